import { spawn } from "node:child_process";
import type { Writable } from "node:stream";

const packages: Record<string, string> = {
  "espeak-ng": "espeak-ng",
  ffmpeg: "ffmpeg",
  chromium: "chromium",
};

export class ToolMissing extends Error {}

/** What to tell a person whose machine lacks a program. */
export const missing = (program: string) =>
  new ToolMissing(
    `${program} is not installed. On Debian or Ubuntu: sudo apt-get install -y ${packages[program] ?? program}`,
  );

/** Runs a program to its end; answers with what it printed, or says what it complained about. */
export function run(
  program: string,
  options: string[],
  input?: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ stdout: Buffer; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { stdio: ["pipe", "pipe", "pipe"] });
    const stdout: Buffer[] = [];
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    // A program that stops early closes the pipe; its exit code says why, not the pipe.
    child.stdin.on("error", () => {});
    child.on("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ENOENT" ? missing(program) : error),
    );
    child.on("close", (code) => {
      if (code === 0) resolve({ stdout: Buffer.concat(stdout), stderr });
      else reject(new Error(`${program} stopped with ${code}:\n${stderr.slice(-1500)}`));
    });
    feed(child.stdin, input).catch(reject);
  });
}

async function feed(stdin: Writable, input: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = []) {
  const closed = new Promise((resolve) => stdin.once("close", resolve));
  for await (const chunk of input) {
    // Leaving the loop closes what makes the input, such as a browser.
    if (stdin.destroyed) return;
    if (stdin.write(chunk) || stdin.destroyed) continue;
    await Promise.race([closed, new Promise((resolve) => stdin.once("drain", resolve))]);
  }
  stdin.end();
}

/** Refuses to begin a long job on a machine that could not finish it. */
export async function requireTools(programs: string[]): Promise<void> {
  for (const program of programs)
    await run(program, [program.startsWith("ff") ? "-version" : "--version"]);
}
