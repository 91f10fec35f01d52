// The built page on a server of its own, and the ways in which tests read it.
import type { Page } from "playwright-core";
import { labFolder } from "../../src/cli/lab.js";
import { serveFolder, type Serving } from "../../src/cli/static-server.js";

/** Serves what `npm run build` made. */
export function serveLabPage(): Promise<Serving> {
  return serveFolder(labFolder(), 0);
}

/** Waits until the newest spec is answered and returns the hashes that the page shows for it. */
export async function answeredHashes(page: Page): Promise<{ readonly spec: string; readonly record: string }> {
  await page.waitForSelector('.charts[data-stale="false"]');
  const charts = page.locator(".charts");
  return {
    spec: String(await charts.getAttribute("data-spec")),
    record: String(await charts.getAttribute("data-record")),
  };
}

/** Waits until another record than this one is shown; returns its hashes. */
export async function nextHashes(
  page: Page,
  record: string,
): Promise<{ readonly spec: string; readonly record: string }> {
  await page.waitForSelector(`.charts[data-stale="false"]:not([data-record="${record}"])`);
  return answeredHashes(page);
}

/** Shape of the run's line in the first chart. */
export async function linePath(page: Page): Promise<string> {
  const paths = page.locator('.chart .plot g[data-mark="line"] path');
  return String(await paths.last().getAttribute("d"));
}

/** Text of the file that pressing the button hands out. */
export async function downloaded(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
