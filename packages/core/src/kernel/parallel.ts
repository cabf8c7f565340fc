/** Runs `work` on every item, at most `width` at a time; the first failure stops what has not begun. */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}
