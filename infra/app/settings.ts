/** True where every screen and every certificate says that nobody on it is real. */
export const isSampleStage = (stage: string, told: Record<string, string | undefined>) =>
  stage !== "production" && told.SAMPLE_DATA !== "false";

/** What a stage must be told before it is made; SST reads it from `.env.<stage>`. Nothing secret. */
export function settingsOf(stage: string, environment: Record<string, string | undefined>) {
  const mustBeSet = (name: string) => {
    const value = environment[name];
    if (!value) throw new Error(`${name} is not set; put it into .env.${stage}`);
    return value;
  };
  const isNamed = stage === "production" || Boolean(environment.NETRA_DOMAIN);
  return {
    // go.id names are not kept in Route 53, so the certificate is made by hand and named here.
    domain: isNamed
      ? {
          name: mustBeSet("NETRA_DOMAIN"),
          dns: false as const,
          cert: mustBeSet("NETRA_CERTIFICATE_ARN"),
        }
      : undefined,
    signIn: { issuer: mustBeSet("OIDC_ISSUER"), clientId: mustBeSet("OIDC_CLIENT_ID") },
    /** Which state of the code this is; the pipeline knows. */
    release: environment.RELEASE || "unreleased",
    /** The image of the function that carries ffmpeg; the deploy brings it under the release's name. */
    renderImage: environment.RELEASE || "unreleased",
    /** Whether people and figures are made up, as everywhere but in production unless a pilot says otherwise. */
    isSample: isSampleStage(stage, environment),
    mailFrom: mustBeSet("MAIL_FROM"),
  };
}
