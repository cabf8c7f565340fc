import fc from "fast-check";
import { expect, test } from "vitest";
import { renderMail } from "./mail.ts";

const template = `# Modul "{{title}}" menunggu

Bapak/Ibu,

Modul "{{title}}" diajukan.
Mohon ditelaah.

[Buka modul]({{link}})
`;
const link = "https://netra.example.id/studio/modul/mod_1";

test("a letter has a subject, plain text and simple HTML", () => {
  const letter = renderMail(template, { title: "Suka & bagikan", link });
  expect(letter.subject).toBe('Modul "Suka & bagikan" menunggu');
  expect(letter.text).toBe(
    `Bapak/Ibu,\n\nModul "Suka & bagikan" diajukan.\nMohon ditelaah.\n\nBuka modul: ${link}\n`,
  );
  expect(letter.html).toContain("<p>Modul &quot;Suka &amp; bagikan&quot; diajukan.<br>");
  expect(letter.html).toContain(`<a href="${link}" style="color:#0f5f5c">Buka modul</a>`);
});

test("a name that is asked for and not given stops the letter", () => {
  expect(() => renderMail(template, { title: "Suka" })).toThrow("a mail asks for link");
});

test("a letter without a heading is no letter", () => {
  expect(() => renderMail("Halo", {})).toThrow("heading");
});

test("no title brings markup or a second header line into a letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."<>\"'&\n\r[]() ab{}:/") }), (title) => {
      const { subject, html } = renderMail(template, { title, link });
      expect(subject).not.toMatch(/[\r\n]/);
      expect(html.match(/<(?!\/?(p|a|br|html|head|meta|body|!doctype)\b)/g)).toBeNull();
    }),
  );
});
