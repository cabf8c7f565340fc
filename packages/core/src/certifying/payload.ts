/** What a certificate's signature vouches for, and nothing else of it. */
export type Payload = {
  code: string;
  /** The day of completion in the agency's zone, `2026-11-22`. */
  date: string;
  name: string;
  title: string;
};

export type Signed = { payload: Payload; signature: Uint8Array<ArrayBuffer> };

// Nothing signed for another purpose can be passed off as a certificate.
const purpose = "netra.certificate.v1";

/** A line of text in the one way it is written: what is not printed cannot differ. */
export const lineOf = (text: string): string =>
  text
    .replace(/\p{Cf}+/gu, "")
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

/** The bytes that are signed. */
export const payloadBytes = ({ code, date, name, title }: Payload): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode([purpose, code, date, name, title].join("\n"));

/** What stands after the `#`: the code is in the address already. */
export function fragmentOf({ date, name, title }: Payload, signature: Uint8Array): string {
  const text = new TextEncoder().encode([date, name, title].join("\n"));
  return `${toBase64Url(text)}.${toBase64Url(signature)}`;
}

/** Reads what stands after the `#` of a code's address; undefined when it is not one of ours. */
export function readFragment(code: string, fragment: string): Signed | undefined {
  const [text, signature, ...rest] = fragment.replace(/^#/, "").split(".").map(fromBase64Url);
  if (!text || signature?.length !== 64 || rest.length > 0) return undefined;
  const lines = readText(text)?.split("\n") ?? [];
  const [date = "", name = "", title = ""] = lines;
  if (lines.length !== 3 || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  return { payload: { code, date, name, title }, signature };
}

export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** Undefined unless it is written exactly as we write it: no second spelling of the same bytes. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(plain, (char) => char.charCodeAt(0));
    return toBase64Url(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function readText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
