import { createSignal } from "solid-js";

/** The three equal ways through the same material. */
export const ways = ["video", "audio", "text"] as const;
export type Way = (typeof ways)[number];

const memory = "netra.way";

type Connection = { saveData?: boolean; effectiveType?: string };

/** The light way first for whoever saves data or is on a slow network; the person may change it. */
export function suggestedWay(connection: Connection | undefined): Way {
  const isThin = connection?.saveData || /2g|3g/.test(connection?.effectiveType ?? "");
  return isThin ? "audio" : "video";
}

function remembered(): Way | undefined {
  try {
    return ways.find((known) => known === localStorage.getItem(memory));
  } catch {
    return undefined;
  }
}

const connection = (globalThis.navigator as { connection?: Connection } | undefined)?.connection;
const [chosen, setChosen] = createSignal<Way | undefined>(remembered());

/** The chosen way, or the nearest that this module has. */
export function way(module: { audioBytes?: number | undefined }): Way {
  const wanted = chosen() ?? suggestedWay(connection);
  return wanted === "audio" && module.audioBytes === undefined ? "text" : wanted;
}

/** Remembered on this device, for the next module too. */
export function chooseWay(next: Way): void {
  setChosen(next);
  try {
    localStorage.setItem(memory, next);
  } catch {
    // Chosen for this visit only, where the browser keeps nothing.
  }
}
