/** One line of what the work behind the requests did: codes and ids, never a person's data, never prose. */
export type WorkLog = (level: "info" | "error", code: string, more: object) => void;

export const workLog: WorkLog = (level, code, more) => {
  const line = JSON.stringify({ level, code, ...more });
  if (level === "error") console.error(line);
  else console.log(line);
};

/** What may be said of an error: a message may quote what it choked on, and that may be a person's. */
export const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
