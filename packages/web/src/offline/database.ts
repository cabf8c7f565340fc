/** What this device keeps. Everything but `device` begins its key with the person it belongs to. */
const stores = ["device", "kept", "played", "answers", "notes", "shelf"] as const;
export type StoreName = (typeof stores)[number];
type Key = string | readonly (string | number)[];

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("netra", 1);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const leave = () => {
        database.close();
        opening = undefined;
      };
      // Another tab brings a newer version, or the device took its room back: the next use opens again.
      database.onversionchange = leave;
      database.onclose = leave;
      resolve(database);
    };
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function ask<T>(store: StoreName, question: (of: IDBObjectStore) => IDBRequest<T>) {
  try {
    const request = question((await open()).transaction(store).objectStore(store));
    return await new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } catch {
    // A browser that keeps nothing has nothing.
    return undefined;
  }
}

export const find = <T>(store: StoreName, key: Key): Promise<T | undefined> =>
  ask<T>(store, (of) => of.get(key as IDBValidKey));

/** Everything under the beginning of a key, in order of the keys; nothing at all where nothing can be read. */
export const list = <T>(store: StoreName, ...beginning: string[]): Promise<T[] | undefined> =>
  ask<T[]>(store, (of) => of.getAll(IDBKeyRange.bound(beginning, [...beginning, []])));

/**
 * Changes what is kept under a key, from what is kept there now: another tab may have changed it. Answers
 * true once it is on the disk, false when the device keeps nothing.
 */
export async function change<T>(
  store: StoreName,
  key: Key,
  to: (before: T | undefined) => T | undefined,
): Promise<boolean> {
  try {
    const transaction = (await open()).transaction(store, "readwrite", { durability: "strict" });
    const of = transaction.objectStore(store);
    const before = of.get(key as IDBValidKey) as IDBRequest<T | undefined>;
    before.onsuccess = () => {
      const after = to(before.result);
      if (after === undefined) of.delete(key as IDBValidKey);
      else of.put(after, key as IDBValidKey);
    };
    return await new Promise<boolean>((resolve) => {
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    });
  } catch {
    return false;
  }
}

export const put = <T>(store: StoreName, key: Key, value: T): Promise<boolean> =>
  change<T>(store, key, () => value);

export const remove = (store: StoreName, key: Key): Promise<boolean> =>
  change(store, key, () => undefined);
