/** People to knock on every door: each holds exactly one role, at Kaimana unless the name says otherwise. */
export const actorNames = [
  "learner",
  "hr",
  "hrOfUnit",
  "hrElsewhere",
  "head",
  "headElsewhere",
  "headOfPastTerm",
  "governor",
  "delegate",
  "publisher",
  "reviewer",
  "operator",
] as const;
export type ActorName = (typeof actorNames)[number];

/** Who may pass. Everybody who is not named must be refused, whatever else they hold. */
export type AccessCase = { allowed: readonly ActorName[]; body?: object; query?: string };

export const samples = {
  agencyId: "agn_9208",
  provinceCode: "92",
  personId: "per_01jd9g6c8te5qvk2f3w4x5y6z7",
  moduleId: "mod_01jd9g6c8te5qvk2f3w4x5y6z7",
  attemptId: "att_01jd9g6c8te5qvk2f3w4x5y6z7",
  importId: "imp_01jd9g6c8te5qvk2f3w4x5y6z7",
  termId: "trm_01jd9g6c8te5qvk2f3w4x5y6z7",
  printId: "prn_01jd9g6c8te5qvk2f3w4x5y6z7",
  letterId: "let_01jd9g6c8te5qvk2f3w4x5y6z7",
  uploadId: "upl_01jd9g6c8te5qvk2f3w4x5y6z7",
  authorityId: "kasn",
  code: "K7QF-2M9T-4XWB",
  role: "video",
  set: "1",
  unitPath: "u0000000001",
};

const everyone = actorNames;
// Titles and dates of sets are no secret to anyone with an office, present or past.
const anyRole = actorNames.filter((name) => name !== "learner");
const operator = ["operator"] as const;
const hr = ["hr", "hrOfUnit"] as const;
const head = ["head"] as const;
const headAndDelegate = ["head", "delegate"] as const;
const publisher = ["publisher"] as const;
const authors = ["publisher", "reviewer"] as const;
const seesFigures = [...hr, ...headAndDelegate, "governor", ...authors, "operator"] as const;
const { moduleId, uploadId } = samples;

