// `onecountry lab`: the web lab on this machine, until it is stopped.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { Fault } from "../base/fault.js";
import type { CliContext } from "./context.js";
import { serveFolder } from "./static-server.js";

interface Options {
  readonly port?: string;
  readonly open: boolean;
}

/** Registers `lab` on the program. */
export function registerLab(program: Command, context: CliContext): void {
  program
    .command("lab")
    .description("serve the web lab on this machine (127.0.0.1), until Ctrl-C")
    .option("--port <n>", "port to listen on; a free one when left out")
    .option("--no-open", "do not open a browser")
    .action(async ({ port, open }: Options) => serveLab({ port: portIn(port), isOpened: open }, context));
}

export interface LabOptions {
  readonly port: number;
  /** Whether a browser is opened, where a person is watching. */
  readonly isOpened: boolean;
}

/** Serves until the process is told to stop. The address goes to stdout. */
export async function serveLab({ port, isOpened }: LabOptions, context: CliContext): Promise<void> {
  const serving = await serveFolder(labFolder(), port);
  context.out(`${serving.url}\n`);
  context.err("The lab runs in the browser. Ctrl-C ends it here.\n");
  if (isOpened && context.isWatched) openBrowser(serving.url);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await serving.close();
}

/** The folder of the built page; sources run by a tool use the one in dist/. Throws `Fault` where it was not built. */
export function labFolder(): string {
  const beside = import.meta.url.endsWith(".ts") ? "../../dist/web" : "../web";
  const folder = fileURLToPath(new URL(beside, import.meta.url));
  if (existsSync(`${folder}/index.html`)) return folder;
  throw new Fault([
    { where: "lab", expected: "the built page", found: "none", remedy: "Build it once with `npm run build`" },
  ]);
}

const LARGEST_PORT = 65535;

function portIn(text: string | undefined): number {
  if (text === undefined) return 0;
  if (/^\d{1,5}$/.test(text) && Number(text) <= LARGEST_PORT) return Number(text);
  throw new Fault([
    { where: "--port", expected: `0 to ${LARGEST_PORT}`, found: `"${text}"`, remedy: "Give a port, as --port 8080" },
  ]);
}

/** The system's way to open an address; where there is none, the address is on the screen. */
function openBrowser(url: string): void {
  const [command, ...before] =
    process.platform === "darwin"
      ? ["open"]
      : process.platform === "win32"
        ? ["rundll32", "url.dll,FileProtocolHandler"]
        : ["xdg-open"];
  const child = spawn(command, [...before, url], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
