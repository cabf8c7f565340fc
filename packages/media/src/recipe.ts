/** Every number that shapes the media; a change here makes all of it anew. */
export const recipe = {
  edition: 1,
  voice: { name: "id", wordsPerMinute: 184, pitch: 44, wordGap: 1, amplitude: 90 },
  seconds: {
    beforeChapter: 1.2,
    beforeScene: 0.5,
    betweenLines: 0.4,
    afterComma: 0.15,
    afterScene: 0.4,
    atTheEnd: 2,
    captionHold: 0.4,
  },
  chime: { chapter: [392, 523.25], think: [523.25, 392] },
  loudness: { target: -16, tolerance: 0.3 },
  picture: { width: 640, height: 360, framesPerSecond: 10, quality: 28, posterQuality: 80 },
  sound: { rate: 22_050, bits: "24k" },
} as const;

/** Stills are made apart from the film: a change here makes no film anew. */
export const stillRecipe = {
  edition: 2,
  scale: 0.8,
  // The colours of the look; the grey also softens the edges of letters.
  colours: [
    ...["f4f2ee", "ffffff", "dfeeeb", "9cc9c3", "3f8a86", "0f5f5c", "0c3b42"],
    ...["17211f", "706d65", "8a4f0c", "f3c98b", "fdeed8"],
  ],
} as const;
