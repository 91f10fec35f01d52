// A server of the files of one folder, for this machine only. It takes no input but a path, and answers only who asks for this machine.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { createGzip } from "node:zlib";
import { Fault } from "../base/fault.js";

const HOST = "127.0.0.1";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".md": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};
const COMPRESSED = [".html", ".js", ".css", ".json", ".svg", ".wasm"];

export interface Serving {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the folder on 127.0.0.1; port 0 takes a free one. Rejects with `Fault` where the port is taken. */
export function serveFolder(folder: string, port: number): Promise<Serving> {
  const server = createServer((request, response) => respond(folder, { request, response }));
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, port)));
    server.listen(port, HOST, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({ url: `http://${HOST}:${taken}/`, close: () => closed(server) });
    });
  });
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== "EADDRINUSE" && error.code !== "EACCES") return error;
  const found = error.code === "EACCES" ? "one that this user may not use" : "one that is in use";
  return new Fault([
    { where: `--port ${port}`, expected: "a free port", found, remedy: "Give another port, or leave it out" },
  ]);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

function respond(folder: string, { request, response }: Exchange): void {
  const refuse = (status: number, says: string): void => {
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${says}\n`);
  };
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only GET and HEAD are answered.");
  // A page of another name that points at this machine must not read what is served here.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "")) return refuse(403, "Ask 127.0.0.1.");
  const file = fileAt(folder, request.url ?? "/");
  if (file === undefined) return refuse(404, "There is no such file.");
  const ending = extname(file);
  const isCompressed = COMPRESSED.includes(ending) && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  response.writeHead(200, {
    "content-type": TYPES[ending] ?? "application/octet-stream",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    ...(isCompressed ? { "content-encoding": "gzip", vary: "accept-encoding" } : {}),
  });
  if (request.method === "HEAD") return void response.end();
  const source = createReadStream(file).on("error", () => response.destroy());
  if (isCompressed) source.pipe(createGzip()).pipe(response);
  else source.pipe(response);
}

/** The file that a path names inside the folder; undefined for everything else. */
function fileAt(folder: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return undefined;
  }
  if (path.includes("\0")) return undefined;
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(normalize(folder + sep)) || !existsSync(file) || !statSync(file).isFile()) return undefined;
  return file;
}
