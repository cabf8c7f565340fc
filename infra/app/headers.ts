const policyFor = (uploadsOrigin: string) =>
  [
    "default-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob: data:",
    "style-src 'self'",
    // Files go straight to the upload bucket; on a developer's machine that is the same origin.
    `connect-src 'self' ${uploadsOrigin}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");

/** What the edge adds to every answer; packages/local/src/front.ts adds the same, except HSTS. */
export const headersFor = (uploadsOrigin: string) => ({
  "content-security-policy": policyFor(uploadsOrigin),
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "same-origin",
  "strict-transport-security": "max-age=63072000",
  "x-content-type-options": "nosniff",
});
