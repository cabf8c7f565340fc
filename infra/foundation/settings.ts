/** What a foundation must be told; all of it stands in `.env.<stage>`, none of it is secret. */
export type FoundationSettings = {
  /** Whose mail the platform sends, and who must let it by DNS records. */
  mailDomain: string;
  /** Who is woken. */
  alarmMail: string;
  monthlyBudgetUsd: number;
};

/** Reads the settings; whatever is missing or wrong is named before anything is made. */
export function foundationSettings(from: Record<string, string | undefined>): FoundationSettings {
  const mailDomain = from.MAIL_FROM?.match(/@([a-z0-9.-]+\.[a-z]{2,})>?$/)?.[1];
  if (!mailDomain) throw new Error("MAIL_FROM must end in an address: Netra <netra@example.go.id>");
  const alarmMail = from.ALARM_MAIL;
  if (!alarmMail?.includes("@"))
    throw new Error("ALARM_MAIL must be the address that alarms go to");
  const monthlyBudgetUsd = Number(from.MONTHLY_BUDGET_USD);
  if (!(monthlyBudgetUsd > 0)) throw new Error("MONTHLY_BUDGET_USD must be a number above 0");
  return { mailDomain, alarmMail, monthlyBudgetUsd };
}
