import { grades } from "@netra/core/kernel/grade";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import { t } from "../words/words.ts";
import { type PeopleFilter, type StatusFilter, statusFilters } from "./people-filter.ts";
import { wantedBy } from "./search-text.ts";

const pauseMilliseconds = 350;

/** Search and filters. Typing searches after a short pause, Enter at once. */
export function PeopleFilters(props: {
  filter: PeopleFilter;
  text: string;
  units: readonly { unitPath: string; name: string }[];
  onText: (text: string) => void;
  onFilter: (filter: PeopleFilter) => void;
}) {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const type = (text: string) => {
    clearTimeout(pause);
    pause = setTimeout(() => props.onText(text), pauseMilliseconds);
  };
  const search = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    clearTimeout(pause);
    props.onText(String(new FormData(event.currentTarget).get("text") ?? ""));
  };
  const hint = () => {
    const wanted = wantedBy(props.text);
    return wanted.by === "unclear" ? t(`hr.search.${wanted.reason}`) : undefined;
  };
  const indent = (unitPath: string) => "\u2003".repeat(unitPath.split("/").length - 1);
  return (
    <search>
      <form class="people-filters" onSubmit={search}>
        <Field label={t("hr.search.label")} hint={hint()}>
          {(control) => (
            <input
              {...control()}
              class="control"
              type="search"
              name="text"
              value={props.text}
              autocomplete="off"
              spellcheck={false}
              placeholder={t("hr.search.example")}
              onInput={(event) => type(event.currentTarget.value)}
            />
          )}
        </Field>
        <Select
          label={t("hr.filter.unit")}
          value={props.filter.unit}
          options={[
            { value: "", label: t("hr.filter.all") },
            ...props.units.map(({ unitPath, name }) => ({
              value: unitPath,
              label: `${indent(unitPath)}${name}`,
            })),
          ]}
          onChange={(unit) => props.onFilter({ ...props.filter, unit })}
        />
        <Select
          label={t("hr.filter.grade")}
          value={props.filter.grade}
          options={[
            { value: "", label: t("hr.filter.all") },
            ...grades.map((grade) => ({ value: grade, label: t(`grade.${grade}`) })),
          ]}
          onChange={(grade) =>
            props.onFilter({ ...props.filter, grade: grade as PeopleFilter["grade"] })
          }
        />
        <Select<StatusFilter>
          label={t("hr.filter.status")}
          value={props.filter.status}
          options={statusFilters.map((status) => ({
            value: status,
            label: t(`hr.filter.status_${status}`),
          }))}
          onChange={(status) => props.onFilter({ ...props.filter, status })}
        />
      </form>
    </search>
  );
}
