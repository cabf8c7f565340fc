/** What is measured: one of AWS's own metrics, or lines of a function's log that carry a code. */
export type Measure =
  | { of: "gateway"; metric: "Latency"; percentile: number }
  | { of: "gateway faults" }
  | { of: "function"; name: string; metric: "IteratorAge" | "Throttles" | "Errors" }
  | { of: "queue"; name: string; metric: "age" | "count" }
  | { of: "log"; name: string; pattern: string }
  | { of: "mail"; metric: "Reputation.BounceRate" }
  | { of: "backup" };

export type Alarm = {
  /** Who is hurt while it rings, and by what: the first line of the mail that wakes somebody. */
  hurt: string;
  /** A page of docs/runbooks. */
  runbook: string;
  measure: Measure;
  above: number;
  /** It rings when `bad` of `of` periods were above. */
  minutes: number;
  bad?: number;
};

const waiting = (name: string, hurt: string, runbook: string): Alarm => ({
  ...{ hurt, runbook, above: 0, minutes: 5 },
  measure: { of: "queue", name, metric: "count" },
});

export const alarms: Record<string, Alarm> = {
  Faults: {
    hurt: "People see “Terjadi gangguan” instead of what they asked for: more than 1 in 100 requests.",
    runbook: "faults",
    measure: { of: "gateway faults" },
    above: 1,
    minutes: 5,
    bad: 2,
  },
  Slow: {
    hurt: "Everybody waits: one request in twenty takes longer than two seconds.",
    runbook: "faults",
    measure: { of: "gateway", metric: "Latency", percentile: 95 },
    above: 2_000,
    minutes: 5,
    bad: 3,
  },
  TurnedAway: {
    hurt: "People are turned away: the account does not let enough functions run at once.",
    runbook: "turned-away",
    measure: { of: "function", name: "Api", metric: "Throttles" },
    above: 0,
    minutes: 5,
  },
  SignInDown: {
    hurt: "Nobody new can sign in: the sign-in provider does not answer. Who is in stays in.",
    runbook: "sign-in",
    measure: { of: "log", name: "Api", pattern: '{ $.code = "session.provider_unavailable" }' },
    above: 5,
    minutes: 5,
  },
  FiguresLate: {
    hurt: "Heads and HR see figures that are more than five minutes old.",
    runbook: "figures",
    measure: { of: "function", name: "Project", metric: "IteratorAge" },
    above: 300_000,
    minutes: 5,
  },
  FiguresIncomplete: {
    hurt: "Heads and HR see figures that lack somebody's completion, and it does not mend itself.",
    runbook: "figures",
    measure: { of: "queue", name: "Uncounted", metric: "age" },
    above: 1_800,
    minutes: 5,
  },
  NewsLate: {
    hurt: "Rosters and sets do not begin, letters are not written: ten minutes behind.",
    runbook: "news",
    measure: { of: "function", name: "React", metric: "IteratorAge" },
    above: 600_000,
    minutes: 5,
  },
  NewsLost: {
    hurt: "Somebody's roster, set or letter was not begun, and it does not mend itself.",
    runbook: "news",
    measure: { of: "queue", name: "Unreacted", metric: "age" },
    above: 1_800,
    minutes: 5,
  },
  JobsStopped: waiting(
    "FailedJobs",
    "An HR officer's roster, a publisher's set or a learner's certificate stopped half way.",
    "jobs",
  ),
  MailUnsent: waiting("FailedMail", "Somebody did not get their letter after eight tries.", "mail"),
  RendersStopped: waiting(
    "FailedRenders",
    "Nobody is hurt at once: a film goes out as large as its author brought it, and learners pay for it.",
    "jobs",
  ),
  MailRefused: {
    hurt: "Soon nobody gets letters: so many come back that the mail service may shut us out.",
    runbook: "mail",
    measure: { of: "mail", metric: "Reputation.BounceRate" },
    above: 0.04,
    minutes: 60,
  },
  BackupMissed: {
    hurt: "Nobody yet. After a disaster today, everybody: last night's copy was not made.",
    runbook: "restore",
    measure: { of: "backup" },
    above: 0,
    minutes: 1_440,
  },
};
