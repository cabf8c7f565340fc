import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const held = new Set<string>();

/** The process that works on this folder now, if one does. */
export function holderOf(home: string): number | undefined {
  const left = read(fileIn(home));
  return left && isHeldBy(left.ownerPid, fileIn(home)) ? left.ownerPid : undefined;
}

/** Keeps two of us off one data folder, and ends an engine that a killed run has left behind. */
export function claim(home: string, program: string) {
  const file = fileIn(home);
  const left = read(file);
  const holder = holderOf(home);
  if (holder) throw new Error(`Netra is already running on ${home} (process ${holder}).`);
  if (left?.childPid && commandOf(left.childPid).includes(program)) stopNow(left.childPid);
  writeFileSync(file, JSON.stringify({ ownerPid: process.pid }));
  held.add(file);
  return {
    childIs: (childPid: number) =>
      writeFileSync(file, JSON.stringify({ ownerPid: process.pid, childPid })),
    done() {
      held.delete(file);
      rmSync(file, { force: true });
    },
  };
}

const fileIn = (home: string) => join(home, "running.json");

// Our own number in a file we did not write: an earlier run that had the same number.
const isHeldBy = (pid: number, file: string) =>
  pid === process.pid ? held.has(file) : isAlive(pid);

function read(file: string): { ownerPid: number; childPid?: number } | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process number is used again after a restart of the machine; only a node run is one of us.
    return !existsSync("/proc/self") || commandOf(pid).includes("node");
  } catch {
    return false;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** Waits until it is gone, because the next engine opens the same file. */
function stopNow(pid: number): void {
  process.kill(pid, "SIGTERM");
  const until = Date.now() + 3000;
  while (commandOf(pid) !== "" && Date.now() < until) Atomics.wait(pause, 0, 0, 20);
}

const pause = new Int32Array(new SharedArrayBuffer(4));
