import type { Letter, OpenLetter } from "./letters.ts";
import { escaped, page } from "./page.ts";

const styleAt = "/mailbox/page.css";
const moment = new Intl.DateTimeFormat("id-ID", {
  ...({ day: "numeric", month: "long", year: "numeric" } as const),
  ...({
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Asia/Jakarta",
    timeZoneName: "short",
  } as const),
});
const whole = new Intl.NumberFormat("id-ID");
export const perPage = 100;

/** Every mail Netra has sent on this machine, newest first. */
export function listPage(letters: Letter[], from: number): string {
  const shown = letters.slice(from, from + perPage);
  const older = from + perPage;
  return page(
    "Kotak surat",
    `<h1>Kotak surat</h1>
<p class="quiet">Semua surat yang dikirim Netra di komputer ini: ${whole.format(letters.length)}. Tidak ada yang keluar dari komputer ini.</p>
${shown.length === 0 ? "<p>Belum ada surat.</p>" : `<ul class="cards">${shown.map(card).join("\n")}</ul>`}
<div class="actions">
${from > 0 ? `<a class="button" href="/mailbox?from=${Math.max(0, from - perPage)}">Lebih baru</a>` : ""}
${older < letters.length ? `<a class="button" href="/mailbox?from=${older}">Lebih lama</a>` : ""}
</div>`,
    { styleAt },
  );
}

const card = ({ letterId, subject, to, at }: Letter) =>
  `<li><a class="card" href="/mailbox/${letterId}"><strong>${escaped(subject || "(tanpa judul)")}</strong><span>${escaped(to.join(", "))}</span><span>${moment.format(new Date(at))}</span></a></li>`;

export const letterPage = ({ subject, from, to, at, text }: OpenLetter): string =>
  page(
    subject || "Surat",
    `<p><a href="/mailbox">Kembali ke kotak surat</a></p>
<h1>${escaped(subject || "(tanpa judul)")}</h1>
<dl>
<dt class="quiet">Dari</dt><dd>${escaped(from)}</dd>
<dt class="quiet">Kepada</dt><dd>${escaped(to.join(", "))}</dd>
<dt class="quiet">Waktu</dt><dd>${moment.format(new Date(at))}</dd>
</dl>
<div class="letter">${linked(text.trim())}</div>`,
    { styleAt },
  );

export const noLetterPage = page(
  "Surat tidak ada",
  `<h1>Surat ini tidak ada</h1>
<p><a href="/mailbox">Kembali ke kotak surat</a></p>`,
  { styleAt },
);

const linked = (text: string) =>
  escaped(text).replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);
