import { givenQuestion, givenStop, sampleFiles } from "@netra/core/publishing/testing";
import type { Page } from "playwright-core";

const questions = {
  stops: [givenStop("s1", 6)],
  questions: [1, 2, 3, 4, 5, 6].map((n) => givenQuestion(`q${n}`)),
};
/** The same sound with so much padding that it comes in five pieces. */
const padded = (bytes: Uint8Array, byteCount = 1_200_000) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(byteCount);
  head.write("free", 4);
  return Buffer.concat([bytes, head, Buffer.alloc(byteCount - head.length)]);
};
/** A module whose sound comes in five pieces. */
export const bigFiles = {
  audio: { ...sampleFiles.audio, bytes: padded(sampleFiles.audio.bytes) },
  poster: sampleFiles.poster,
  questions: { ...sampleFiles.questions, bytes: Buffer.from(JSON.stringify(questions)) },
};

/** From now on this page asks for so many pieces of media, and then the network is gone. */
export const piecesLeft = (page: Page, count: number) =>
  page.evaluate((most) => {
    const { fetch } = window;
    let asked = 0;
    window.fetch = async (...args) => {
      if (!String(args[0]).startsWith("/media/")) return fetch(...args);
      asked += 1;
      document.documentElement.dataset.pieces = String(asked);
      if (asked > most) throw new TypeError("network");
      return fetch(...args);
    };
  }, count);
/** How many it has asked for since. */
export const piecesAsked = (page: Page) =>
  page.evaluate(() => Number(document.documentElement.dataset.pieces));

/** Asks the device itself for the middle of a file of the saved module. */
export const middleOfSound = (page: Page) =>
  page.evaluate(async () => {
    const cache = await caches.open("netra-media");
    const urls = (await cache.keys()).map(({ url }) => url);
    const sizes = await Promise.all(
      urls.map(async (url) => {
        const answer = await fetch(url, { headers: { range: "bytes=1000-1999" } });
        const whole = new Uint8Array(await (await fetch(url)).arrayBuffer());
        const part = new Uint8Array(await answer.arrayBuffer());
        const isSame = part.every((byte, at) => byte === whole[1000 + at]);
        return { status: answer.status, length: part.length, isSame, of: whole.length };
      }),
    );
    return sizes.filter(({ of }) => of > 2000);
  });
