import * as v from "valibot";
import type { ModuleId, PersonId } from "../kernel/id.ts";

/** How far somebody is in the material of one release, as the server believes it. */
export type Progress = {
  personId: PersonId;
  moduleId: ModuleId;
  release: number;
  /** One bit a second of the material, base64: which seconds count as played. */
  coverage: string;
  /** Where to go on, in seconds. */
  placeSeconds: number;
  coveredShare: number;
  /** Once true it stays true. */
  isCovered: boolean;
  /** Whether any of it was read: whoever reads shows it by answering the stops. */
  hasRead?: boolean | undefined;
  stopIds?: string[] | undefined;
  /** The latest a device's clock has said, never later than the server's: it orders places and nothing else. */
  lastDeviceAt?: string | undefined;
  version: number;
};

/** One per person: the server time that has paid for watching, across modules and devices. */
export type Attention = {
  personId: PersonId;
  spentUntil: string;
  /** Time before `spentUntil` that has paid for nothing yet, as instants in milliseconds: [from, to]. */
  gaps?: [number, number][] | undefined;
  version: number;
};

const second = v.pipe(v.number(), v.minValue(0), v.maxValue(7200));

/** A stretch of material that was played through, in seconds. */
export const stretchSchema = v.pipe(
  v.strictObject({ from: second, to: second }),
  v.forward(
    v.check((stretch) => stretch.from <= stretch.to, "learning.stretch_reversed"),
    ["to"],
  ),
);
export type Stretch = v.InferOutput<typeof stretchSchema>;

export const sentProgressSchema = v.strictObject({
  release: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** As answered when the module was opened. */
  ticket: v.pipe(v.string(), v.maxLength(120)),
  stretches: v.pipe(v.array(stretchSchema), v.maxLength(100)),
  placeSeconds: second,
  /** Whether these stretches were watched, heard or read. */
  way: v.optional(v.picklist(["video", "audio", "text"])),
  /** Stops answered since the last report. Ids the release does not know are passed over. */
  stopIds: v.optional(v.pipe(v.array(v.string()), v.maxLength(20))),
  /** What the device's clock said: orders places, earns nothing. */
  deviceAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});
export type SentProgress = v.InferOutput<typeof sentProgressSchema>;

export type ProgressView = Pick<Progress, "placeSeconds" | "coveredShare" | "isCovered"> & {
  /** Seconds of material still to be played before the quiz opens. */
  missingSeconds: number;
  /** Stretches that count so far, for the seek bar. */
  covered: Stretch[];
  /** Stops that still have to be answered before the quiz opens: only asked of whoever read the text. */
  openStopIds: string[];
  /** What must be seen again before the quiz may be tried again; only under a ticket issued since it failed. */
  toReview: Stretch[];
  /**
   * In answer to a report under a ticket from before a failed attempt, which sees nothing again: report
   * under this one from now on.
   */
  freshTicket?: string | undefined;
};
