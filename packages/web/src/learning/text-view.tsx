import { createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { t } from "../words/words.ts";
import type { Ledger } from "./ledger.ts";
import type { Passage, Section } from "./passages.ts";
import { createReading } from "./reading.ts";

const look = 1000;

/** The material as text. Reading time is what counts: it passes only while a paragraph is on screen. */
export function TextView(props: { sections: readonly Section[]; ledger: Ledger; from: number }) {
  const passages = props.sections.flatMap((section) => section.passages);
  const reading = createReading(passages);
  const inView = new Set<Passage>();
  const elements = new Map<Element, Passage>();
  const [read, setRead] = createSignal<ReadonlySet<Passage>>(new Set());
  const startAt = props.from;

  onMount(() => {
    const watcher = new IntersectionObserver((seen) => {
      for (const { target, isIntersecting } of seen) {
        const passage = elements.get(target);
        if (passage && isIntersecting) inView.add(passage);
        else if (passage) inView.delete(passage);
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
      for (const stretch of reading.spend(seconds, inView)) props.ledger.add(stretch);
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

  const place = (element: HTMLElement, passage: Passage) => {
    elements.set(element, passage);
    const isHere = passage.startSeconds <= startAt && startAt < passage.endSeconds;
    if (isHere && startAt > 0) queueMicrotask(() => element.scrollIntoView({ block: "center" }));
  };

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
                  ref={(element) => place(element, passage)}
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
