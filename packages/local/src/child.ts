import { spawn } from "node:child_process";
import { connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export type Child = { pid: number; stop: () => Promise<void> };

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

/** Starts a program that serves a port and comes back when the port answers; it ends with us. */
export async function startChild(command: string, args: string[], port: number): Promise<Child> {
  // A process group of its own, so that Ctrl-C reaches us first and we stop it after the last write.
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"], detached: true });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said = (said + chunk).slice(-2000);
  });
  const ended = new Promise<void>((done) => {
    child.once("exit", () => done());
    child.once("error", (error) => {
      said += error.message;
      done();
    });
  });
  const isGone = () => child.exitCode !== null || child.signalCode !== null || !child.pid;
  const endWithUs = () => child.kill("SIGTERM");
  process.once("exit", endWithUs);

  for (let waitedMs = 0; !(await answers(port)); waitedMs += 25) {
    await sleep(25);
    if (isGone() || waitedMs > 30_000) throw new Error(`${command} did not start: ${said.trim()}`);
  }
  return {
    pid: child.pid as number,
    async stop() {
      process.removeListener("exit", endWithUs);
      if (isGone()) return;
      child.kill("SIGTERM");
      const force = setTimeout(() => child.kill("SIGKILL"), 5000);
      await ended;
      clearTimeout(force);
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => done(true)).once("error", () => done(false));
    socket.once("connect", () => socket.destroy());
  });
}
