/** What an HR officer means by what stands in the search field. */
export type Wanted =
  | { by: "nothing" }
  | { by: "name"; name: string }
  | { by: "nip"; nip: string }
  | { by: "unclear"; reason: "name_short" | "nip_incomplete" };

const nipLength = 18;

/** Digits are a NIP, whole or not at all: half a number would list other people's. */
export function wantedBy(text: string): Wanted {
  const words = text.trim().replace(/\s+/g, " ");
  if (words === "") return { by: "nothing" };
  const digits = words.replace(/[\s.•-]/g, "");
  if (/^\d+$/.test(digits)) {
    return digits.length === nipLength
      ? { by: "nip", nip: digits }
      : { by: "unclear", reason: "nip_incomplete" };
  }
  if (words.length < 2) return { by: "unclear", reason: "name_short" };
  return { by: "name", name: words };
}
