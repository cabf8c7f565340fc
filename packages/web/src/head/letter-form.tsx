import type { LetterId, UnitPath } from "@netra/core/kernel/id";
import { useNavigate } from "@solidjs/router";
import { useMutation, useQuery } from "@tanstack/solid-query";
import { createSignal, Match, Show, Switch } from "solid-js";
import { ApiProblem } from "../fault.ts";
import { useSession } from "../session/session.query.ts";
import { grantsOf } from "../session/session.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Select } from "../ui/select.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { toast } from "../ui/toast.tsx";
import { number } from "../words/formats.ts";
import { t } from "../words/words.ts";
import {
  discardLetter,
  draftLetter,
  issueLetter,
  type Letter,
  proposalFor,
  useActsChanged,
} from "./acts.query.ts";
import { askedQuery } from "./asked.ts";
import { IssueDialog } from "./issue-dialog.tsx";
import { LetterFields, type Written } from "./letter-fields.tsx";
import { LetterPaper } from "./letter-paper.tsx";
import type { AgencyReport } from "./report.query.ts";
import { unitName } from "./unit-word.ts";

/** A letter while it is written: proposed from the unit's figures, every word of it the head's own. */
export function LetterForm(props: {
  report: AgencyReport;
  letterId: string;
  draft: Letter | undefined;
  unitPath: string | undefined;
  onKept: (letterId: string) => void;
}) {
  const session = useSession();
  const navigate = useNavigate();
  const agencyId = () => props.report.agency.agencyId;
  const set = () => props.report.set.set;
  const changed = useActsChanged(agencyId);
  const units = () => props.report.units;
  const first = props.draft?.unitPath ?? props.unitPath ?? units()[0]?.unitPath ?? "";
  const [unitPath, setUnitPath] = createSignal(first);
  const [own, setOwn] = createSignal<Partial<Written>>(
    props.draft
      ? {
          subject: props.draft.subject,
          text: props.draft.text,
          deadlineOn: props.draft.deadlineOn,
        }
      : {},
  );
  const [letterNumber, setLetterNumber] = createSignal("");
  const [isAsking, setAsking] = createSignal(false);
  const [isNumberMissing, setNumberMissing] = createSignal(false);
  const proposal = useQuery(() => proposalFor(agencyId(), set(), unitPath()));
  const written = (): Written | undefined => {
    const proposed = proposal.data?.letter;
    return proposed && { ...proposed, ...own() };
  };
  const isEdited = () => Object.keys(own()).length > 0;
  const signer = () => ({
    officeName:
      grantsOf(session.data!, "head").find((grant) => grant.agencyId === agencyId())?.officeName ??
      "",
    name: session.data?.person.displayName ?? "",
  });
  const keep = () => {
    const letter = written();
    if (!letter) throw new ApiProblem(0);
    const { subject, text, deadlineOn } = letter;
    return draftLetter(agencyId(), props.letterId as LetterId, {
      ...{ set: set(), unitPath: unitPath() as UnitPath },
      ...{ subject, text, deadlineOn },
    });
  };
  const saving = useMutation(() => ({
    mutationFn: keep,
    onSuccess: async () => {
      await changed();
      toast(t("head.letter.kept"));
      props.onKept(props.letterId);
    },
  }));
  const issuing = useMutation(() => ({
    mutationFn: async () => {
      await keep();
      return issueLetter(agencyId(), props.letterId, letterNumber());
    },
    onSuccess: async () => {
      await changed();
      toast(t("head.letter.issued_toast"));
      setAsking(false);
      props.onKept(props.letterId);
    },
  }));
  const discarding = useMutation(() => ({
    mutationFn: () => discardLetter(agencyId(), props.letterId),
    onSuccess: async () => {
      toast(t("head.letter.discarded"));
      navigate(`/laporan/langkah${askedQuery({}, { instansi: agencyId() })}`, { replace: true });
      await changed();
    },
  }));
  const ask = (event: SubmitEvent) => {
    event.preventDefault();
    setNumberMissing(letterNumber() === "");
    issuing.reset();
    if (letterNumber() !== "") setAsking(true);
  };
  return (
    <form class="letter-desk" onSubmit={ask} novalidate>
      <Card class="letter-form">
        <div class="stack">
          <Select
            label={unitName(props.report.agency.kind)}
            value={unitPath()}
            options={units().map((unit) => ({
              value: unit.unitPath as string,
              label: t("head.letter.unit", {
                unit: unit.name,
                missing: number(unit.people - unit.done),
              }),
            }))}
            onChange={setUnitPath}
          />
          <Switch fallback={<Skeleton lines={4} />}>
            <Match when={proposal.error}>
              {(error) => <ErrorState error={error()} compact onRetry={() => proposal.refetch()} />}
            </Match>
            <Match when={written()}>
              {(letter) => (
                <>
                  <Show when={isEdited()}>
                    <Button kind="quiet" onClick={() => setOwn({})}>
                      {t("head.letter.propose_again")}
                    </Button>
                  </Show>
                  <LetterFields
                    written={letter()}
                    number={letterNumber()}
                    isNumberMissing={isNumberMissing()}
                    today={props.report.today}
                    onWrite={(part) => setOwn({ ...own(), ...part })}
                    onNumber={(text) => {
                      setLetterNumber(text.trim());
                      setNumberMissing(false);
                    }}
                  />
                </>
              )}
            </Match>
          </Switch>
          <Show when={saving.error ?? discarding.error}>
            {(error) => <ErrorState error={error()} compact />}
          </Show>
          <div class="row">
            <Button kind="primary" type="submit" busy={!written()}>
              {t("head.letter.issue")}
            </Button>
            <Button busy={saving.isPending || !written()} onClick={() => saving.mutate()}>
              {t("head.letter.keep")}
            </Button>
            <Show when={props.draft}>
              <Button kind="quiet" busy={discarding.isPending} onClick={() => discarding.mutate()}>
                {t("head.letter.discard")}
              </Button>
            </Show>
          </div>
        </div>
      </Card>
      <Show when={written()}>
        {(letter) => (
          <section class="letter-preview" aria-label={t("head.letter.preview")}>
            <h2>{t("head.letter.preview")}</h2>
            <LetterPaper
              agencyName={props.report.agency.name}
              number={letterNumber()}
              subject={letter().subject}
              text={letter().text}
              day={props.report.today}
              signer={signer()}
            />
          </section>
        )}
      </Show>
      <IssueDialog
        open={isAsking()}
        number={letterNumber()}
        unitName={units().find((unit) => unit.unitPath === unitPath())?.name ?? ""}
        isBusy={issuing.isPending}
        error={issuing.error}
        onIssue={() => issuing.mutate()}
        onClose={() => setAsking(false)}
      />
    </form>
  );
}
