/** A letter as it stands in `content/mail`: a heading, which is its subject, then paragraphs and links. */
export type Template = string;

export type Letter = { subject: string; text: string; html: string };

const link = /\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)/g;

/** Fills a template; a name it asks for and is not given is an error, never an empty place. */
export function renderMail(template: Template, values: Readonly<Record<string, string>>): Letter {
  const [heading = "", ...paragraphs] = template
    .replaceAll("\r\n", "\n")
    .trim()
    .split(/\n{2,}/);
  if (!heading.startsWith("# ")) throw new Error("a mail begins with a heading: its subject");
  const plain = paragraphs.map((each) => fill(each, values, (value) => value));
  const safe = paragraphs.map((each) => fill(escaped(each), values, escaped));
  return {
    subject: oneLine(fill(heading.slice(2), values, (value) => value)),
    text: `${plain.map((each) => each.replaceAll(link, "$1: $2")).join("\n\n")}\n`,
    html: page(safe.map((each) => `<p>${withLinks(each)}</p>`).join("\n")),
  };
}

const fill = (
  text: string,
  values: Readonly<Record<string, string>>,
  write: (value: string) => string,
) =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`a mail asks for ${name}`);
    return write(value);
  });

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? mark);
const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();
const withLinks = (text: string) =>
  text.replaceAll(link, '<a href="$2" style="color:#0f5f5c">$1</a>').replaceAll("\n", "<br>\n");

const page = (body: string) =>
  `<!doctype html>
<html><head><meta charset="utf-8"></head>
<body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;color:#1f2a29;max-width:36em">
${body}
</body></html>
`;
