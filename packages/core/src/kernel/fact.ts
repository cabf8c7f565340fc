import type { Item } from "@netra/table/kind";
import type { Write } from "@netra/table/write";
import * as v from "valibot";
import type { Actor } from "./actor.ts";
import { factIds } from "./id.ts";

const envelope = v.object({
  pk: v.string(),
  sk: v.string(),
  fact: v.literal(true),
  factId: factIds.schema,
  type: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  actorId: v.string(),
  data: v.unknown(),
});

/** What happened, complete enough that whoever hears it needs nothing else. Instants are UTC. */
export type Fact<T = unknown> = Omit<v.InferOutput<typeof envelope>, "data"> & { data: T };

/** Reads a stored or streamed item as a fact, without yet reading what it says. */
export const readFact = (item: Item): Fact => v.parse(envelope, item) as Fact;

/** One kind of announcement: `<subject>.<noun>.<past tense>.v<n>`, its shape, and a frozen example. */
export function defineFact<const Schema extends v.GenericSchema>(definition: {
  type: `${string}.${string}.${string}.v${number}`;
  data: Schema;
  /** The partition the fact is stored in: the log of that subject. */
  about: (data: v.InferOutput<Schema>) => string;
  example: v.InferInput<Schema>;
}) {
  type Data = v.InferOutput<Schema>;
  return {
    ...definition,
    is: (fact: Fact): boolean => fact.type === definition.type,
    read: (fact: Fact): Data => v.parse(definition.data, fact.data),
    announce(actor: Actor, at: Date, data: Data): Write {
      const factId = factIds.mint();
      const item: Fact<Data> = {
        pk: definition.about(data),
        sk: `FACT#${factId}`,
        fact: true,
        factId,
        type: definition.type,
        at: at.toISOString(),
        actorId: actor.personId,
        data,
      };
      return (TableName) => ({
        Put: { TableName, Item: item, ConditionExpression: "attribute_not_exists(pk)" },
      });
    },
  };
}
