import files from "./faces.json" with { type: "json" };
import { unpackWoff } from "./woff.ts";

export type Weight = keyof typeof files;

let faces: [Weight, Buffer][] | undefined;

/** Makes the faces of the interface known to a document, by weight; only those used are embedded. */
export function registerFaces(document: PDFKit.PDFDocument): void {
  faces ??= Object.entries(files).map(([weight, base64]) => [
    weight as Weight,
    unpackWoff(Buffer.from(base64, "base64")),
  ]);
  for (const [weight, face] of faces) document.registerFont(weight, face);
}

// What the Latin faces can draw: Latin-1, a few letters more, general punctuation.
const drawn = /[\n\u0020-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122]/;

/** The text with every mark the faces lack taken off its letter: better plain than an empty box. */
export const drawable = (text: string): string =>
  [...text.normalize("NFC")]
    .map((char) => {
      if (drawn.test(char)) return char;
      const [base = ""] = char.normalize("NFD");
      return drawn.test(base) ? base : "?";
    })
    .join("");
