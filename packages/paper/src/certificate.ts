import type { Certificate } from "@netra/core/certifying/certificate";
import { shownCode } from "@netra/core/kernel/code";
import { writtenDay, writtenInstant } from "./dates.ts";
import { drawQr } from "./qr.ts";
import { ink, openSheet, type Sheet } from "./sheet.ts";

export type CertificateToPrint = {
  certificate: Pick<
    Certificate,
    | "code"
    | "displayName"
    | "what"
    | "agencyName"
    | "unitName"
    | "completedAt"
    | "zone"
    | "authority"
    | "issuedAt"
  >;
  /** Where it is checked, signature included. */
  address: string;
  /** PNG or JPEG. */
  logo?: Uint8Array;
  /** Where people are made up, the paper says so in large letters. */
  isSample?: boolean;
};

const edge = 44;
const panel = { x: 598, y: edge, width: 200, height: 507, pad: 22 };
const column = { x: edge + 20, width: 504 };
const mostModules = 6;

/** The certificate as an accessible PDF: one A4 page, readable in grey, whatever the length of a name. */
export function printCertificate({ certificate, address, logo, isSample }: CertificateToPrint) {
  const { authority, code } = certificate;
  const sheet = openSheet({
    title: `Sertifikat ${shownCode(code)}: ${certificate.what.title}`,
    author: authority.name,
    at: new Date(certificate.issuedAt),
  });
  sheet.ornament((on) => {
    on.roundedRect(panel.x, panel.y, panel.width, panel.height, 12).fill("#eff2f0");
    on.rect(edge, edge, 3, panel.height).fill(ink.accent);
  });
  writeHead(sheet, certificate, logo);
  if (isSample) {
    sheet.write("P", "CONTOH, bukan sertifikat: orang dan datanya rekaan", {
      ...column,
      ...{ y: 104, height: 16, size: 11, weight: "bold", colour: "#874600" },
    });
  }
  writeBody(sheet, certificate);
  writeFoot(sheet, certificate);
  writePanel(sheet, certificate, address);
  return sheet.close();
}

type Printed = CertificateToPrint["certificate"];

function writeHead(sheet: Sheet, { authority }: Printed, logo: Uint8Array | undefined): void {
  const side = 46;
  if (logo) {
    const box = { x: column.x, y: edge, width: side, height: side };
    sheet.picture(`Logo ${authority.name}`, box, (on) =>
      on.image(Buffer.from(logo), column.x, edge, { fit: [side, side], valign: "center" }),
    );
  }
  const x = logo ? column.x + side + 14 : column.x;
  const width = column.x + column.width - x;
  const block = { x, width, height: 32, size: 12, smallest: 8, weight: "semibold" } as const;
  const y = sheet.write("P", authority.name, { ...block, y: edge + 6 });
  sheet.write("P", authority.shortName, {
    ...block,
    y: y + 1,
    height: 13,
    size: 9,
    colour: ink.soft,
    weight: "regular",
  });
}

function writeBody(sheet: Sheet, { displayName, unitName, agencyName, what }: Printed): void {
  const soft = { ...column, height: 16, size: 11, colour: ink.soft };
  let y = sheet.write("H1", "Sertifikat Penyelesaian", {
    ...column,
    ...{ y: 122, height: 40, size: 27, weight: "bold", colour: ink.accent },
  });
  y = sheet.write("P", "Diberikan kepada", { ...soft, y: y + 16 });
  y = sheet.write("P", displayName, {
    ...column,
    ...{ y: y + 4, height: 66, size: 25, smallest: 13, weight: "bold" },
  });
  const place = [unitName, agencyName].filter(Boolean).join(", ");
  if (place) {
    y = sheet.write("P", place, { ...soft, y: y + 4, height: 32, smallest: 8, colour: ink.text });
  }
  const kind = what.kind === "module" ? "modul" : "program";
  y = sheet.write("P", `yang telah menyelesaikan ${kind} pembelajaran`, { ...soft, y: y + 16 });
  y = sheet.write("P", what.title, {
    ...column,
    ...{ y: y + 4, height: 62, size: 19, smallest: 11, weight: "semibold" },
  });
  if (what.kind === "set" && what.modules.length > 0) {
    sheet.write("P", modulesOf(what.modules), {
      ...soft,
      y: y + 6,
      height: 60,
      size: 10,
      smallest: 8,
    });
  }
}

