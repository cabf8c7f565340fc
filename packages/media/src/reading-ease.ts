/** How hard a script is to follow by ear. Indonesian syllables are counted by their vowels. */
export type ReadingEase = {
  wordCount: number;
  wordsPerSentence: number;
  longWordShare: number;
  hardest: { sentence: string; score: number }[];
};

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const syllables = (word: string) => (word.match(/ai(?=$)|au(?=$)|[aiueo]/gi) ?? []).length;
const isLong = (word: string) => syllables(word) >= 5;

export function readingEase(text: string): ReadingEase {
  const sentences = text
    .split(/(?<=[.?!:]”?)\s+/)
    .map((sentence) => ({ sentence, words: wordsIn(sentence) }))
    .filter(({ words }) => words.length > 0);
  const words = sentences.flatMap((sentence) => sentence.words);
  const scored = sentences.map(({ sentence, words }) => ({
    sentence,
    score: words.length + 3 * words.filter(isLong).length,
  }));
  return {
    wordCount: words.length,
    wordsPerSentence: words.length / Math.max(1, sentences.length),
    longWordShare: words.filter(isLong).length / Math.max(1, words.length),
    hardest: scored.sort((a, b) => b.score - a.score).slice(0, 3),
  };
}
