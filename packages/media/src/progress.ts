/** Says how far a long step has come: one moving line in a terminal, plain lines elsewhere. */
export function createProgress(label: string) {
  let saidAt = 0;
  return (done: number, total: number) => {
    const isLast = done === total;
    const now = Date.now();
    if (!isLast && now - saidAt < (process.stdout.isTTY ? 200 : 5000)) return;
    saidAt = now;
    const text = `  ${label} ${done}/${total}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${text}${isLast ? "\n" : ""}`);
    else console.log(text);
  };
}
