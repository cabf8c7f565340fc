import { createSignal, Show } from "solid-js";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";
import type { Letter } from "./acts.query.ts";
import { EffectBars } from "./effect-bars.tsx";
import { LetterPaper } from "./letter-paper.tsx";
import { fetchLetter, hasShareSheet } from "./paper.ts";
import { PaperButton } from "./paper-button.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** A letter that went out: what it said, what came of it, and the way to take it back. */
export function IssuedLetter(props: { letter: Letter; mayWithdraw: boolean }) {
  const [isAsking, setAsking] = createSignal(false);
  const issuance = () => props.letter.issuance!;
  return (
    <div class="letter-desk">
      <Card title={t("head.letter.to", { unit: props.letter.unitName })} class="letter-form">
        <div class="stack">
          <p class="row">
            <Badge tone={props.letter.withdrawal ? "neutral" : "good"}>
              {t(`head.letter.state_${props.letter.withdrawal ? "withdrawn" : "issued"}`)}
            </Badge>
            <span class="soft">
              {t("head.letter.issued_on", {
                number: issuance().number,
                day: longDay(issuance().issuedOn),
              })}
            </span>
          </p>
          <Show when={props.letter.withdrawal}>
            {(withdrawal) => (
              <p class="notice">
                {t("head.letter.withdrawn_why", { reason: withdrawal().reason })}
              </p>
            )}
          </Show>
          <Show when={props.letter.effect}>
            {(effect) => (
              <>
                <h3>{t("head.effect.title")}</h3>
                <EffectBars title={issuance().number} effect={effect()} />
                <p class="small soft">{t("head.effect.about")}</p>
              </>
            )}
          </Show>
          <div class="row no-print">
            <PaperButton
              kind="primary"
              label={t(hasShareSheet() ? "head.pdf.share" : "head.pdf.download")}
              make={() => fetchLetter(props.letter.agencyId, props.letter.letterId)}
            />
            <Show when={props.mayWithdraw && !props.letter.withdrawal}>
              <Button onClick={() => setAsking(true)}>{t("head.letter.withdraw")}</Button>
            </Show>
          </div>
        </div>
      </Card>
      <section class="letter-preview" aria-label={t("head.letter.paper")}>
        <LetterPaper
          agencyName={props.letter.agencyName}
          number={issuance().number}
          subject={props.letter.subject}
          text={props.letter.text}
          day={issuance().issuedOn}
          signer={issuance().signer}
        />
      </section>
      <WithdrawDialog
        open={isAsking()}
        agencyId={props.letter.agencyId}
        letterId={props.letter.letterId}
        number={issuance().number}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
