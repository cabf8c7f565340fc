export function ModulePage() {
  return null;
}
