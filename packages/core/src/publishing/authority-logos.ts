import type { Table } from "@netra/table/table";
import { replace } from "@netra/table/write";
import type { Actor } from "../kernel/actor.ts";
import { mustHave } from "../kernel/allow.ts";
import type { Clock } from "../kernel/clock.ts";
import { conflict, invalid, missing } from "../kernel/fault.ts";
import type { Files } from "../kernel/files.ts";
import { type UploadId, uploadIds } from "../kernel/id.ts";
import { authorityRegisterItem } from "./authority.item.ts";
import { type AuthorityId, type AuthorityView, authorityViewOf } from "./authority.ts";
import { readLogo } from "./image.ts";
import { mediaKeyOf } from "./media-key.ts";
import { logoAttached } from "./publishing.facts.ts";
import { logoFault, maxLogoBytes, type SentLogo } from "./upload.ts";

type LogosNeeds = { table: Table; clock: Clock; files: Files };

const logoKey = (authorityId: AuthorityId, uploadId: UploadId) =>
  `authorities/${authorityId}/${uploadId}`;

export function createAuthorityLogos({ table, clock, files }: LogosNeeds) {
  async function register(authorityId: AuthorityId) {
    const before = await table.find(authorityRegisterItem, {});
    const authority = before?.authorities.find((one) => one.authorityId === authorityId);
    if (!before || !authority) throw missing("publishing.authority_unknown");
    return { before, authority };
  }

  /** An address to bring a logo to; nothing of the authority changes before it is attached. */
  async function startLogoUpload(actor: Actor, authorityId: AuthorityId, sent: SentLogo) {
    mustHave(actor, "operator", "publisher");
    await register(authorityId);
    const fault = logoFault(sent);
    if (fault) {
      const field = fault === "publishing.file_too_large" ? "/byteCount" : "/fileName";
      throw invalid(fault, { field, maxBytes: maxLogoBytes, endings: ["png"] });
    }
    const uploadId = uploadIds.mint();
    const { contentType, byteCount } = sent;
    const key = logoKey(authorityId, uploadId);
    return { uploadId, ...(await files.presignUpload({ key, contentType, byteCount })) };
  }

  /** Judges the real bytes and gives the authority its logo; releases keep the one of their day. */
  async function attachLogo(
    actor: Actor,
    authorityId: AuthorityId,
    uploadId: UploadId,
  ): Promise<AuthorityView> {
    mustHave(actor, "operator", "publisher");
    const { before, authority } = await register(authorityId);
    if (authority.logo?.uploadId === uploadId) return authorityViewOf(authority);
    const from = logoKey(authorityId, uploadId);
    const bytes = await files.readUpload(from, maxLogoBytes);
    if (!bytes) throw missing("publishing.upload_missing", { role: "logo" });
    const { contentType, width, height } = readLogo(bytes);
    const key = mediaKeyOf(`authorities/${authorityId}`, bytes, "png");
    await files.publish(from, key, contentType);

    const byteCount = bytes.byteLength;
    const after = { ...authority, logo: { key, contentType, byteCount, width, height, uploadId } };
    const authorities = before.authorities.map((one) => (one === authority ? after : one));
    const written = await table.write([
      replace(authorityRegisterItem, before, { ...before, authorities }),
      logoAttached.announce(actor, clock.now(), { authorityId, key, byteCount }),
    ]);
    if (!written.ok) throw conflict("publishing.authorities_changed");
    return authorityViewOf(after);
  }

  return { startLogoUpload, attachLogo };
}
