import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Serving } from "../../src/cli/static-server.js";
import { runSpec } from "../../src/node.js";
import { readCsv } from "../../src/base/csv.js";
import { readRecord } from "../../src/record/read.js";
import { readSpec, type RunSpec } from "../../src/record/run-spec.js";
import { chromiumPath, startBrowsing, type Browsing } from "./chromium.js";
import { answeredHashes, downloaded, linePath, nextHashes, serveLabPage } from "./lab-page.js";

const years = { from: 1928, to: 1936 };
const firstSpec = readSpec({ country: "ussr-1928", system: "history", years: { from: 1928, to: 1940 }, fixed: true });

describe.skipIf(chromiumPath() === undefined)("the country view", () => {
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

  const linkTo = (spec: RunSpec) => `${serving.url}#/country?run=${encodeURIComponent(JSON.stringify(spec))}`;

  it("opens on history with its human cost and shows the record that the library makes of the same spec, bit for bit", async () => {
    const { page, complaints } = await browsing.open(serving.url);
    const shown = await answeredHashes(page);
    const { specHash, recordHash } = runSpec(firstSpec);
    expect(shown).toEqual({ spec: specHash, record: recordHash });
    expect(await page.locator(".strip").innerText()).toMatch(/at least [\d.,]+\smillion/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    [
      "a system with a seed and parameters",
      { system: "five-year-plan", seed: 7, parameters: { "nature.weather": 0.1, "goals.heavy": 0.4 } },
    ],
    [
      "a system of the user's own with a struck harvest",
      { system: "market+border=closed", events: [{ kind: "harvest", year: 1931, factor: 0.5 }] },
    ],
    ["a country that is carried back", { country: "ussr-1924", years: { from: 1924, to: 1929 }, system: "nep" }],
    ["a country of another time", { country: "idn-2014", years: { from: 2014, to: 2018 }, system: "market", seed: 3 }],
    [
      "a course that the struggle decides",
      { country: "ussr-1924", years: { from: 1924, to: 1932 }, system: "struggle" },
    ],
    ["a party-state", { system: "party-state", seed: 6 }],
    ["a system whose plans are computed", { system: "optimal-planning", seed: 4 }],
    ["a system whose plans are played out in rounds", { system: "five-year-plan+planning=two-level", seed: 5 }],
    [
      "the country of a check",
      { country: "chn-1953", years: { from: 1953, to: 1961 }, system: "five-year-plan", seed: 2 },
    ],
  ])("a link to %s reopens to the hashes of the library", async (_, part) => {
    const spec = readSpec({ country: "ussr-1928", years, ...part });
    const { page, complaints } = await browsing.open(linkTo(spec));
    const { specHash, recordHash } = runSpec(spec);
    expect(await answeredHashes(page)).toEqual({ spec: specHash, record: recordHash });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("a lever moves the chart, the mark stays, undo and redo walk back and forth, and reset is the run without it", async () => {
    const { page, complaints } = await browsing.open(
      linkTo(readSpec({ country: "ussr-1928", system: "five-year-plan", years, fixed: true })),
    );
    const first = await answeredHashes(page);
    const before = await linePath(page);
    const lever = page.locator("#lever-goals-investment");
    await lever.focus();
    await page.keyboard.press("PageDown");
    const moved = await nextHashes(page, first.record);
    expect(await linePath(page)).not.toBe(before);
    expect(moved.spec).not.toBe(first.spec);
    await page.keyboard.press("Control+z");
    expect(await nextHashes(page, moved.record)).toEqual(first);
    await page.keyboard.press("Control+y");
    expect(await nextHashes(page, first.record)).toEqual(moved);
    await page.locator(".lever.set button").first().click();
    expect(await nextHashes(page, moved.record)).toEqual(first);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("the address that a moved lever leaves reopens to the same record elsewhere", async () => {
    const { page } = await browsing.open(linkTo(readSpec({ country: "ussr-1928", system: "nep", years, fixed: true })));
    const first = await answeredHashes(page);
    await page.locator("#lever-nature-weather").focus();
    await page.keyboard.press("End");
    const moved = await nextHashes(page, first.record);
    const { page: other } = await browsing.open(page.url());
    expect(await answeredHashes(other)).toEqual(moved);
    await page.close();
    await other.close();
  });

  it("a drag over many values is one step of undo", async () => {
    const { page } = await browsing.open(linkTo(readSpec({ country: "ussr-1928", system: "nep", years, fixed: true })));
    const first = await answeredHashes(page);
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>("#lever-nature-sigma");
      for (const value of ["0.5", "0.6", "0.7"]) {
        if (input === null) return;
        input.value = value;
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
      input?.dispatchEvent(new Event("change", { bubbles: true }));
    });
    const dragged = await nextHashes(page, first.record);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await nextHashes(page, dragged.record)).toEqual(first);
    await page.close();
  });

  it("replay shows the run before the last change for a moment, then the run after it", async () => {
    const { page } = await browsing.open(linkTo(readSpec({ country: "ussr-1928", system: "nep", years, fixed: true })));
    const first = await answeredHashes(page);
    await page.locator("#lever-nature-sigma").focus();
    await page.keyboard.press("Home");
    const moved = await nextHashes(page, first.record);
    await page.getByRole("button", { name: "Replay last change" }).click();
    expect(await nextHashes(page, moved.record)).toEqual(first);
    expect(await nextHashes(page, first.record)).toEqual(moved);
    await page.close();
  });

  it("offers at most twenty levers, each with its range, source and mark, and every parameter of the run behind them", async () => {
    const { page } = await browsing.open(serving.url);
    await answeredHashes(page);
    const levers = await page.locator(".lever").evaluateAll((all) =>
      all.map((lever) => ({
        about: lever.querySelector("p")?.textContent ?? "",
        hasMark: lever.querySelector(".mark") !== null,
        isNamed: (lever.querySelector("label")?.textContent ?? "").trim() !== "",
      })),
    );
    expect(levers.length).toBeGreaterThan(10);
    expect(levers.length).toBeLessThanOrEqual(20);
    for (const { about, hasMark, isNamed } of levers) {
      expect(about).toMatch(/^.+ to .+ \S+; .+, grade \S/);
      expect([hasMark, isNamed]).toEqual([true, true]);
    }
    await page.getByText(/^All \d+ parameters/).click();
    const csv = await downloaded(page, () => page.getByRole("button", { name: /^CSV: All \d+ parameters/ }).click());
    const { header, rows } = readCsv(csv.bytes.toString("utf8"), { file: csv.name });
    expect(header.slice(0, 9)).toEqual([
      "parameter",
      "of",
      "about",
      "unit",
      "in this run",
      "usual",
      "low",
      "high",
      "source",
    ]);
    expect(rows.length).toBeGreaterThan(levers.length);
    await page.close();
  });

  it("draws the band of runs and history's points, told apart from those of the fit, over the run", async () => {
    const { page } = await browsing.open(serving.url);
    await page.waitForSelector('.charts[data-band="true"]');
    const chart = page.getByRole("region", { name: "Output per head" });
    expect(await chart.locator('.plot g[data-mark="area"] path').count()).toBe(1);
    expect(await chart.locator('.plot g[data-mark="dot"] circle').count()).toBeGreaterThan(5);
    expect(await chart.getByRole("list", { name: "Legend" }).innerText()).toMatch(
      /this run.*5-95 % of runs.*history.*history, used in the fit/s,
    );
    await page.close();
  });

  it("keeps the human cost on screen and uncovered however far the page is scrolled, at any width", async () => {
    for (const width of [360, 1280]) {
      const { page } = await browsing.open("about:blank");
      await page.setViewportSize({ width, height: 740 });
      await page.goto(serving.url);
      await answeredHashes(page);
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      const box = await page.locator(".strip").boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
      const [levers, cost] = [await page.locator(".drawer").boundingBox(), await page.locator(".cost").boundingBox()];
      expect((levers?.y ?? 0) + (levers?.height ?? 0)).toBeLessThanOrEqual(cost?.y ?? 0);
      await page.close();
    }
  });

  it("an answer exchanged in a timeline is the run that the library makes of it, and its file opens it again", async () => {
    const { page, complaints } = await browsing.open(
      linkTo(readSpec({ country: "ussr-1928", system: "history", years, fixed: true })),
    );
    const first = await answeredHashes(page);
    expect(await page.locator(".intro").innerText()).toMatch(/What happened, as dated decisions/);
    await page.getByText("Your own system: twelve answers").click();
    await page.getByLabel("What crosses the border?").selectOption("closed");
    const own = await nextHashes(page, first.record);
    const { specHash, recordHash } = runSpec(
      readSpec({ country: "ussr-1928", system: "history+border=closed", years, fixed: true }),
    );
    expect(own).toEqual({ spec: specHash, record: recordHash });
    expect(await page.locator(".intro").innerText()).toMatch(/with border: closed.*counterfactual/s);
    const file = await downloaded(page, () => page.getByRole("button", { name: "Save as JSON" }).click());
    await page.getByRole("button", { name: /^Back to History/ }).click();
    expect(await nextHashes(page, own.record)).toEqual(first);
    await page
      .getByLabel("Open JSON")
      .setInputFiles({ name: file.name, mimeType: "application/json", buffer: file.bytes });
    expect(await nextHashes(page, first.record)).toEqual(own);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ["no JSON", "hello", /JSON/],
    ["another kind of JSON", '{"a":1}', /market\+border=closed/],
    ["an answer that does not exist", '{"system":"market+border=<b>shut</b>"}', /border=<b>shut<\/b>/],
  ])(
    "a file of an own system that holds %s is told in a sentence, and the page goes on",
    async (_, content, sentence) => {
      const { page, complaints } = await browsing.open(
        linkTo(readSpec({ country: "ussr-1928", system: "market", years, fixed: true })),
      );
      await answeredHashes(page);
      await page.getByText("Your own system: twelve answers").click();
      const buffer = Buffer.from(content);
      await page.getByLabel("Open JSON").setInputFiles({ name: "own.json", mimeType: "application/json", buffer });
      const notice = page.getByRole("alert");
      await notice.waitFor();
      expect(await notice.innerText()).toMatch(sentence);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it("files that are handed out hold what is on screen and can be read back", async () => {
    const { page, complaints } = await browsing.open(linkTo(readSpec({ country: "ussr-1928", system: "nep", years })));
    const { record } = await answeredHashes(page);
    const json = await downloaded(page, () => page.getByRole("button", { name: "Record (JSON)" }).click());
    expect(readRecord(json.bytes.toString("utf8"), { where: json.name }).recordHash).toBe(record);
    const csv = await downloaded(page, () => page.getByRole("button", { name: "CSV: Output per head" }).click());
    expect(readCsv(csv.bytes.toString("utf8"), { file: csv.name }).rows).toHaveLength(9);
    const svg = await downloaded(page, () => page.getByRole("button", { name: "SVG: Output per head" }).click());
    const isDrawing = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, "image/svg+xml").querySelectorAll("parsererror").length === 0,
      svg.bytes.toString("utf8"),
    );
    expect(isDrawing).toBe(true);
    expect(svg.bytes.toString("utf8")).toContain(record.slice(0, 12));
    expect(svg.bytes.toString("utf8")).toMatch(/this run.*history, used in the fit.*History: /s);
    const png = await downloaded(page, () => page.getByRole("button", { name: "PNG: Output per head" }).click());
    expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    // No line of the caption runs out of the picture, however long the address.
    const overflow = await page.evaluate((content) => {
      document.body.innerHTML = content;
      const picture = document.body.querySelector("svg");
      const texts = [...(picture?.querySelectorAll<SVGTextElement>(":scope > text") ?? [])];
      return (
        Math.max(...texts.map((each) => each.getBBox().x + each.getBBox().width)) -
        Number(picture?.getAttribute("width"))
      );
    }, svg.bytes.toString("utf8"));
    expect(overflow).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("a number of the table opens why it is what it is, down to parameters and sources", async () => {
    const { page, complaints } = await browsing.open(
      linkTo(readSpec({ country: "ussr-1928", system: "five-year-plan", years })),
    );
    await answeredHashes(page);
    const chart = page.getByRole("region", { name: "Deaths by hunger" });
    await chart.getByText("Numbers and why").click();
    await chart.getByRole("button", { name: /in 1933\?$/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: "Parameters in this run" }).waitFor();
    expect(await dialog.innerText()).toMatch(/kcal-need/);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("a sum of the human cost opens the year with most of it", async () => {
    const { page } = await browsing.open(
      linkTo(readSpec({ country: "ussr-1928", system: "five-year-plan", years, fixed: true })),
    );
    await answeredHashes(page);
    const cost = page.getByRole("region", { name: "Human cost", exact: true });
    await cost.getByRole("button", { name: /Why deaths by hunger in/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: "Parameters in this run" }).waitFor();
    const { columns, years: lived } = runSpec(
      readSpec({ country: "ussr-1928", system: "five-year-plan", years, fixed: true }),
    );
    const { values } = columns["deathsByHunger"];
    const worst = lived[values.indexOf(Math.max(...values))];
    expect(await dialog.getByRole("heading", { level: 2 }).innerText()).toBe(`Deaths by hunger, ${worst}`);
    await page.close();
  });

  it.each([
    ["cut off", "{", /expected a whole run in JSON/],
    ["of an unknown country", '{"country":"atlantis","system":"nep","years":{"from":1928,"to":1930}}', /"atlantis"/],
    [
      "of an unknown parameter",
      '{"country":"ussr-1928","system":"nep","years":{"from":1928,"to":1930},"parameters":{"nature.wether":0.1}}',
      /nature\.weather/,
    ],
    [
      "of another version",
      '{"modelVersion":"0.0.1","country":"ussr-1928","system":"nep","years":{"from":1928,"to":1930}}',
      /0\.0\.1/,
    ],
    ["of endless years", '{"country":"ussr-1928","system":"nep","years":{"from":1928,"to":99999}}', /years/],
    ["that is no run", "[1,2,3]", /JSON object/],
  ])("a link %s is told in a sentence, with a way out that works", async (_, run, sentence) => {
    const { page, complaints } = await browsing.open(`${serving.url}#/country?run=${encodeURIComponent(run)}`);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(sentence);
    await notice.getByRole("button").last().click();
    await page.waitForSelector('.charts[data-stale="false"]');
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("a cost without a mechanism reads not modelled, with the reason", async () => {
    const { page } = await browsing.open(serving.url);
    await answeredHashes(page);
    const cost = page.getByRole("region", { name: "Human cost", exact: true });
    expect(await cost.getByRole("row", { name: /Deaths by war/ }).innerText()).toMatch(/not modelled/);
    await cost.getByText("Why some costs have no number").click();
    expect(await cost.innerText()).toMatch(/no war is modelled/);
    await page.close();
  });
});
