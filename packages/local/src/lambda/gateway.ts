import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

type Event = Partial<Omit<APIGatewayProxyEventV2, "requestContext">> & { requestContext: object };

/** A request as an HTTP API hands it to a function (payload version 2). */
export async function eventOf(request: IncomingMessage): Promise<Event> {
  const url = new URL(request.url ?? "/", "http://local");
  const { cookie, ...rest } = request.headers;
  const headers = Object.entries(rest).map(([name, value]) => [name, String(value)]);
  const body = await buffer(request);
  const method = request.method ?? "GET";
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: Object.fromEntries(headers),
    ...(cookie && { cookies: cookie.split("; ") }),
    requestContext: {
      domainName: "api.internal",
      http: { method, path: url.pathname, protocol: "HTTP/1.1", sourceIp: "203.0.113.7" },
      stage: "$default",
    },
    ...(body.byteLength > 0 && { body: body.toString("base64") }),
    isBase64Encoded: body.byteLength > 0,
  };
}

/** Sends on what the function answered, as an HTTP API does. */
export function sendResult(response: ServerResponse, result: APIGatewayProxyStructuredResultV2) {
  const { statusCode = 200, headers = {}, cookies = [], body = "", isBase64Encoded } = result;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  response.writeHead(statusCode).end(Buffer.from(body, isBase64Encoded ? "base64" : "utf8"));
}
