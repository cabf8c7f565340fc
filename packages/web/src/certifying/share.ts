/** The whole public address, signature included. */
export const addressOf = (link: string): string => new URL(link, location.origin).href;

/** True where the device has a way of its own to pass something on. */
export const canShare = (): boolean => typeof navigator.share === "function";

/** Opens the device's share sheet; closing it again is no fault. */
export async function share(title: string, link: string): Promise<void> {
  try {
    await navigator.share({ title, url: addressOf(link) });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
  }
}
