import type { Item, Key, Kind } from "@netra/table/kind";
import type { Table } from "@netra/table/table";

/** Facts lie in their subject's partition; whoever looks them up again already has their keys. */
const factKind: Kind<Item, Key> = {
  name: "fact",
  keyOf: ({ pk, sk }) => ({ pk, sk }),
  toItem: (item) => item,
  fromItem: (item) => item,
};

/** What is stored under these keys, to be read as facts; what is not there is undefined. */
export const findFactItems = (
  table: Pick<Table, "findMany">,
  keys: readonly Key[],
): Promise<(Item | undefined)[]> => table.findMany(factKind, keys);
