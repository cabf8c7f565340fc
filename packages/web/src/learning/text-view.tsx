import { createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { t } from "../words/words.ts";
import type { Ledger } from "./ledger.ts";
import type { Passage, Section } from "./passages.ts";
import { createReading } from "./reading.ts";

const look = 1000;

/** Brings the paragraph of a moment before the reader. */
export function goToPassage(seconds: number) {
  const all = [...document.querySelectorAll<HTMLElement>(".passage")];
  const passage = all.find((each) => seconds < Number(each.dataset.until));
  passage?.scrollIntoView({ block: "center" });
}

/** The material as text. Reading time is what counts: it passes while the page is open before somebody. */
export function TextView(props: { sections: readonly Section[]; ledger: Ledger; from: number }) {
  const passages = props.sections.flatMap((section) => section.passages);
  const reading = createReading(passages, props.ledger.played());
  const seen = new Set<Passage>();
  const elements = new Map<Element, Passage>();
  const [read, setRead] = createSignal<ReadonlySet<Passage>>(new Set());
  const startAt = props.from;

  onMount(() => {
    const watcher = new IntersectionObserver((changes) => {
      for (const { target, isIntersecting } of changes) {
        const passage = elements.get(target);
        if (passage && isIntersecting) seen.add(passage);
      }
    });
    for (const element of elements.keys()) watcher.observe(element);

    let last = performance.now();
    let sinceReport = 0;
    const clock = setInterval(() => {
      const now = performance.now();
      const seconds = Math.min((now - last) / 1000, 2);
      last = now;
      if (document.visibilityState !== "visible") return;
      for (const stretch of reading.spend(seconds, seen)) props.ledger.add(stretch);
      setRead(new Set(passages.filter(reading.isRead)));
      sinceReport += seconds;
      props.ledger.flushIfDone();
      if (sinceReport < 60) return;
      sinceReport = 0;
      props.ledger.flush();
    }, look);
    onCleanup(() => {
      clearInterval(clock);
      watcher.disconnect();
    });
  });

  onMount(() => {
    if (startAt <= 0) return;
    const here = passages.find((passage) => startAt < passage.endSeconds);
    const next =
      here && !reading.isRead(here) ? here : passages.find((each) => !reading.isRead(each));
    if (next && next !== passages[0]) goToPassage(next.startSeconds);
  });

  return (
    <article class="reading" aria-label={t("module.text")}>
      <For each={props.sections}>
        {(section) => (
          <section>
            <Show when={section.title}>
              <h2>{section.title}</h2>
            </Show>
            <For each={section.passages}>
              {(passage) => (
                <p
                  class="passage"
                  classList={{ "is-read": read().has(passage) }}
                  data-until={passage.endSeconds}
                  ref={(element) => elements.set(element, passage)}
                >
                  {passage.text}
                </p>
              )}
            </For>
          </section>
        )}
      </For>
    </article>
  );
}
