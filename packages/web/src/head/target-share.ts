/** What somebody means by "92,5 %", "92.5" or "90": a share above 0 and at most 1; nothing if it is neither. */
export function readShare(text: string): number | undefined {
  const found = text.trim().match(/^(\d{1,3})(?:[.,](\d))?\s*%?$/);
  if (!found) return undefined;
  const share = (Number(found[1]) * 10 + Number(found[2] ?? 0)) / 1000;
  return share > 0 && share <= 1 ? share : undefined;
}
