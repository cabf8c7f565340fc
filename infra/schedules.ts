/** What is put in a queue by the clock, in the cloud and on a developer's machine. */
export const schedules = {
  SealEnded: {
    description: "Seals what heads leave behind whose term has ended",
    everyMinutes: 10,
    queue: "Jobs",
    message: { job: "seal_ended" },
  },
} as const;
