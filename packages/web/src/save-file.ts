/** Hands the person a file made in the browser. */
export const saveFile = (name: string, contentType: string, content: string): void =>
  saveBlob(name, new Blob([content], { type: contentType }));

/** The same for bytes that were fetched. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Given back only after the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
