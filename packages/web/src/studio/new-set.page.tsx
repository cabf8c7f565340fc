import { dayIn } from "@netra/core/kernel/day";
import { grades, kinds } from "@netra/core/kernel/grade";
import type { ModuleId } from "@netra/core/kernel/id";
import type { SentSet } from "@netra/core/publishing/set";
import { useNavigate } from "@solidjs/router";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { createSignal, Match, Show, Switch } from "solid-js";
import { createStore } from "solid-js/store";
import { Page } from "../shell/page.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Field } from "../ui/field.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { toast } from "../ui/toast.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { AgencyChoice } from "./agency-choice.tsx";
import { audienceWords } from "./audience-words.ts";
import { PickList } from "./pick-list.tsx";
import { openSet, setsKey, useModuleSets } from "./sets.query.ts";
import { useModules } from "./studio.query.ts";
import "./studio.css";

type SetForm = Omit<SentSet, "set">;

/** Opening a set: which modules, for whom, from when until when. It is for good, so it is asked twice. */
export function NewSetPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const modules = useModules();
  const sets = useModuleSets();
  const [isAsking, setAsking] = createSignal(false);
  const [form, setForm] = createStore<SetForm>({
    title: "",
    moduleIds: [],
    audience: { grades: "all", kinds: "all", agencyIds: "all" },
    startsOn: dayIn("Asia/Jakarta", new Date()),
    deadlineOn: "",
  });
  const released = () => modules.data?.modules.filter((each) => each.latestRelease > 0) ?? [];
  const next = () => Math.max(0, ...(sets.data?.sets ?? []).map((each) => each.set)) + 1;
  const open = useMutation(() => ({
    mutationFn: () => openSet({ ...form, set: next() }),
    onSettled: () => setAsking(false),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: setsKey });
      toast(t("studio.set.opened"));
      navigate("/studio/set");
    },
  }));
  const isModuleMissing = () => form.moduleIds.length === 0;
  const ask = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isModuleMissing()) setAsking(true);
  };
  return (
    <Page
      title={t("studio.set.new")}
      isNarrow
      back={{ href: "/studio/set", label: t("studio.set.title") }}
    >
      <Switch fallback={<Skeleton lines={3} tall />}>
        <Match when={modules.error ?? sets.error}>
          {(error) => <ErrorState error={error()} onRetry={() => modules.refetch()} />}
        </Match>
        <Match when={modules.data && sets.data && released().length === 0}>
          <EmptyState title={t("studio.set.no_release.title")}>
            {t("studio.set.no_release.body")}
          </EmptyState>
        </Match>
        <Match when={modules.data && sets.data}>
          <form class="stack" onSubmit={ask}>
            <Card title={t("studio.set.modules")}>
              <div class="stack">
                <PickList<ModuleId>
                  legend={t("studio.set.modules_legend")}
                  options={released().map(({ moduleId, title }) => ({
                    value: moduleId as ModuleId,
                    label: title,
                  }))}
                  chosen={form.moduleIds}
                  onChosen={(moduleIds) => setForm("moduleIds", moduleIds)}
                />
                <Field label={t("studio.set.name")} hint={t("studio.set.name_hint")}>
                  {(control) => (
                    <input
                      {...control()}
                      class="control"
                      required
                      maxLength={120}
                      value={form.title}
                      onInput={(event) => setForm("title", event.currentTarget.value)}
                    />
                  )}
                </Field>
              </div>
            </Card>
            <Card title={t("studio.set.audience")}>
              <div class="stack">
                <PickList
                  legend={t("studio.set.grades")}
                  allLabel={t("studio.audience.all_grades")}
                  options={grades.map((value) => ({ value, label: t(`grade.${value}`) }))}
                  chosen={form.audience.grades}
                  onChosen={(chosen) => setForm("audience", "grades", chosen)}
                  onAll={() => setForm("audience", "grades", "all")}
                />
                <PickList
                  legend={t("studio.set.kinds")}
                  allLabel={t("studio.audience.all_kinds")}
                  options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
                  chosen={form.audience.kinds}
                  onChosen={(chosen) => setForm("audience", "kinds", chosen)}
                  onAll={() => setForm("audience", "kinds", "all")}
                />
                <AgencyChoice
                  chosen={form.audience.agencyIds}
                  onChosen={(chosen) => setForm("audience", "agencyIds", chosen)}
                />
              </div>
            </Card>
            <Card title={t("studio.set.period")}>
              <div class="field-pair">
                <Day
                  label={t("studio.set.starts_on")}
                  value={form.startsOn}
                  onDay={(day) => setForm("startsOn", day)}
                />
                <Day
                  label={t("studio.set.deadline_on")}
                  hint={t("studio.set.deadline_hint")}
                  min={form.startsOn}
                  value={form.deadlineOn}
                  onDay={(day) => setForm("deadlineOn", day)}
                />
              </div>
            </Card>
            <Show when={open.error}>{(error) => <ErrorState error={error()} compact />}</Show>
            <div class="row">
              <Button kind="primary" type="submit" disabled={isModuleMissing()}>
                {t("studio.set.open")}
              </Button>
              <Show when={isModuleMissing()}>
                <span class="small soft">{t("studio.set.pick_module")}</span>
              </Show>
            </div>
          </form>
        </Match>
      </Switch>
      <Dialog
        open={isAsking()}
        title={t("studio.set.sure_title", { number: next() })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
            <Button kind="primary" busy={open.isPending} onClick={() => open.mutate()}>
              {t("studio.set.sure")}
            </Button>
          </>
        }
      >
        <p>{t("studio.set.sure_body")}</p>
        <p class="soft">
          {audienceWords(form.audience)}
          <br />
          {longDay(form.startsOn)} – {longDay(form.deadlineOn)}
        </p>
      </Dialog>
    </Page>
  );
}

const Day = (props: {
  label: string;
  hint?: string;
  min?: string;
  value: string;
  onDay: (day: string) => void;
}) => (
  <Field label={props.label} hint={props.hint}>
    {(control) => (
      <input
        {...control()}
        class="control"
        type="date"
        required
        min={props.min ?? ""}
        value={props.value}
        onInput={(event) => props.onDay(event.currentTarget.value)}
      />
    )}
  </Field>
);
