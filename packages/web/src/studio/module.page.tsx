import { useParams } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { useSession } from "../session/session.query.ts";
import { Page } from "../shell/page.tsx";
import { Badge } from "../ui/badge.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { longDay, timeWithZone } from "../words/formats.ts";
import { t } from "../words/words.ts";
import { ChaptersCard } from "./chapters-card.tsx";
import { ChecklistCard } from "./checklist-card.tsx";
import { createDraftDesk, type DraftDesk } from "./draft-desk.ts";
import { FilesCard } from "./files-card.tsx";
import { stageTones } from "./modules.page.tsx";
import { PhonePreview } from "./phone-preview.tsx";
import { PicturesCard } from "./pictures-card.tsx";
import { QuestionList } from "./question-list.tsx";
import { ReviewCard } from "./review-card.tsx";
import { StopList } from "./stop-list.tsx";
import { type DraftView, useDraft } from "./studio.query.ts";
import { hasRole } from "./studio-role.ts";
import { SubmitBar } from "./submit-bar.tsx";
import { TextCard } from "./text-card.tsx";
import "./studio.css";

const seatZone = "Asia/Jakarta";

/** One module: its author's desk, and all a reviewer needs on the same page. */
export function ModulePage() {
  const params = useParams();
  const moduleId = () => params.moduleId ?? "";
  const draft = useDraft(moduleId);
  const desk = createDraftDesk(moduleId);
  const savedAt = (view: DraftView) =>
    t(desk.edit.isPending ? "studio.saving" : "studio.saved", {
      number: view.release,
      day: longDay(view.editedAt, seatZone),
      time: timeWithZone(view.editedAt, seatZone),
    });
  return (
    <Page
      title={draft.data?.title ?? t("studio.module")}
      back={{ href: "/studio", label: t("studio.title") }}
      lede={<span role="status">{draft.data ? savedAt(draft.data) : ""}</span>}
      actions={
        <Show when={draft.data}>
          {(view) => (
            <Badge tone={stageTones[view().stage]}>{t(`studio.stage_of.${view().stage}`)}</Badge>
          )}
        </Show>
      }
    >
      <Switch fallback={<Skeleton lines={4} tall />}>
        <Match when={draft.error}>
          {(error) => <ErrorState error={error()} onRetry={() => draft.refetch()} />}
        </Match>
        <Match when={draft.data}>{(view) => <Desk draft={view()} desk={desk} />}</Match>
      </Switch>
    </Page>
  );
}

function Desk(props: { draft: DraftView; desk: DraftDesk }) {
  const session = useSession();
  const isLocked = () => props.draft.stage === "review" || !hasRole(session.data, "publisher");
  const isJudge = () =>
    props.draft.stage === "review" && !props.draft.isOwnWork && hasRole(session.data, "reviewer");
  return (
    <div class="desk">
      <div class="stack desk-main">
        <Show when={props.draft.note && props.draft.stage === "draft" && props.draft.note}>
          {(note) => (
            <div class="notice" role="note">
              <strong>{t("studio.review.sent_back", { day: longDay(note().at, seatZone) })}</strong>
              <p class="note-text">{note().text}</p>
            </div>
          )}
        </Show>
        <Show when={isJudge()}>
          <ReviewCard draft={props.draft} desk={props.desk} />
        </Show>
        <Show when={!isLocked() && props.draft.stage === "released"}>
          <p class="card is-tint">
            {t("studio.released_edit", { number: props.draft.release + 1 })}
          </p>
        </Show>
        <FilesCard draft={props.draft} desk={props.desk} isLocked={isLocked()} />
        <TextCard draft={props.draft} desk={props.desk} isLocked={isLocked()} />
        <ChaptersCard draft={props.draft} desk={props.desk} isLocked={isLocked()} />
        <PicturesCard draft={props.draft} desk={props.desk} isLocked={isLocked()} />
        <StopList stops={props.draft.stops} />
        <QuestionList draft={props.draft} />
      </div>
      <div class="stack desk-side">
        <ChecklistCard draft={props.draft} />
        <SubmitBar draft={props.draft} desk={props.desk} />
        <PhonePreview draft={props.draft} />
      </div>
    </div>
  );
}
