import { type JSX, Match, Show, Switch } from "solid-js";
import { Icon } from "../ui/icon.tsx";
import { longDay, number, percent, timeWithZone } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { Fact } from "./certificate-facts.tsx";
import type { CheckedPaper } from "./check.query.ts";

type Paper<Kind extends CheckedPaper["kind"]> = Extract<CheckedPaper, { kind: Kind }>;

const as = <Kind extends CheckedPaper["kind"]>(paper: CheckedPaper, kind: Kind) =>
  paper.kind === kind ? (paper as Paper<Kind>) : undefined;

const moment = (at: string, zone: string) =>
  t("check.day_time", { day: longDay(at, zone), time: timeWithZone(at, zone) });

/** A report, a letter or a memo that is on record, and what must stand on it. */
export function PaperResult(props: { paper: CheckedPaper }) {
  const isWithdrawn = () => as(props.paper, "letter")?.status === "withdrawn";
  const verdict = () => (isWithdrawn() ? "withdrawn" : props.paper.kind);
  return (
    <>
      <section class={`check-verdict is-${isWithdrawn() ? "warn" : "good"}`}>
        <h2>
          <Icon name={isWithdrawn() ? "warn" : "check"} />
          {t(`paper.verdict_${verdict()}`)}
        </h2>
        <p>{t(isWithdrawn() ? "paper.why_withdrawn" : "check.why_valid")}</p>
      </section>
      <section class="card">
        <h2>{t("paper.on_paper")}</h2>
        <dl class="check-facts">
          <Fact name={t("paper.agency")}>{props.paper.agencyName}</Fact>
          <Switch>
            <Match when={as(props.paper, "report")}>{(paper) => <Report paper={paper()} />}</Match>
            <Match when={as(props.paper, "letter")}>{(paper) => <Letter paper={paper()} />}</Match>
            <Match when={as(props.paper, "memo")}>{(paper) => <Memo paper={paper()} />}</Match>
          </Switch>
        </dl>
      </section>
      <Show when={props.paper.sampleData}>
        <p class="sample">{t("state.sample_data")}</p>
      </Show>
    </>
  );
}

function Report(props: { paper: Paper<"report"> }): JSX.Element {
  const share = () => (props.paper.people === 0 ? 0 : props.paper.done / props.paper.people);
  return (
    <>
      <Show when={props.paper.unitName}>
        {(unit) => <Fact name={t("paper.unit")}>{unit()}</Fact>}
      </Show>
      <Fact name={t("paper.set")}>{props.paper.setTitle}</Fact>
      <Show when={props.paper.on}>
        {(day) => <Fact name={t("paper.end_of_day")}>{longDay(day())}</Fact>}
      </Show>
      <Fact name={t("paper.counted")}>{moment(props.paper.countedAt, props.paper.zone)}</Fact>
      <Fact name={t("head.figure.label")}>
        {t("paper.done", {
          share: percent(share()),
          done: number(props.paper.done),
          people: number(props.paper.people),
        })}
      </Fact>
    </>
  );
}

const Letter = (props: { paper: Paper<"letter"> }): JSX.Element => (
  <>
    <Fact name={t("paper.number")}>{props.paper.number}</Fact>
    <Fact name={t("paper.issued")}>{longDay(props.paper.issuedOn)}</Fact>
    <Fact name={t("paper.addressee")}>{props.paper.unitName}</Fact>
  </>
);

const Memo = (props: { paper: Paper<"memo"> }): JSX.Element => (
  <>
    <Fact name={t("paper.office")}>{props.paper.officeName}</Fact>
    <Fact name={t("paper.term_end")}>{longDay(props.paper.endsOn)}</Fact>
    <Fact name={t("paper.sealed")}>{moment(props.paper.sealedAt, props.paper.zone)}</Fact>
    <Fact name="SHA-256">{props.paper.sha256}</Fact>
  </>
);
