/** Hands the person a file made in the browser. */
export function saveFile(name: string, contentType: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: contentType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Given back only after the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
