import type { Place } from "./place.ts";
import { openPlace } from "./place.ts";
import { type Line, milliseconds } from "./promises.ts";
import { interleaved } from "./timing.ts";

const rounds = 480;

/** An item and a thing beside it, as every write that matters. */
function pairWrites({ table }: Place) {
  return (n: number) =>
    table.write(
      ["ITEM", `FACT#${n}`].map((sk) => (TableName) => ({
        Put: { TableName, Item: { pk: `STREAM#${n}`, sk, at: new Date().toISOString() } },
      })),
    );
}

/** A write to the stream as it has become, beside one among the first thousand records of a new engine. */
export async function measureStream(place: Place, recordCount: number): Promise<Line[]> {
  const young = await openPlace();
  try {
    const times = await interleaved(
      { late: pairWrites(place), early: pairWrites(young) },
      { rounds, warmUp: 20 },
    );
    return [
      { what: "a two-item transaction, first 1,000 records", value: milliseconds(times.early) },
      {
        what: `the same after ${recordCount.toLocaleString("en")} records and more`,
        value: milliseconds(times.late),
        ratio: times.late / times.early,
        to: "early",
        most: 1.3,
      },
    ];
  } finally {
    await young.close();
  }
}
