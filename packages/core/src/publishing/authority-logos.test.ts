import * as v from "valibot";
import { afterEach, beforeEach, expect, test } from "vitest";
import { uploadIds } from "../kernel/id.ts";
import { authorityIdSchema, sentAuthoritySchema } from "./authority.ts";
import {
  givenActor,
  givenAuthority,
  givenPublishing,
  givenReleasedModule,
  samplePng,
  send,
} from "./testing.ts";

let world: Awaited<ReturnType<typeof givenPublishing>>;
beforeEach(async () => {
  world = await givenPublishing();
  await world.publishing.registerAuthority(world.operator, givenAuthority);
});
afterEach(() => world.stop());

const { authorityId } = givenAuthority;
const file = { fileName: "lambang.png", contentType: "image/png" };

async function bring(bytes = samplePng(400, 400), by = world.operator) {
  const sent = { ...file, byteCount: bytes.byteLength };
  const { uploadId, ...place } = await world.publishing.startLogoUpload(by, authorityId, sent);
  await send(place, bytes);
  return uploadId;
}

test("a logo is judged by its bytes, and the same one twice counts once", async () => {
  const { publishing, operator } = world;
  const uploadId = await bring();
  const once = await publishing.attachLogo(operator, authorityId, uploadId);
  expect(once.logo).toMatchObject({
    url: expect.stringMatching(/^\/media\/authorities\/kasn\/[0-9a-f]{12}\.png$/),
    contentType: "image/png",
    width: 400,
  });
  expect(await publishing.attachLogo(operator, authorityId, uploadId)).toEqual(once);
  const types = (await world.factsAbout("AUTHORITIES")).map(({ type }) => type);
  expect(types).toEqual(["publishing.authority.registered.v1", "publishing.logo.attached.v1"]);
});

test("amending the authority keeps its logo, and a release keeps the logo of its day", async () => {
  const { publishing, operator, author, reviewer } = world;
  const first = await publishing.attachLogo(operator, authorityId, await bring());
  const reportingRoutes = [{ name: "Layanan aduan", url: "https://aduan.example/netralitas" }];
  const amended = { ...givenAuthority, legalBasis: "UU 20/2023", reportingRoutes };
  expect(await publishing.registerAuthority(operator, amended)).toMatchObject({
    reportingRoutes,
    logo: first.logo,
  });
  const moduleId = await givenReleasedModule(publishing, author, reviewer);
  await publishing.attachLogo(operator, authorityId, await bring(samplePng(500, 500)));
  const release = await publishing.latestRelease(moduleId);
  expect(`/media/${release?.authority.logoKey}`).toBe(first.logo?.url);
});

test("an authority without a logo signs its releases without one", async () => {
  const { publishing, author, reviewer } = world;
  const moduleId = await givenReleasedModule(publishing, author, reviewer);
  expect((await publishing.latestRelease(moduleId))?.authority).not.toHaveProperty("logoKey");
});

test("what is no fit logo is refused, and the authority stays as it was", async () => {
  const { publishing, operator } = world;
  const start = (sent: Partial<typeof file & { byteCount: number }>, id = authorityId) =>
    publishing.startLogoUpload(operator, id, { ...file, byteCount: 9, ...sent });
  const unknown = v.parse(authorityIdSchema, "entah");
  const refusals = [
    [() => start({ byteCount: 200_001 }), "file_too_large"],
    [() => start({ fileName: "lambang.svg" }), "file_kind"],
    [() => start({ contentType: "image/webp" }), "file_kind"],
    [() => start({}, unknown), "authority_unknown"],
    [() => publishing.attachLogo(operator, unknown, uploadIds.mint()), "authority_unknown"],
    [() => publishing.attachLogo(operator, authorityId, uploadIds.mint()), "upload_missing"],
    [
      async () => publishing.attachLogo(operator, authorityId, await bring(samplePng(90, 90))),
      "logo_dimensions",
    ],
    [
      async () => publishing.attachLogo(operator, authorityId, await bring(new Uint8Array(99))),
      "logo_unreadable",
    ],
  ] as const;
  for (const [ask, code] of refusals) {
    await expect(ask()).rejects.toMatchObject({ code: `publishing.${code}` });
  }
  const { items } = await publishing.listAuthorities(operator);
  expect(items[0]).not.toHaveProperty("logo");
});

test("a publisher may bring a logo, a reviewer may not", async () => {
  const uploadId = await bring(samplePng(400, 400), world.author);
  await world.publishing.attachLogo(world.author, authorityId, uploadId);
  for (const actor of [world.reviewer, givenActor()]) {
    await expect(bring(samplePng(400, 400), actor)).rejects.toMatchObject({
      code: "identity.role_missing",
    });
    await expect(world.publishing.attachLogo(actor, authorityId, uploadId)).rejects.toMatchObject({
      code: "identity.role_missing",
    });
  }
});

test.each([
  [{ name: "Aduan" }, "publishing.route_unreachable"],
  [{ name: "Aduan", url: "javascript:alert(1)" }, "url"],
  [{ name: "", contact: "Meja aduan" }, "name"],
])("a way to report that leads nowhere is refused: %j", (route, named) => {
  const { authorityId: _, ...sent } = givenAuthority;
  const read = v.safeParse(sentAuthoritySchema, { ...sent, reportingRoutes: [route] });
  expect(
    JSON.stringify(read.issues?.map(({ message, path }) => [message, path?.at(-1)?.key])),
  ).toContain(named);
});
