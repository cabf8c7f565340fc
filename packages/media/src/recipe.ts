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
export const stillRecipe = { edition: 1, colours: 7, scale: 0.9 } as const;
