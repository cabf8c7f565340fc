import type { FoundationSettings } from "./settings.ts";

export const givenSettings: FoundationSettings = {
  mailDomain: "netra.example.go.id",
  alarmMail: "alarm@example.go.id",
  monthlyBudgetUsd: 500,
};
