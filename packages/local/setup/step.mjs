import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));
const startedAt = performance.now();

/** One line with the time since the beginning, so that a wait has a name. */
export function say(text) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
  console.log(`[${seconds} s] ${text}`);
}

/** Runs a program to its end and gives its exit code; a long silence is broken by the time. */
export function run(command, args, { env = process.env, cwd = root, name } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "inherit", "inherit"] });
    const pulse = name && setInterval(() => say(`${name} …`), 15_000);
    // The terminal sends Ctrl-C to the child as well: we only wait for it to end well.
    const wait = () => {};
    const end = () => child.kill("SIGTERM");
    process.on("SIGINT", wait).on("SIGTERM", end);
    const finish = (code) => {
      clearInterval(pulse);
      process.off("SIGINT", wait).off("SIGTERM", end);
      done(code);
    };
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      finish(127);
    });
    child.on("exit", (code, signal) => finish(code ?? (signal ? 128 : 1)));
  });
}

/** Runs a step that everything after it stands on. */
export async function must(name, command, args, options = {}) {
  say(name);
  const code = await run(command, args, { ...options, name });
  if (code === 0) return;
  console.error(`\n${name}: ${command} ${args.join(" ")} ended with ${code}.`);
  process.exit(code);
}
