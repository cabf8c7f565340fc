/** Sends bytes to where an upload was promised a place, as a browser does. */
export async function upload(
  place: { url: string; headers: Record<string, string> },
  bytes: Uint8Array,
): Promise<void> {
  const { url, headers } = place;
  const answer = await fetch(url, { method: "PUT", headers, body: bytes as BodyInit });
  if (!answer.ok) throw new Error(`upload refused with ${answer.status}: ${await answer.text()}`);
}