function modulesOf(modules: readonly { title: string }[]): string {
  const named = modules.slice(0, mostModules).map(({ title }) => title);
  const rest = modules.length - named.length;
  const more = rest > 0 ? `; dan ${rest} modul lain` : "";
  return `${modules.length} modul: ${named.join("; ")}${more}.`;
}

function writeFoot(sheet: Sheet, { completedAt, zone, what, authority }: Printed): void {
  const top = 446;
  sheet.ornament((on) =>
    on
      .moveTo(column.x, top)
      .lineTo(column.x + column.width, top)
      .lineWidth(0.6)
      .stroke(ink.line),
  );
  const left = { x: column.x, width: 200 };
  const right = { x: column.x + 218, width: column.width - 218 };
  const pair = (at: { x: number; width: number }, y: number, label: string, value: string) => {
    const end = sheet.write("P", label, { ...at, y, height: 12, size: 8.5, colour: ink.soft });
    sheet.write("P", value, {
      ...at,
      y: end + 1,
      height: 28,
      size: 10.5,
      smallest: 8,
      weight: "semibold",
    });
  };
  pair(left, top + 12, "Diselesaikan pada", writtenInstant(completedAt, zone));
  pair(right, top + 12, "Dasar hukum penerbit", authority.legalBasis);
  pair(left, top + 58, "Ketentuan per", lawDays(what));
}

/** Modules of a set may have been written under the law of different days. */
function lawDays(what: Printed["what"]): string {
  const days = what.kind === "module" ? [what.asOf] : what.modules.map(({ asOf }) => asOf);
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  if (!first || !last) return "-";
  return first === last ? writtenDay(first) : `${writtenDay(first)} s.d. ${writtenDay(last)}`;
}

function writePanel(sheet: Sheet, { code }: Printed, address: string): void {
  const inner = { x: panel.x + panel.pad, width: panel.width - 2 * panel.pad };
  const origin = address.slice(0, address.indexOf("/v/"));
  let y = sheet.write("H2", "Periksa keasliannya", {
    ...inner,
    ...{ y: panel.y + panel.pad, height: 20, size: 12, weight: "bold" },
  });
  y = sheet.write("P", "Pindai kode QR, atau buka alamat ini dan ketik kodenya.", {
    ...inner,
    ...{ y: y + 4, height: 40, size: 9.5, colour: ink.soft },
  });
  y += 14;
  const quiet = 10;
  const side = inner.width - 2 * quiet;
  const box = { x: inner.x + quiet, y: y + quiet, width: side, height: side };
  sheet.ornament((on) => on.roundedRect(inner.x, y, inner.width, inner.width, 6).fill("#ffffff"));
  sheet.picture(`Kode QR alamat pemeriksaan sertifikat ${shownCode(code)}`, box, (on) =>
    drawQr(on, address, box),
  );
  y += inner.width + 16;
  y = sheet.write("P", "Alamat", { ...inner, y, height: 12, size: 8.5, colour: ink.soft });
  y = sheet.write("P", `${origin.replace(/^https?:\/\//, "")}/v`, {
    ...inner,
    ...{ y: y + 1, height: 28, size: 11, smallest: 7, weight: "semibold" },
  });
  y = sheet.write("P", "Kode", { ...inner, y: y + 10, height: 12, size: 8.5, colour: ink.soft });
  sheet.write("P", shownCode(code), {
    ...inner,
    ...{ y: y + 1, height: 20, size: 15, smallest: 12, weight: "bold" },
  });
  sheet.write(
    "P",
    "Menyatakan penyelesaian pembelajaran, bukan penilaian atas netralitas seseorang.",
    {
      ...inner,
      ...{ y: panel.y + panel.height - panel.pad - 40, height: 40, size: 9, colour: ink.soft },
    },
  );
}
