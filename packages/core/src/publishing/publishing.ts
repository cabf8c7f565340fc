import type { Table } from "@netra/table/table";
import type { Clock } from "../kernel/clock.ts";
import type { Files } from "../kernel/files.ts";
import { createAttachments } from "./attachments.ts";
import { createAuthorities } from "./authorities.ts";
import { createAuthorityLogos } from "./authority-logos.ts";
import { createDraftStore } from "./draft-store.ts";
import { createDrafts } from "./drafts.ts";
import { createPictures } from "./pictures.ts";
import { createReleases } from "./releases.ts";
import { createRenditions } from "./renditions.ts";
import { createReviews } from "./reviews.ts";
import { createSets } from "./sets.ts";

export type PublishingNeeds = { table: Table; clock: Clock; files: Files };

/** From a draft through four eyes to an immutable release, and from releases to numbered sets. */
export function createPublishing({ table, clock, files }: PublishingNeeds) {
  const store = createDraftStore(table);
  const authorities = createAuthorities({ table, clock });
  const renditions = createRenditions({ table, clock, files });
  return {
    ...authorities,
    ...createAuthorityLogos({ table, clock, files }),
    ...createDrafts({ table, clock, store }),
    ...createAttachments({ clock, files, store }),
    ...createPictures({ clock, files, store }),
    ...renditions,
    ...createReviews({
      clock,
      store,
      authorityOn: authorities.authorityOn,
      findRendition: renditions.findRendition,
    }),
    ...createReleases(table),
    ...createSets({ table, clock }),
  };
}

export type Publishing = ReturnType<typeof createPublishing>;
