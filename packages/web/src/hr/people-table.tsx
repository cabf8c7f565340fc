import { dayIn } from "@netra/core/kernel/day";
import { isZone, zoneName } from "@netra/core/roster/zone";
import { Badge } from "../ui/badge.tsx";
import { type Column, Table } from "../ui/table.tsx";
import { shortDay, timeWithZone } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { PersonRow } from "./people.query.ts";

const tones = { done: "good", started: "accent", not_started: "neutral" } as const;

/** The number by its last four digits only, under the name it is known by. */
function numberLine({ kind, nipTail }: PersonRow) {
  if (!nipTail) return t("hr.people.no_nip");
  return `${t(kind === "pppk" ? "hr.people.ni_pppk" : "hr.people.nip")} •••• ${nipTail}`;
}

function lastActive(at: string | undefined, zone: string) {
  if (!at) return t("hr.people.never");
  const time = timeWithZone(at, zone).replace(/ \S+$/, "");
  const isToday = dayIn(zone, new Date(at)) === dayIn(zone, new Date());
  return `${isToday ? t("hr.people.today") : shortDay(at, zone)}, ${time}`;
}

/** People with where they stand; the times are those of the agency. */
export function PeopleTable(props: { rows: readonly PersonRow[]; zone: string }) {
  const columns = (): Column<PersonRow>[] => [
    {
      head: t("hr.people.person"),
      isRowHead: true,
      cell: (row) => (
        <>
          {row.displayName}
          <span class="people-number small soft figures">{numberLine(row)}</span>
        </>
      ),
    },
    { head: t("hr.people.post"), cell: (row) => row.post },
    { head: t("hr.people.unit"), cell: (row) => row.unitName },
    {
      head: t("hr.people.modules"),
      cell: (row) => (
        <span class="nowrap">
          {t("hr.people.modules_of", { done: row.doneCount, count: row.moduleCount })}
        </span>
      ),
    },
    {
      head: t("hr.people.last_active", { zone: isZone(props.zone) ? zoneName(props.zone) : "" }),
      cell: (row) => <span class="nowrap">{lastActive(row.lastActiveAt, props.zone)}</span>,
    },
    {
      head: t("hr.people.status"),
      cell: (row) => <Badge tone={tones[row.status]}>{t(`status.${row.status}`)}</Badge>,
    },
  ];
  return <Table caption={t("hr.people.title")} columns={columns()} rows={props.rows} />;
}
