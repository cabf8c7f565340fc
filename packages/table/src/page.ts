import type { Key } from "./kind.ts";

/** A stretch of a longer list; `cursor` is there when more follows. */
export type Page<T> = { items: T[]; cursor?: string };

export const encodeCursor = (key: Record<string, unknown>) =>
  Buffer.from(JSON.stringify(key)).toString("base64url");

export const decodeCursor = (cursor: string) =>
  JSON.parse(Buffer.from(cursor, "base64url").toString()) as Key;
