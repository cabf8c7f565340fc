import { createSignal } from "solid-js";

const [isReachable, setReachable] = createSignal(globalThis.navigator?.onLine ?? true);

/** Whether Netra answered last time it was asked; a device without a network does not ask. */
export { isReachable };

/** Told by every request: an answer came, whatever it said, or nothing did. */
export const noteReachable = (isSo: boolean): void => void setReachable(isSo);

globalThis.addEventListener?.("online", () => noteReachable(true));
globalThis.addEventListener?.("offline", () => noteReachable(false));
