// The web lab in a real Chromium: the first chart after a cold load, and from a lever's move to the redrawn chart. Times are printed, not judged.
import { gzipSync } from "node:zlib";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serveFolder } from "../dist/cli/static-server.js";
import { generateEconomy, tableOfEconomy, writeGiven } from "../dist/table/index.js";

const folder = fileURLToPath(new URL("../dist/web", import.meta.url));
const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const FLAGS =
  "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const MOVES = 60;
const COLD_LOADS = 5;
const PLANS = 15;

const executablePath = process.env.CHROME_PATH ?? found();
if (executablePath === undefined) process.stdout.write("web: no Chromium; set CHROME_PATH or install one\n");
else await bench();

function found() {
  const folders = (process.env.PATH ?? "").split(":");
  return NAMES.flatMap((name) => folders.map((at) => ({ at, name })))
    .filter(({ at, name }) => readdirIn(at).includes(name))
    .map(({ at, name }) => `${at}/${name}`)[0];
}

function readdirIn(at) {
  try {
    return readdirSync(at);
  } catch {
    return [];
  }
}

async function bench() {
  const serving = await serveFolder(folder, 0);
  const args = process.getuid?.() === 0 ? [...FLAGS.split(" "), "--no-sandbox"] : FLAGS.split(" ");
  const browser = await chromium.launch({ executablePath, args });
  try {
    const loads = [];
    for (let k = 0; k < COLD_LOADS; k++) loads.push(await coldLoad(browser, serving.url));
    say("first chart after a cold load, ms", loads);
    say("lever moved to chart redrawn, ms", await leverMoves(browser, serving.url));
    for (const sectors of [20, 56])
      say(
        `border moved to plan redrawn, ${sectors} sectors and 3 years, ms`,
        await borderMoves(browser, serving.url, sectors),
      );
    process.stdout.write(`first view, compressed: ${Math.round(firstLoad() / 1000)} kB\n`);
  } finally {
    await browser.close();
    await serving.close();
  }
}

async function coldLoad(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector(".chart .plot[data-drawn]");
  const took = await page.evaluate(() => performance.now());
  await context.close();
  return took;
}

/** Each move waits until the levers' answer is drawn; bands in the background go on as they do for a reader. */
async function leverMoves(browser, url) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.waitForSelector('.charts[data-band="true"]');
  return page.evaluate(async (count) => {
    const levers = [...document.querySelectorAll(".lever input")];
    const charts = document.querySelector(".charts");
    const frame = document.querySelector(".chart .plot");
    const times = [];
    for (let k = 0; k < count; k++) {
      const input = levers[k % levers.length];
      const [low, high] = [Number(input.min), Number(input.max)];
      input.value = String(low + (high - low) * (0.1 + (0.8 * ((k * 7) % count)) / count));
      const drawn = frame.dataset.drawn;
      const record = charts.dataset.spec;
      const begun = performance.now();
      input.dispatchEvent(new Event("input", { bubbles: true }));
      while (frame.dataset.drawn === drawn || charts.dataset.spec === record || charts.dataset.stale === "true")
        await new Promise((resolve) => requestAnimationFrame(resolve));
      times.push(performance.now() - begun);
      input.dispatchEvent(new Event("change", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return times;
  }, MOVES);
}

/** A built-in table of 20 sectors, or a drawn one given as a file; the solver is loaded before the first move. */
async function borderMoves(browser, url, sectors) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}#/plan?plan=${encodeURIComponent('{"table":"deu-2014","years":3}')}`);
  await page.waitForSelector('[data-planned][data-stale="false"]');
  if (sectors !== 20) {
    const before = await page.locator("[data-planned]").getAttribute("data-planned");
    const buffer = Buffer.from(writeGiven(tableOfEconomy(generateEconomy({ sectors, seed: 1 }), { id: "drawn" })));
    await page.locator('input[type="file"]').setInputFiles({ name: "drawn.csv", mimeType: "text/csv", buffer });
    await page.waitForSelector(`[data-planned][data-stale="false"]:not([data-planned="${before}"])`);
  }
  return page.evaluate(async (count) => {
    const input = document.querySelector("#border-cut");
    const times = [];
    for (let k = 0; k < count; k++) {
      const before = document.querySelector("[data-planned]").dataset.planned;
      const begun = performance.now();
      input.value = String(((k * 7) % 19) / 20 + 0.05);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      for (;;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const section = document.querySelector("[data-planned]");
        if (section !== null && section.dataset.planned !== before) break;
      }
      times.push(performance.now() - begun);
      while (document.querySelector("[data-planned]").dataset.stale === "true")
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return times;
  }, PLANS);
}

/** The planner and its solver are fetched by the plan view alone. */
function firstLoad() {
  const first = readdirSync(`${folder}/assets`).filter((name) => !/^(plan-worker|read-workbook|highs)-/.test(name));
  const files = ["index.html", ...first.map((name) => `assets/${name}`)];
  const data = ["countries.json", "history.json", "country-ussr-1928.json"].map((name) => `data/${name}`);
  return [...files, ...data].reduce((sum, file) => sum + gzipSync(readFileSync(`${folder}/${file}`)).length, 0);
}

function say(what, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  process.stdout.write(`${what}: median ${at(0.5)}, best ${at(0)}, 90 % ${at(0.9)} of ${times.length}\n`);
}
