import { invalid } from "../kernel/fault.ts";

/** What a drawn or photographed picture is, measured from its bytes. */
export type ImageFacts = {
  contentType: "image/jpeg" | "image/png" | "image/webp";
  width: number;
  height: number;
};

/** A picture of a module must be legible on a phone, and must not be larger than any of them shows. */
const pictureSides = { least: 160, most: 2000 };
/** A logo is printed on paper: smaller than this it frays. */
const logoSides = { least: 200, most: 2000 };

/** Refuses what is no whole JPEG, PNG or WebP, whatever it was called. */
export const readPoster = (bytes: Uint8Array): ImageFacts =>
  readImage(bytes, "publishing.poster_unreadable");

/** Measures a picture of the material; refuses what is none, too small to be seen, or larger than a screen. */
export function readPicture(bytes: Uint8Array): ImageFacts {
  const image = readImage(bytes, "publishing.picture_unreadable");
  mustMeasure(image, pictureSides, "publishing.picture_dimensions");
  return image;
}

/** Measures an authority's logo: a PNG, which paper and screen both take as it is. */
export function readLogo(bytes: Uint8Array): ImageFacts {
  const image = readImage(bytes, "publishing.logo_unreadable");
  if (image.contentType !== "image/png") throw invalid("publishing.logo_unreadable");
  mustMeasure(image, logoSides, "publishing.logo_dimensions");
  return image;
}

function mustMeasure(
  { width, height }: ImageFacts,
  { least, most }: { least: number; most: number },
  code: string,
): void {
  if (Math.min(width, height) < least || Math.max(width, height) > most) {
    throw invalid(code, { width, height, least, most });
  }
}

function readImage(bytes: Uint8Array, code: string): ImageFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const image = readPng(view) ?? readJpeg(view) ?? readWebp(view);
  if (!image || image.width < 1 || image.height < 1) throw invalid(code);
  return image;
}

const text = (view: DataView, at: number) =>
  at + 4 <= view.byteLength
    ? String.fromCharCode(...Array.from({ length: 4 }, (_, n) => view.getUint8(at + n)))
    : "";

/** The header's size, once every chunk to the last is there. */
function readPng(view: DataView): ImageFacts | undefined {
  if (view.byteLength < 33 || view.getUint32(0) !== 0x89504e47) return undefined;
  if (view.getUint32(4) !== 0x0d0a1a0a || text(view, 12) !== "IHDR") return undefined;
  let at = 8;
  while (at + 12 <= view.byteLength) {
    if (text(view, at + 4) === "IEND") {
      return { contentType: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
    }
    at += 12 + view.getUint32(at);
  }
  return undefined;
}

/** Of the frame markers only those that begin a picture: C4, C8 and CC mean something else. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function readJpeg(view: DataView): ImageFacts | undefined {
  const end = view.byteLength - 2;
  if (end < 4 || view.getUint16(0) !== 0xffd8 || view.getUint16(end) !== 0xffd9) return undefined;
  let at = 2;
  while (at + 9 <= end && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { contentType: "image/jpeg", width, height };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function readWebp(view: DataView): ImageFacts | undefined {
  if (view.byteLength < 30 || text(view, 0) !== "RIFF" || text(view, 8) !== "WEBP") {
    return undefined;
  }
  if (view.getUint32(4, true) + 8 > view.byteLength) return undefined;
  const sides = webpSides(view);
  return sides && { contentType: "image/webp", ...sides };
}

function webpSides(view: DataView) {
  const three = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (text(view, 12)) {
    case "VP8X":
      return { width: three(24) + 1, height: three(27) + 1 };
    case "VP8L": {
      const packed = view.getUint32(21, true);
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case "VP8 ":
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
  }
  return undefined;
}
