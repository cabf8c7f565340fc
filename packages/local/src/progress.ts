/** Tells how far a long piece of work is: the step, and how many of how many. */
export type Progress = (step: string, done: number, total: number) => void;

/** One line that moves on a terminal; in a file, a line for each step and each tenth of it. */
export function createTerminalProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  const startedAt = performance.now();
  let shown = "";
  return (step, done, total) => {
    const tenth = total > 0 ? Math.floor((done / total) * 10) : 10;
    const mark = out.isTTY ? `${step} ${done}` : `${step} ${tenth}`;
    if (mark === shown) return;
    shown = mark;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5);
    const line = `  [${seconds} s] ${step}${total > 1 ? ` ${done} / ${total}` : ""}`;
    out.write(out.isTTY ? `\r\x1b[2K${line}${done >= total ? "\n" : ""}` : `${line}\n`);
  };
}
