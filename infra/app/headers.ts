const policyFor = (uploadsOrigin?: string) =>
  [
    "default-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob: data:",
    "style-src 'self'",
    // Files go straight to the upload bucket; on a developer's machine that is the same origin.
    ["connect-src 'self'", uploadsOrigin].filter(Boolean).join(" "),
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");

/** What is added to every answer: at the edge, and on a developer's machine, which speaks plain HTTP. */
export const headersFor = (uploadsOrigin?: string) => ({
  "content-security-policy": policyFor(uploadsOrigin),
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
});

/** Only where there is a certificate. */
export const secureHeaders = { "strict-transport-security": "max-age=63072000" };
