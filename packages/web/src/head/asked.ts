import type { Asked } from "./report.query.ts";

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The first of what an address says under a name. */
export const one = (value: string | string[] | undefined) =>
  Array.isArray(value) ? value[0] : value;

/** Which set and day an address asks for. */
export const askedOf = (search: Search): Asked => ({ set: one(search.set), on: one(search.per) });

/** The same as the end of an address, so that one goes on in the set and on the day one came from. */
export function askedQuery({ set, on }: Asked, more: Record<string, string> = {}): string {
  const search = new URLSearchParams({ ...more, ...(set && { set }), ...(on && { per: on }) });
  return search.size > 0 ? `?${search}` : "";
}
