import type { MediaFile, Release } from "@netra/core/publishing/release";
import { createEffect, onCleanup } from "solid-js";
import type { Playback } from "./playback.ts";

const jumpSeconds = 10;

const artworkOf = (file: MediaFile | undefined): MediaImage[] =>
  file ? [{ src: `/media/${file.key}`, type: file.contentType }] : [];

/** What the lock screen, a headset and a car show and may do. Does nothing where there is none. */
export function createMediaSession(needs: {
  release: Release;
  playback: Playback;
  picture: () => MediaFile | undefined;
}) {
  const { release, playback } = needs;
  const session = navigator.mediaSession;
  if (!session) return;

  const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: playback.play,
    pause: playback.pause,
    seekbackward: (details) => playback.skip(-(details.seekOffset ?? jumpSeconds)),
    seekforward: (details) => playback.skip(details.seekOffset ?? jumpSeconds),
    seekto: ({ seekTime }) => seekTime !== undefined && playback.seek(seekTime),
  };
  const each = (act: (action: MediaSessionAction, handler: MediaSessionActionHandler) => void) => {
    for (const [action, handler] of Object.entries(handlers)) {
      try {
        act(action as MediaSessionAction, handler);
      } catch {
        // A browser may not know this action.
      }
    }
  };
  each((action, handler) => session.setActionHandler(action, handler));

  createEffect(() => {
    session.metadata = new MediaMetadata({
      title: release.title,
      artist: release.authority.shortName,
      album: "Netra",
      artwork: artworkOf(needs.picture()),
    });
  });
  createEffect(() => {
    session.playbackState = playback.isPlaying() ? "playing" : "paused";
  });
  createEffect(() => {
    session.setPositionState?.({
      duration: release.durationSeconds,
      playbackRate: playback.rate(),
      position: Math.min(playback.time(), release.durationSeconds),
    });
  });
  onCleanup(() => {
    each((action) => session.setActionHandler(action, null));
    session.metadata = null;
    session.playbackState = "none";
  });
}
