import type { IndexNumber } from "./schema.ts";

export type Key = { pk: string; sk: string };
export type Item = Key & Record<string, unknown>;

type IndexKeys = Partial<Record<IndexNumber, Key>>;

/** How one noun is stored. Every write stores the whole noun, so index keys can never go stale. */
export type Kind<T extends object, K = T> = {
  name: string;
  keyOf: (of: K) => Key;
  toItem: (value: T) => Item;
  fromItem: (item: Item) => T;
};

const storage = /^(pk|sk)[123]?$|^noun$/;

export function defineKind<T extends K & object, K>(definition: {
  name: string;
  key: (of: K) => Key;
  indexes?: (value: T) => IndexKeys;
  /** Seconds since the epoch after which the engine may delete the item. */
  expiresAt?: (value: T) => number;
}): Kind<T, K> {
  const { name, key, indexes, expiresAt } = definition;
  return {
    name,
    keyOf: key,
    toItem: (value) => {
      const item: Item = { ...value, ...key(value), noun: name };
      for (const [n, at] of Object.entries(indexes?.(value) ?? {})) {
        item[`pk${n}`] = at.pk;
        item[`sk${n}`] = at.sk;
      }
      if (expiresAt) item.expiresAt = expiresAt(value);
      return item;
    },
    fromItem: (item) =>
      Object.fromEntries(Object.entries(item).filter(([name]) => !storage.test(name))) as T,
  };
}
