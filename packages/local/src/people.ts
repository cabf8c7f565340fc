import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { escaped, page } from "./page.ts";

/** Somebody a visitor of the demo can be; the provider knows these and no others. */
export type DemoPerson = {
  sub: string;
  name: string;
  role: string;
  agency: string;
  nip?: string;
  email?: string;
};

/** Whom the sign-in page offers, kept over restarts; a person introduced again is replaced. */
export function keepPeople(file: string) {
  let people: DemoPerson[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  return {
    list: () => people,
    introduce(newcomers: readonly DemoPerson[]) {
      const others = people.filter(({ sub }) => !newcomers.some((one) => one.sub === sub));
      people = [...others, ...newcomers];
      writeFileSync(file, JSON.stringify(people));
    },
  };
}

/** What the provider says about a person; only a civil servant has a NIP. */
export const claimsOf = ({ sub, name, nip, email }: DemoPerson) => ({
  sub,
  name,
  ...(nip && { nip }),
  ...(email && { email, email_verified: true }),
});

/** The page to choose who to be, people of one role together. */
export function choosePage(people: DemoPerson[], action: string): string {
  const roles = [...new Set(people.map(({ role }) => role))];
  const sections = roles.map(
    (role, at) => `<section aria-labelledby="role-${at}">
<h2 id="role-${at}">${escaped(role)}</h2>
<ul class="cards">
${people
  .filter((one) => one.role === role)
  .map(button)
  .join("\n")}
</ul>
</section>`,
  );
  return page(
    "Pilih orang",
    `<h1>Masuk sebagai siapa?</h1>
<p class="quiet">Penyedia identitas contoh ini hanya ada di komputer Anda. Pilih satu orang; tidak perlu kata sandi.</p>
<form method="post" action="${escaped(action)}">
${sections.join("\n") || waiting}
<div class="actions"><button class="button" name="sub" value="">Batal</button></div>
</form>`,
  );
}

const waiting = "<p>Orang contoh masih disiapkan. Muat ulang halaman ini sebentar lagi.</p>";

const button = ({ sub, name, agency }: DemoPerson) =>
  `<li><button class="card" name="sub" value="${escaped(sub)}"><strong>${escaped(name)}</strong><span>${escaped(agency)}</span></button></li>`;
