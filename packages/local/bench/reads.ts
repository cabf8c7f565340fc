import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { standingItem } from "@netra/core/learning/standing.item";
import type { BenchAgency } from "./agency.ts";
import type { Place } from "./place.ts";
import { type Line, milliseconds } from "./promises.ts";
import { interleaved } from "./timing.ts";

const rounds = 240;
const pageSize = 50;

const reportOf = (agency: BenchAgency) => () =>
  agency.head("GET", `/api/reporting/agencies/${agency.agencyId}?set=1`);

const listOf = (agency: BenchAgency, filter: object) => () =>
  agency.hr("POST", `/api/learning/agencies/${agency.agencyId}/standings/search`, {
    set: 1,
    ...filter,
  });

const filters = {
  "unfinished people of a unit": ({ units }: BenchAgency) => ({
    status: "unfinished",
    unitPath: units[0]?.unitPath,
  }),
  "people of a grade not begun": () => ({ status: "not_started", grade: "fungsional" }),
  "people whose name begins so": () => ({ status: "all", name: "Maria" }),
};

async function mustAnswerRightly(agency: BenchAgency) {
  const { total, units } = JSON.parse(await reportOf(agency)());
  if (total.people !== agency.size || units.length !== agency.units.length) {
    throw new Error(`the report of ${agency.size} people says ${total.people}`);
  }
  for (const [name, filter] of Object.entries(filters)) {
    const { items } = JSON.parse(await listOf(agency, filter(agency))());
    if (items.length !== pageSize) throw new Error(`${name}: ${items.length} in a page`);
  }
}

/** What a head and HR wait for, in a small agency and in one fifty times its size. */
export async function measureReads(place: Place, small: BenchAgency, large: BenchAgency) {
  await mustAnswerRightly(small);
  await mustAnswerRightly(large);
  const { client, tableName: TableName } = place;
  const { pk, sk } = standingItem.keyOf(large.standings[0]!);
  const Key = { pk: { S: pk }, sk: { S: sk } };
  const names = Object.keys(filters) as (keyof typeof filters)[];
  const lists = names.flatMap((name) =>
    [small, large].map((agency) => [
      `${name} ${agency.size}`,
      listOf(agency, filters[name](agency)),
    ]),
  );
  const times: Record<string, number> = await interleaved(
    {
      getItem: () => client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true })),
      [`report ${small.size}`]: reportOf(small),
      [`report ${large.size}`]: reportOf(large),
      ...Object.fromEntries(lists),
    },
    { rounds },
  );
  const time = (name: string) => times[name] as number;
  const people = ({ size }: BenchAgency) => `${size.toLocaleString("en")} people`;
  const get = time("getItem");
  const at = (name: string, { size }: BenchAgency) => time(`${name} ${size}`);
  const lines: Line[] = [
    { what: "one bare GetItem", value: milliseconds(get) },
    ...[small, large].map((agency) => ({
      what: `head's report, ${people(agency)}`,
      value: milliseconds(at("report", agency)),
      ratio: at("report", agency) / get,
      to: "GetItem",
      most: 6,
    })),
    {
      what: "  from small to large",
      value: "",
      ratio: at("report", large) / at("report", small),
      to: "small",
      most: 1.2,
    },
    ...names.flatMap((name) => [
      { what: `${name}, ${people(small)}`, value: milliseconds(at(name, small)) },
      {
        what: `${name}, ${people(large)}`,
        value: milliseconds(at(name, large)),
        ratio: at(name, large) / at(name, small),
        to: "small",
        most: 1.2,
      },
    ]),
  ];
  return lines;
}
