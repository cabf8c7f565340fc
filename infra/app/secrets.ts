/// <reference path="../../.sst/platform/config.d.ts" />

export const secrets = {
  oidcClientSecret: new sst.Secret("OidcClientSecret"),
  certificateKey: new sst.Secret("CertificateKey"),
  sessionKey: new sst.Secret("SessionKey"),
  smtpUrl: new sst.Secret("SmtpUrl"),
};
