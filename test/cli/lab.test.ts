import { spawn } from "node:child_process";
import { request } from "node:http";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { contextOn } from "../../src/cli/context.js";
import { serveFolder, type Serving } from "../../src/cli/static-server.js";
import { onecountry } from "./streams.js";

const docs = fileURLToPath(new URL("../../docs", import.meta.url));

describe("the server of the lab", () => {
  let serving: Serving | undefined;
  afterEach(async () => {
    await serving?.close();
    serving = undefined;
  });

  /** Status and body of a raw request, whose path no client has tidied. */
  const ask = (path: string, { host, method = "GET" }: { host?: string; method?: string } = {}) =>
    new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
      const { hostname, port, host: own } = new URL(serving?.url ?? "");
      const asked = request({ hostname, port, path, method, headers: { host: host ?? own } }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (part: string) => (body += part));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      });
      asked.on("error", reject).end();
    });

  it("gives files of its folder with their type, and says what is not there", async () => {
    serving = await serveFolder(docs, 0);
    expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await ask("/tour.md")).body).toMatch(/^# /);
    expect((await ask("/nothing.md")).status).toBe(404);
    expect((await ask("/")).status).toBe(404);
  });

  it.each([
    "/../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/decisions/../../package.json",
    "/%00",
    "/%",
  ])("gives nothing outside its folder for %s", async (path) => {
    serving = await serveFolder(docs, 0);
    expect((await ask(path)).status).toBe(404);
  });

  it("answers only readers, and only who asks for this machine", async () => {
    serving = await serveFolder(docs, 0);
    expect((await ask("/tour.md", { method: "POST" })).status).toBe(405);
    expect((await ask("/tour.md", { host: "elsewhere.example" })).status).toBe(403);
    expect((await ask("/tour.md", { host: "localhost:1" })).status).toBe(200);
  });

  it("says that a port is in use", async () => {
    serving = await serveFolder(docs, 0);
    const port = new URL(serving.url).port;
    await expect(serveFolder(docs, Number(port))).rejects.toThrow(/a free port/);
  });
});

describe("the verb lab", () => {
  it.each(["x", "-1", "70000"])("refuses the port %s with code 2", async (port) => {
    const { code, err } = await onecountry("lab", `--port=${port}`);
    expect(code).toBe(2);
    expect(err).toContain("--port");
  });

  it("prints its address, serves the page there and ends with code 0 when it is told to stop", async () => {
    const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
    const child = spawn(process.execPath, [main, "lab", "--no-open"], { stdio: ["ignore", "pipe", "pipe"] });
    const url = await new Promise<string>((resolve) =>
      child.stdout.once("data", (part: Buffer) => resolve(part.toString().trim())),
    );
    const page = await (await fetch(url)).text();
    expect(page).toContain("<title>One Country");
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });
});

describe("whether a person is watching", () => {
  const terminal = { write: () => true, isTTY: true };
  const pipe = { write: () => true };

  it.each([
    ["both streams are terminals", { stdout: terminal, stderr: terminal, env: {} }, true],
    ["stdout goes into a pipe", { stdout: pipe, stderr: terminal, env: {} }, false],
    ["stderr goes into a file", { stdout: terminal, stderr: pipe, env: {} }, false],
    ["a CI runs it", { stdout: terminal, stderr: terminal, env: { CI: "true" } }, false],
  ])("when %s", (_, streams, isWatched) => {
    expect(contextOn(streams).context.isWatched).toBe(isWatched);
  });
});
