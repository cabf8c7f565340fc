import type { Picture, Release } from "@netra/core/publishing/release";
import { createMemo, createSignal, For, Match, onCleanup, onMount, Show, Switch } from "solid-js";
import { t } from "../words/words.ts";
import type { Ledger } from "./ledger.ts";
import { type Passage, textOf } from "./passages.ts";
import { createReading } from "./reading.ts";
import { StopCard } from "./stop-card.tsx";
import type { Stops } from "./stops.ts";

const look = 1000;
/** The part of the screen that is being read: what stands above and below it is only in sight. */
const readingBand = "-30% 0px -50% 0px";

/** Brings the paragraph of a moment before the reader, and the focus with it. */
export function goToPassage(seconds: number) {
  const all = [...document.querySelectorAll<HTMLElement>(".passage")];
  const passage = all.find((each) => seconds < Number(each.dataset.until)) ?? all.at(-1);
  passage?.scrollIntoView({ block: "center" });
  passage?.focus({ preventScroll: true });
}

type Props = {
  release: Release;
  ledger: Ledger;
  stops: Stops;
  /** Where to begin reading; `isExact` when somebody asked for that very moment. */
  from: number;
  isExact: boolean;
  /** The place before the reader, for whoever goes on by film or sound. */
  onPlace: (seconds: number) => void;
};

/**
 * The material as text, with its pictures and stops. Reading time is what counts: it passes while the page
 * is open before somebody.
 */
export function TextView(props: Props) {
  const sections = createMemo(() => textOf(props.release));
  const passages = sections().flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "passage" ? [block.passage] : [])),
  );
  const reading = createReading(passages, props.ledger.followed());
  const seen = new Set<Passage>();
  const inBand = new Set<Passage>();
  const elements = new Map<Element, Passage>();
  const [read, setRead] = createSignal<ReadonlySet<Passage>>(new Set());
  const startAt = props.from;

  function tellPlace() {
    const here = passages.filter((passage) => inBand.has(passage));
    const isThere = here.some(
      (each) => each.startSeconds <= props.from && props.from < each.endSeconds,
    );
    if (here[0] && !isThere) props.onPlace(here[0].startSeconds);
  }

  onMount(() => {
    const follow = (rootMargin: string, tell: (passage: Passage, isIn: boolean) => void) => {
      const watcher = new IntersectionObserver(
        (changes) => {
          for (const { target, isIntersecting } of changes) {
            const passage = elements.get(target);
            if (passage) tell(passage, isIntersecting);
          }
        },
        { rootMargin },
      );
      for (const element of elements.keys()) watcher.observe(element);
      onCleanup(() => watcher.disconnect());
    };
    follow("0px", (passage, isIn) => isIn && seen.add(passage));
    follow(readingBand, (passage, isIn) => (isIn ? inBand.add(passage) : inBand.delete(passage)));

    let last = performance.now();
    let sinceReport = 0;
    const clock = setInterval(() => {
      const now = performance.now();
      const seconds = Math.min((now - last) / 1000, 2);
      last = now;
      if (document.visibilityState !== "visible") return;
      for (const stretch of reading.spend(seconds, seen)) props.ledger.add(stretch, "text");
      setRead(new Set(passages.filter(reading.isRead)));
      tellPlace();
      sinceReport += seconds;
      props.ledger.flushIfDone();
      if (sinceReport < 60) return;
      sinceReport = 0;
      props.ledger.flushByTheWay();
    }, look);
    onCleanup(() => {
      clearInterval(clock);
      tellPlace();
    });
  });

  onMount(() => {
    if (startAt <= 0) return;
    const here = passages.find((passage) => startAt < passage.endSeconds);
    const isWanted = here && (props.isExact || !reading.isRead(here));
    const next = isWanted ? here : passages.find((each) => !reading.isRead(each));
    if (next && next !== passages[0]) goToPassage(next.startSeconds);
  });

  return (
    <article class="reading" aria-label={t("module.text")}>
      <For each={sections()}>
        {(section) => (
          <section>
            <Show when={section.title}>
              <h2>{section.title}</h2>
            </Show>
            <For each={section.blocks}>
              {(block) => (
                <Switch>
                  <Match when={block.kind === "passage" && block.passage}>
                    {(passage) => (
                      <p
                        class="passage"
                        classList={{ "is-read": read().has(passage()) }}
                        data-until={passage().endSeconds}
                        tabIndex={-1}
                        ref={(element) => elements.set(element, passage())}
                      >
                        {passage().text}
                      </p>
                    )}
                  </Match>
                  <Match when={block.kind === "picture" && block.picture}>
                    {(picture) => <Still picture={picture()} />}
                  </Match>
                  <Match when={block.kind === "stop" && block.stop}>
                    {(stop) => <StopCard stop={stop()} stops={props.stops} />}
                  </Match>
                </Switch>
              )}
            </For>
          </section>
        )}
      </For>
    </article>
  );
}

/** A picture between paragraphs, fetched when it comes near. */
const Still = (props: { picture: Picture }) => (
  <img
    class="still"
    src={`/media/${props.picture.file.key}`}
    alt={props.picture.alt}
    width="640"
    height="360"
    loading="lazy"
    decoding="async"
  />
);
