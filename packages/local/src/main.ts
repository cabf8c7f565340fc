import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { clearDemo, fillDemo } from "./demo.ts";
import { createTerminalProgress } from "./progress.ts";
import { createWorld, type World } from "./world.ts";

const { values } = parseArgs({
  options: {
    fresh: { type: "boolean" },
    dev: { type: "boolean" },
    empty: { type: "boolean" },
    render: { type: "boolean" },
  },
});
const dir = process.env.NETRA_DIR ?? fileURLToPath(new URL("../../../.netra", import.meta.url));
const port = Number(process.env.PORT ?? 4000);

let world: World | undefined;
let isEnding = false;

async function end(code: number) {
  // Asked twice, somebody is in a hurry: what is on disk stays whole either way.
  if (isEnding) process.exit(code || 1);
  isEnding = true;
  process.exitCode = code;
  await world?.stop();
  process.exit();
}

process.on("SIGINT", () => end(0));
process.on("SIGTERM", () => end(0));

try {
  clearDemo(dir, values.fresh ?? false);
  world = await createWorld({
    dir,
    port,
    web: values.dev ? "dev" : "built",
    isRendering: values.render,
  });
  console.log(`\nNetra: ${world.origin}\nMail:  ${world.origin}/mailbox\n`);
  if (!values.empty) await fillDemo(world, createTerminalProgress());
  introduce(world);
} catch (error) {
  if (!isEnding) {
    console.error(error instanceof Error && !isOurFault(error) ? error.message : error);
    await end(1);
  }
}

function introduce({ people, origin }: World) {
  const width = Math.max(0, ...people().map(({ name }) => name.length));
  for (const { name, role, agency } of people()) {
    console.log(`  ${name.padEnd(width)}  ${role}, ${agency}`);
  }
  console.log(`\nSign in as any of them at ${origin}. Ctrl-C stops everything; all of it is kept.`);
}

/** A message that tells what to do needs no stack; anything else does. */
function isOurFault({ message }: Error): boolean {
  return !/^(Port|No database|Netra is already)/.test(message);
}
