/** True for a path of this site; addresses that browsers read as another host are not. */
export function isLocalPath(path: string): boolean {
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return false;
  const here = "https://netra.invalid";
  return URL.canParse(path, here) && new URL(path, here).origin === here;
}
