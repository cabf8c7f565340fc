import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { headersFor } from "../../../infra/app/headers.ts";

export type Serve = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Which part answers what; the longest beginning of the path wins, "/" takes the rest. */
export type Routes = Record<string, Serve>;

const headers = headersFor();

/** One origin for everything, as in the cloud. Parts may be put in place after it listens. */
export async function startFront({
  port,
  withPolicy = true,
}: {
  port: number;
  withPolicy?: boolean;
}) {
  const routes: Routes = {};
  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!withPolicy) response.removeHeader("content-security-policy");
    try {
      await partFor(routes, request)(request, response);
    } catch (error) {
      console.error(request.method, request.url, error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("front has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    server,
    serve: (parts: Routes) => void Object.assign(routes, parts),
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export type Front = Awaited<ReturnType<typeof startFront>>;

function partFor(routes: Routes, request: IncomingMessage): Serve {
  const path = (request.url ?? "/").split("?")[0] ?? "/";
  const begins = (route: string) => route === "/" || path === route || path.startsWith(`${route}/`);
  const [route] = Object.keys(routes)
    .filter(begins)
    .sort((a, b) => b.length - a.length);
  return route ? (routes[route] as Serve) : notYet;
}

const notYet: Serve = (_, response) =>
  response.writeHead(503, { "retry-after": "1", "content-type": "text/plain" }).end("starting");

const listen = (server: Server, port: number) =>
  new Promise<void>((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      fail(error.code === "EADDRINUSE" ? new Error(portTaken(port)) : error),
    );
    server.listen(port, "127.0.0.1", done);
  });

const portTaken = (port: number) =>
  `Port ${port} is in use, perhaps by another Netra. Stop that one, or choose a port: PORT=${port + 1} npm start`;
