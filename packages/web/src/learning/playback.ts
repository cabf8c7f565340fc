import type { Stretch } from "@netra/core/learning/progress";
import { createSignal } from "solid-js";
import { type Moment, playedBetween } from "./stretches.ts";

export const rates = [0.75, 1, 1.25, 1.5, 2] as const;

/** How far before a stop the exact moment is waited for: players report their place four times a second. */
const approachSeconds = 0.6;

type Needs = {
  durationSeconds: number;
  startAt: number;
  onPlayed: (stretch: Stretch) => void;
  onPlay: () => void;
  onPause: () => void;
  onSeek: () => void;
  /** Where playing on from a place has to halt. */
  haltFrom: (seconds: number) => number | undefined;
  onHalt: (seconds: number) => void;
};

/** One place in the material, whichever file plays it: changing from video to audio keeps the place. */
export function createPlayback(needs: Needs) {
  const [time, setTime] = createSignal(needs.startAt);
  const [isPlaying, setPlaying] = createSignal(false);
  const [isWaiting, setWaiting] = createSignal(false);
  const [hasFailed, setFailed] = createSignal(false);
  const [rate, setRate] = createSignal(1);
  const [isMuted, setMuted] = createSignal(false);
  let element: HTMLMediaElement | undefined;
  let last: Moment | undefined;
  let approach: ReturnType<typeof setTimeout> | undefined;

  const isReady = () => (element?.readyState ?? 0) >= HTMLMediaElement.HAVE_METADATA;

  function look() {
    if (!element || element.seeking || !isReady()) return;
    clearTimeout(approach);
    const now = { media: element.currentTime, wall: performance.now() / 1000 };
    const stretch = playedBetween(last, now, element.playbackRate);
    const halt = stretch && needs.haltFrom(stretch.from);
    if (stretch && halt !== undefined && halt <= now.media) return haltAt(element, stretch, halt);
    if (stretch) needs.onPlayed(stretch);
    if (halt !== undefined && halt - now.media < approachSeconds * element.playbackRate) {
      approach = setTimeout(look, ((halt - now.media) / element.playbackRate) * 1000);
    }
    last = element.paused ? undefined : now;
    setTime(now.media);
  }

  function haltAt(media: HTMLMediaElement, { from }: Stretch, at: number) {
    last = undefined;
    if (at > from) needs.onPlayed({ from, to: at });
    needs.onHalt(at);
    media.pause();
    media.currentTime = at;
    setTime(at);
  }

  function seek(to: number) {
    look();
    last = undefined;
    const place = Math.min(Math.max(to, 0), needs.durationSeconds);
    setTime(place);
    if (element && isReady()) element.currentTime = place;
    needs.onSeek();
  }

  const play = () => {
    setFailed(false);
    if (element?.error) element.load();
    // Refused when nobody touched the page yet; then the button is there to be pressed.
    element?.play().catch(() => setPlaying(false));
  };
  const pause = () => element?.pause();

  /** Loads another file of the same material and goes on at the same place. */
  function load(next: HTMLMediaElement, source: string) {
    look();
    last = undefined;
    const wasPlaying = isPlaying();
    element = next;
    setFailed(false);
    next.src = source;
    next.muted = isMuted();
    if (wasPlaying) play();
  }

  function changeRate(next: number) {
    look();
    setRate(next);
    if (element) element.playbackRate = next;
  }

  const events = {
    onLoadedMetadata: () => {
      if (!element) return;
      element.playbackRate = rate();
      if (time() > 0 && time() < element.duration - 0.5) element.currentTime = time();
    },
    onTimeUpdate: look,
    onPlay: () => {
      setPlaying(true);
      needs.onPlay();
    },
    onPlaying: () => {
      setWaiting(false);
      last = undefined;
      look();
    },
    onWaiting: () => setWaiting(true),
    onSeeking: () => {
      last = undefined;
    },
    onPause: () => {
      look();
      setPlaying(false);
      setWaiting(false);
      needs.onPause();
    },
    onError: () => {
      setFailed(true);
      setPlaying(false);
      setWaiting(false);
    },
  };

  return {
    time,
    isPlaying,
    isWaiting,
    hasFailed,
    rate,
    isMuted,
    seek,
    /** The place somebody has come to by reading: film and sound go on there. */
    place: (seconds: number) => setTime(seconds),
    skip: (by: number) => seek(time() + by),
    play,
    pause,
    toggle: () => (isPlaying() ? pause() : play()),
    changeRate,
    /** One step slower or faster, never beyond the ends. */
    stepRate: (by: -1 | 1) => {
      const next = rates[(rates as readonly number[]).indexOf(rate()) + by];
      if (next !== undefined) changeRate(next);
    },
    toggleMuted: () => {
      setMuted(!isMuted());
      if (element) element.muted = isMuted();
    },
    load,
    events,
  };
}

export type Playback = ReturnType<typeof createPlayback>;
