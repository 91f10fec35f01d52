import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCsv } from "../../src/base/csv.js";
import type { Serving } from "../../src/cli/static-server.js";
import { courseNamed } from "../../src/lab/course-named.js";
import { gather } from "../../src/lab/ensemble.js";
import { ensembleSpec, seedsOf } from "../../src/lab/ensemble-spec.js";
import { pairVerdicts } from "../../src/lab/pair-verdict.js";
import { pairedDraw } from "../../src/lab/paired-draw.js";
import { compareSystems, loadCountry } from "../../src/node.js";
import { chromiumPath, startBrowsing, type Browsing } from "./chromium.js";
import { answeredHashes, downloaded, serveLabPage } from "./lab-page.js";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Each view with what is there once it has answered. */
const VIEWS = [
  ["country", '.charts[data-band="true"]'],
  ["compare", "[data-compared]"],
  ["plan", '[data-planned][data-stale="false"]'],
  ["systems", "table.systems"],
  ["why", ".number-told"],
] as const;

const small = { country: "ussr-1928", systems: ["nep", "market"], years: { from: 1928, to: 1932 }, runs: 6 } as const;
const comparison = `#/compare?ensemble=${encodeURIComponent(JSON.stringify(small))}`;

describe.skipIf(chromiumPath() === undefined)("the views", () => {
  let serving: Serving;
  let browsing: Browsing;
  beforeAll(async () => {
    serving = await serveLabPage();
    browsing = await startBrowsing();
  });
  afterAll(async () => {
    await browsing?.close();
    await serving?.close();
  });

  it("compare shows the medians that the library makes of the same draws, both costs and liberties among them", async () => {
    const { page, complaints } = await browsing.open(serving.url + comparison);
    await page.waitForSelector('[data-compared][data-stale="false"]');
    const csv = await downloaded(page, () => page.getByRole("button", { name: /^CSV: Output per head/ }).click());
    const { header, rows } = readCsv(csv.bytes.toString("utf8"), { file: csv.name });
    const { systems, years } = await compareSystems({ ...small, workers: 1 });
    for (const [name, id] of [
      ["New Economic Policy", "nep"],
      ["Market economy", "market"],
    ] as const) {
      const at = header.findIndex((title) => title.startsWith(`${name} [`));
      expect(rows.map(({ cells }) => Number(cells[at]))).toEqual([...systems[id]["gdpPerHead"].median]);
    }
    expect(rows).toHaveLength(years.length);
    const table = page.getByRole("group", { name: /human cost/ });
    for (const row of ["Deaths by hunger", "Deaths by war", "Freedom of the press", "Deported"])
      expect(await table.getByRole("row", { name: new RegExp(`^${row}`) }).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("compare tells each pair with the medians and intervals that the library finds in the same draws, deaths among them", async () => {
    const { page } = await browsing.open(serving.url + comparison);
    await page.waitForSelector('[data-compared][data-stale="false"]');
    const csv = await downloaded(page, () => page.getByRole("button", { name: /^CSV: What differs/ }).click());
    const { rows } = readCsv(csv.bytes.toString("utf8"), { file: csv.name });
    const spec = ensembleSpec(small);
    const subject = { country: loadCountry(small.country), systems: small.systems.map(courseNamed) };
    const draws = seedsOf(spec).map((seed) => pairedDraw(spec, subject, seed));
    const [{ gaps }] = pairVerdicts(gather(spec, draws));
    expect(gaps.map(({ name }) => name)).toContain("excessDeaths");
    const [measure, ...numbers] = [3, 4, 5, 6];
    expect(rows.map(({ cells }) => [cells[measure], ...numbers.map((at) => Number(cells[at]))])).toEqual(
      gaps.map(({ name, difference: { median, low, high } }) => [name, median, low, high]),
    );
    expect(await page.getByRole("region", { name: /^What differs/ }).innerText()).toMatch(
      /New Economic Policy against Market economy, 1932.*Deaths beyond peacetime's.*(more|fewer)/s,
    );
    await page.close();
  });

  it("compare says of a council republic and a party-state that power and liberty tell them apart, and the dead by cause", async () => {
    const asked = { ...small, systems: ["council-republic", "party-state"] };
    const { page, complaints } = await browsing.open(
      `${serving.url}#/compare?ensemble=${encodeURIComponent(JSON.stringify(asked))}`,
    );
    await page.waitForSelector('[data-compared][data-stale="false"]');
    const said = await page.locator('section[aria-label="Why they differ, as far as runs can say"]').innerText();
    expect(said).toMatch(/differ in nothing but power: councils .*against party-apparatus.*; liberty: council-rights/);
    expect(said).toMatch(/The dead since the start, by cause: deaths by hunger/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("compare turns to differences, in which the first system is the line at nought", async () => {
    const { page } = await browsing.open(serving.url + comparison);
    await page.waitForSelector('[data-compared][data-stale="false"]');
    await page.getByRole("radio", { name: /Difference from New Economic Policy/ }).check();
    const csv = await downloaded(page, () => page.getByRole("button", { name: /^CSV: Output per head/ }).click());
    const { header, rows } = readCsv(csv.bytes.toString("utf8"), { file: csv.name });
    const { differences } = await compareSystems({ ...small, workers: 1 });
    const at = header.findIndex((title) => title.startsWith("Market economy ["));
    expect(rows.map(({ cells }) => 0 - Number(cells[at]))).toEqual([
      ...differences["nep - market"]["gdpPerHead"].median,
    ]);
    await page.close();
  });

  it("systems open each answer with its parameters, and run from their column", async () => {
    const { page, complaints } = await browsing.open(`${serving.url}#/systems`);
    await page.getByRole("button", { name: "village: tax in kind, New Economic Policy" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.innerText()).toMatch(/village\.assessment/);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Run it: Market economy" }).click();
    await answeredHashes(page);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/Market economy/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("why tells the number that was asked for and lists every source with its licence", async () => {
    const { page, complaints } = await browsing.open(`${serving.url}#/why?variable=grainHarvest&year=1932`);
    await page.waitForSelector(".number-told");
    expect(await page.getByRole("heading", { level: 2 }).first().innerText()).toBe("Grain harvest, 1932");
    const { sources } = {
      sources: JSON.parse(readFileSync(new URL("../../data/sources.json", import.meta.url), "utf8")) as {
        id: string;
      }[],
    };
    const listed = await page
      .getByRole("group", { name: "All sources of this country" })
      .locator("tbody th")
      .allInnerTexts();
    expect(listed).toEqual(sources.map(({ id }) => id));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(VIEWS)("%s has no fault that axe finds, in light and in dark", async (view, ready) => {
    for (const scheme of ["light", "dark"] as const) {
      const { page } = await browsing.open("about:blank");
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await page.goto(`${serving.url}#/${view}`);
      await page.waitForSelector(ready);
      expect(await violations(page)).toEqual([]);
      await page.close();
    }
  });

  it.each(VIEWS)("%s fits a phone 360 pixels wide and a desk, and the title says what it is", async (view, ready) => {
    for (const width of [360, 1440]) {
      const { page } = await browsing.open("about:blank");
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`${serving.url}#/${view}`);
      await page.waitForSelector(ready);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
      expect(await page.title()).toMatch(/One Country/);
      await page.close();
    }
  });

  it.each(VIEWS)(
    "%s is reached and left by the keyboard alone, and every control can have the focus",
    async (view, ready) => {
      const { page } = await browsing.open(`${serving.url}#/${view}`);
      await page.waitForSelector(ready);
      const wanted = await page.evaluate(() => {
        const all = document.querySelectorAll<HTMLElement>("a[href], button, select, input, summary");
        const seen = [...all].filter((each) => each.checkVisibility() && !each.matches(":disabled"));
        seen.forEach((each, k) => (each.dataset["place"] = String(k)));
        // Of a group of radio buttons Tab reaches the chosen one; arrows reach the others.
        return seen
          .filter((each) => !(each.matches('[type="radio"]') && !each.matches(":checked")))
          .map((each) => each.dataset["place"]);
      });
      const reached = new Set<string | undefined>();
      for (let k = 0; k < wanted.length + 20; k++) {
        await page.keyboard.press("Tab");
        reached.add(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset["place"]));
      }
      expect(wanted.filter((place) => !reached.has(place))).toEqual([]);
      await page.close();
    },
  );

  it.each(VIEWS)("every table and chart of %s hands out its numbers and says how to cite it", async (view, ready) => {
    const { page } = await browsing.open(`${serving.url}#/${view}`);
    await page.waitForSelector(ready);
    const without = await page.evaluate(() =>
      [...document.querySelectorAll("section table, .plot svg")]
        .map((shown) => shown.closest("section"))
        .filter((section) => {
          const names = [...(section?.querySelectorAll("button") ?? [])].map((button) => button.textContent);
          const pictures = section?.querySelector(".plot svg") === null ? [] : ["SVG", "PNG"];
          return ["CSV", "Cite", ...pictures].some((name) => !names.includes(name));
        })
        .map((section) => section?.querySelector("h2")?.textContent ?? section?.getAttribute("aria-label")),
    );
    expect(without).toEqual([]);
    await page.getByRole("button", { name: /^Cite/ }).first().click();
    expect(await page.locator(".citation").innerText()).toMatch(/One Country, model .*MIT licence/s);
    const csv = await downloaded(page, () => page.getByRole("button", { name: /^CSV/ }).first().click());
    expect(csv.bytes.toString("utf8")).toMatch(/about this file[\s\S]*One Country, model .*MIT licence/);
    await page.close();
  });

  it("prints the charts and the human cost without the controls", async () => {
    const { page } = await browsing.open(serving.url);
    await page.waitForSelector('.charts[data-band="true"]');
    await page.emulateMedia({ media: "print" });
    for (const [selector, isSeen] of [
      [".strip", true],
      [".charts .plot svg", true],
      [".cost table", true],
      [".top nav", false],
      [".drawer", false],
      [".tools button", false],
    ] as const)
      expect([selector, await page.locator(selector).first().isVisible()]).toEqual([selector, isSeen]);
    await page.close();
  });

  it("nothing moves by itself where the reader asks for less motion", async () => {
    const { page } = await browsing.open("about:blank");
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(serving.url);
    await answeredHashes(page);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll("*")].filter((each) => {
          const { transitionDuration, animationName } = getComputedStyle(each);
          return transitionDuration !== "0s" || animationName !== "none";
        }).length,
    );
    expect(moving).toBe(0);
    await page.close();
  });

  it("says what to do where a worker cannot be loaded", async () => {
    const context = await startBrowsing();
    const page = await context.context.newPage();
    await context.context.route(/engine-worker/, (route) => route.abort());
    await page.goto(serving.url);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/could not be loaded.*command line/s);
    await context.close();
  });

  it("says what to do where the browser has no WebAssembly, and runs countries without it", async () => {
    const bare = await startBrowsing({ flags: ["--js-flags=--jitless"] });
    const { page } = await bare.open(serving.url);
    await answeredHashes(page);
    await page.goto(`${serving.url}#/plan`);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/WebAssembly.*command line/s);
    await bare.close();
  });

  it("works without the network once it has been loaded, and makes the same record", async () => {
    const { page, complaints } = await browsing.open(serving.url);
    const online = await answeredHashes(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      for (;;) {
        const names = await caches.keys();
        const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
        if (navigator.serviceWorker.controller !== null && Math.max(0, ...kept) > 5) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    await browsing.context.setOffline(true);
    await page.reload();
    expect(await answeredHashes(page)).toEqual(online);
    await page.goto(
      `${serving.url}?again#/country?run=${encodeURIComponent('{"country":"idn-2014","system":"market","years":{"from":2014,"to":2015}}')}`,
    );
    await page.waitForSelector('.charts[data-stale="false"]');
    await page.goto(`${serving.url}#/plan`);
    await page.waitForSelector('[data-planned][data-stale="false"]');
    await browsing.context.setOffline(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("says what to do where the browser has no workers", async () => {
    const page = await browsing.context.newPage();
    await page.addInitScript("delete globalThis.Worker");
    await page.goto(serving.url);
    expect(await page.getByRole("alert").innerText()).toMatch(/no web workers.*command line/s);
    await page.close();
  });
});

/** What axe finds, as short sentences. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(axePath, "utf8"));
  return page.evaluate(async () => {
    interface Found {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: readonly Found[] }> } };
    return (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
    );
  });
}
