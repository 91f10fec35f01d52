// A Chromium for the tests, where the machine has one: CHROME_PATH or its usual names.
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Path of a Chromium that can be started, or undefined. */
export function chromiumPath(): string | undefined {
  const given = process.env["CHROME_PATH"];
  if (given !== undefined && given !== "") return isExecutable(given) ? given : undefined;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Nothing is asked of the network but the page itself, and no profile of the user's is touched. */
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Browsing {
  readonly context: BrowserContext;
  /** A page with a list of what its console said and what broke in it; empty is what a test wants. */
  readonly open: (url: string) => Promise<{ readonly page: Page; readonly complaints: string[] }>;
  readonly close: () => Promise<void>;
}

export interface BrowsingOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  /** More flags of the browser, as for one that lacks something. */
  readonly flags?: readonly string[];
}

/** A browser of its own with a fresh profile. */
export async function startBrowsing({
  width = 1280,
  height = 900,
  colorScheme = "light",
  flags = [],
}: BrowsingOptions = {}): Promise<Browsing> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error("no Chromium: set CHROME_PATH or install one");
  const profile = mkdtempSync(join(tmpdir(), "onecountry-browser-"));
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...FLAGS, ...flags, ...(isRoot ? ["--no-sandbox"] : [])],
    viewport: { width, height },
    colorScheme,
    acceptDownloads: true,
  });
  return {
    context,
    open: async (url) => {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(url);
      return { page, complaints };
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
