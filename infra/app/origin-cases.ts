import { expect, test } from "vitest";
import type { Made } from "./testing.ts";
import { environmentOf, headersAtEdge, inputsOf } from "./testing-questions.ts";

/** What is asked of the one address: where it leads, what it keeps, what it lets a page do, who guards it. */
export function originCases(planned: () => Made[]) {
  const of = (type: string, name: string) => inputsOf(planned(), type, name);

  test("one origin leads to the API, the media and the app", () => {
    const routes = planned()
      .filter(({ name }) => name.endsWith("KvRoutesUpdate"))
      .map(({ inputs }) => inputs.entry.split(",").filter((_: string, at: number) => at !== 1));
    expect(routes.sort()).toEqual([
      ["bucket", "", "/media"],
      ["site", "", ""],
      ["url", "", "/api"],
    ]);
    const { ORIGIN } = environmentOf(planned(), "Api").variables;
    expect(ORIGIN).toBe("https://made.cloudfront.net");
    const [cors] = of("BucketCorsConfiguration", "UploadsCors").corsRules;
    expect(cors).toMatchObject({ allowedOrigins: [ORIGIN], allowedMethods: ["PUT"] });
    expect(of("apigatewayv2/api:Api", "GatewayApi").corsConfiguration ?? {}).toEqual({});
  });

  test("an answer kept on the way is kept for the one session it was given to", () => {
    const { parametersInCacheKeyAndForwardedToOrigin: key } = of("CachePolicy", "Router");
    expect(key.cookiesConfig).toEqual({ cookieBehavior: "all" });
    expect(key.queryStringsConfig).toEqual({ queryStringBehavior: "all" });
  });

  test("a page runs nothing foreign, is framed by no one and sends files only to our bucket", async () => {
    const headers = await headersAtEdge(planned());
    const policy = headers["content-security-policy"]?.split("; ");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(
      "connect-src 'self' https://netra-dev-uploads-123456789012.s3.ap-southeast-3.amazonaws.com",
    );
    expect(headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("the service worker is asked for anew, the hashed files never again", () => {
    const files = of("dynamic:Resource", "WebAssetFiles").files;
    const cacheOf = (key: string) =>
      files.find((file: { key: string }) => file.key === key)?.cacheControl;
    expect(cacheOf("sw.js")).toBe("no-cache");
    expect(cacheOf("index.html")).toBe("no-cache");
    expect(cacheOf("assets/app-1a2b.js")).toBe("public,max-age=31536000,immutable");
  });

  test("the gateway's log does not say who asked for what", () => {
    const { format } = of("apigatewayv2/stage:Stage", "GatewayStage").accessLogSettings;
    expect(Object.keys(JSON.parse(format))).toContain("requestId");
    expect(format).not.toMatch(/sourceIp|userAgent|path/i);
  });

  test("the firewall of the foundation stands before everything", () => {
    expect(of("cloudfront/distribution", "Router").webAclId).toMatch(/:global\/webacl\/netra-dev/);
  });
}
