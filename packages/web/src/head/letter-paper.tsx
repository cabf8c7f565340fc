import { For } from "solid-js";
import { longDay } from "../words/formats.ts";
import { t } from "../words/words.ts";

/** A letter as it will be read: official, and in Indonesian whatever language its author reads. */
export function LetterPaper(props: {
  agencyName: string;
  number: string;
  subject: string;
  text: string;
  day: string;
  signer: { officeName: string; name: string };
}) {
  const paragraphs = () => props.text.split(/\n{2,}/).filter((each) => each.trim());
  return (
    <article class="letter-paper" aria-label={t("head.letter.paper")} lang="id">
      <p class="letter-agency">{props.agencyName}</p>
      <dl class="letter-head">
        <div>
          <dt>Nomor</dt>
          <dd>{props.number || "…"}</dd>
        </div>
        <div>
          <dt>Perihal</dt>
          <dd>{props.subject}</dd>
        </div>
        <div>
          <dt>Tanggal</dt>
          <dd>{longDay(props.day)}</dd>
        </div>
      </dl>
      <For each={paragraphs()}>{(paragraph) => <p class="letter-text">{paragraph}</p>}</For>
      <p class="letter-signer">
        {props.signer.officeName}
        <span>{props.signer.name}</span>
      </p>
    </article>
  );
}