/** One case for every route that is not public: a request that is right in form, and who may send it. */
export const accessCases: Record<string, AccessCase> = {
  "GET /api/session": { allowed: everyone },

  "POST /api/identity/people/search": { allowed: operator, body: { nip: "198001012005011001" } },
  "GET /api/identity/people/:personId/grants": { allowed: operator },
  "PUT /api/identity/people/:personId/grants": { allowed: operator, body: { role: "publisher" } },
  "POST /api/identity/people/:personId/revocations": {
    allowed: operator,
    body: { role: "publisher" },
  },

  "GET /api/roster/agencies": { allowed: ["operator", "publisher", "reviewer"] },
  "GET /api/roster/agencies/:agencyId": { allowed: [...operator, ...hr] },
  "PUT /api/roster/agencies/:agencyId": {
    allowed: operator,
    body: {
      name: "Kabupaten Kaimana",
      kind: "kabupaten",
      provinceCode: "92",
      zone: "Asia/Jayapura",
    },
  },
  "GET /api/roster/agencies/:agencyId/units": { allowed: hr },
  "GET /api/roster/agencies/:agencyId/terms": { allowed: operator },
  "PUT /api/roster/terms/:termId": {
    allowed: operator,
    body: {
      agencyId: "agn_9207",
      kind: "definitif",
      officeName: "Bupati",
      decree: "Keputusan contoh",
      startsOn: "2026-01-01",
      endsOn: "2026-12-31",
      holder: { by: "account", sub: "contoh", name: "Kepala Rekaan" },
    },
  },
  "POST /api/roster/terms/:termId/end": {
    allowed: operator,
    body: { agencyId: "agn_9208", endsOn: "2026-12-31" },
  },
  "GET /api/roster/agencies/:agencyId/delegation": { allowed: head },
  "PUT /api/roster/agencies/:agencyId/delegation": { allowed: head },
  "DELETE /api/roster/agencies/:agencyId/delegation": { allowed: head },
  "GET /api/roster/agencies/:agencyId/imports": { allowed: hr },
  "PUT /api/roster/agencies/:agencyId/imports/:importId": {
    allowed: hr,
    body: { fileName: "pegawai.csv", byteCount: 1000 },
  },
  "GET /api/roster/agencies/:agencyId/imports/:importId": { allowed: hr },
  "POST /api/roster/agencies/:agencyId/imports/:importId/preview": { allowed: hr, body: {} },
  "POST /api/roster/agencies/:agencyId/imports/:importId/acceptance": {
    allowed: hr,
    body: { missing: "keep" },
  },

  "GET /api/publishing/modules": { allowed: authors },
  "PUT /api/publishing/modules/:moduleId": { allowed: publisher, body: { title: "Contoh" } },
  "GET /api/publishing/modules/:moduleId": { allowed: authors },
  "PATCH /api/publishing/modules/:moduleId": {
    allowed: publisher,
    body: { version: 1, title: "Contoh" },
  },
  "POST /api/publishing/modules/:moduleId/uploads": {
    allowed: publisher,
    body: { role: "video", fileName: "a.mp4", byteCount: 1000, contentType: "video/mp4" },
  },
  "PUT /api/publishing/modules/:moduleId/files/:role": { allowed: publisher, body: { uploadId } },
  "PUT /api/publishing/modules/:moduleId/pictures/:uploadId": {
    allowed: publisher,
    body: { startSeconds: 0, alt: "Contoh" },
  },
  "DELETE /api/publishing/modules/:moduleId/pictures/:uploadId": { allowed: publisher },
  "POST /api/publishing/modules/:moduleId/submissions": { allowed: publisher },
  "DELETE /api/publishing/modules/:moduleId/submissions": { allowed: publisher },
  "POST /api/publishing/modules/:moduleId/reviews": {
    allowed: ["reviewer"],
    body: { decision: "approve" },
  },
  "GET /api/publishing/sets": { allowed: anyRole },
  "GET /api/publishing/sets/:set": { allowed: anyRole },
  "PUT /api/publishing/sets/:set": {
    allowed: publisher,
    body: {
      title: "Contoh",
      moduleIds: [moduleId],
      audience: { grades: "all", kinds: "all", agencyIds: "all" },
      startsOn: "2026-01-01",
      deadlineOn: "2099-12-31",
    },
  },
  "GET /api/publishing/authorities": { allowed: [...authors, "operator"] },
  "PUT /api/publishing/authorities/:authorityId": {
    allowed: operator,
    body: { name: "Badan Contoh", shortName: "BC", legalBasis: "Contoh", from: "2026-01-01" },
  },
  "POST /api/publishing/authorities/:authorityId/uploads": {
    allowed: [...operator, ...publisher],
    body: { fileName: "lambang.png", byteCount: 1000, contentType: "image/png" },
  },
  "PUT /api/publishing/authorities/:authorityId/logo": {
    allowed: [...operator, ...publisher],
    body: { uploadId },
  },

  "GET /api/learning/my/home": { allowed: everyone },
  "GET /api/learning/my/modules/:moduleId": { allowed: everyone },
  "POST /api/learning/my/modules/:moduleId/progress": {
    allowed: everyone,
    body: {
      ...{ release: 1, ticket: "1.x", stretches: [{ from: 0, to: 1 }], placeSeconds: 1 },
      ...{ way: "video", stopIds: ["s1"], deviceAt: "2026-11-22T01:00:00Z" },
    },
  },
  "PUT /api/learning/my/attempts/:attemptId": {
    allowed: everyone,
    body: { moduleId, release: 1 },
  },
  "GET /api/learning/my/attempts/:attemptId": { allowed: everyone },
  "PUT /api/learning/my/attempts/:attemptId/answers": {
    allowed: everyone,
    body: {
      answers: [{ questionId: "q1", optionIds: ["a"], targetIds: ["b"] }],
      deviceAt: "2026-11-22T01:00:00Z",
    },
  },
  "GET /api/certifying/my": { allowed: everyone },
  "GET /api/certifying/my/:code/pdf": { allowed: everyone },
  "POST /api/certifying/certificates/:code/revocations": {
    allowed: operator,
    body: { reason: "issued_by_mistake", basis: "Nota dinas contoh" },
  },
  "POST /api/certifying/certificates/:code/restorations": {
    allowed: operator,
    body: { basis: "Nota dinas contoh" },
  },

  "POST /api/learning/agencies/:agencyId/standings/search": {
    allowed: hr,
    body: { set: 1, status: "all" },
  },

  "GET /api/reporting/sets": { allowed: everyone },
  "GET /api/reporting/agencies/:agencyId": { allowed: seesFigures },
  "PUT /api/reporting/agencies/:agencyId/prints/:printId": { allowed: seesFigures, body: {} },
  "GET /api/reporting/agencies/:agencyId/prints/:printId/pdf": { allowed: seesFigures },
  "GET /api/reporting/agencies/:agencyId/workbook": { allowed: seesFigures },
  "GET /api/reporting/provinces/:provinceCode": {
    allowed: ["governor", ...authors, "operator"],
  },
  "GET /api/reporting/nation": { allowed: [...authors, "operator"] },

  "GET /api/acts/agencies/:agencyId/acts": { allowed: headAndDelegate, query: "?set=1" },
  "GET /api/acts/agencies/:agencyId/proposals": {
    allowed: headAndDelegate,
    query: "?set=1&unit=u0000000001",
  },
  "GET /api/acts/agencies/:agencyId/letters/:letterId/pdf": { allowed: headAndDelegate },
  "GET /api/acts/agencies/:agencyId/letters/:letterId": { allowed: headAndDelegate },
  "PUT /api/acts/agencies/:agencyId/letters/:letterId": {
    allowed: head,
    body: {
      ...{ set: 1, unitPath: samples.unitPath, subject: "Contoh", text: "Contoh" },
      deadlineOn: "2099-12-31",
    },
  },
  "DELETE /api/acts/agencies/:agencyId/letters/:letterId": { allowed: head },
  "POST /api/acts/agencies/:agencyId/letters/:letterId/issuance": {
    allowed: head,
    body: { number: "800/1/2026" },
  },
  "POST /api/acts/agencies/:agencyId/letters/:letterId/withdrawal": {
    allowed: head,
    body: { reason: "Contoh" },
  },
  "PUT /api/acts/agencies/:agencyId/targets/:set": {
    allowed: head,
    body: { share: 0.95, untilOn: "2099-12-31" },
  },
  "DELETE /api/acts/agencies/:agencyId/targets/:set": { allowed: head },
  "POST /api/acts/agencies/:agencyId/reminders": {
    allowed: headAndDelegate,
    body: { set: 1, unitPath: samples.unitPath },
  },
  "GET /api/acts/agencies/:agencyId/memos": { allowed: ["head", "headOfPastTerm"] },
  "GET /api/acts/agencies/:agencyId/memos/:termId": { allowed: ["head", "headOfPastTerm"] },
  "GET /api/acts/agencies/:agencyId/memos/:termId/pdf": { allowed: ["head", "headOfPastTerm"] },
};
