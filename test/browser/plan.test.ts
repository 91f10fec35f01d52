import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCsv } from "../../src/base/csv.js";
import type { Serving } from "../../src/cli/static-server.js";
import { planDefaults, planTable } from "../../src/cli/plan-input.js";
import { planFrom } from "../../src/plan/plan-from.js";
import { chromiumPath, startBrowsing, type Browsing } from "./chromium.js";
import { downloaded, serveLabPage } from "./lab-page.js";

const READY = '[data-planned][data-stale="false"]';
const hungary = fileURLToPath(new URL("../../data/plan/tables/hun-2014.csv", import.meta.url));

describe.skipIf(chromiumPath() === undefined)("the plan view", () => {
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

  const link = (question: object) => `${serving.url}#/plan?plan=${encodeURIComponent(JSON.stringify(question))}`;

  it("reaches the optimum that the library reaches for the same table and a closed border", async () => {
    const { page, complaints } = await browsing.open(link({ table: "idn-2014", years: 2, cut: 1 }));
    const shown = Number(await page.locator(READY).getAttribute("data-planned"));
    const { table, facts } = await planTable(["idn-2014"], {});
    const { plan } = await planFrom(table, { defaults: planDefaults(), facts, years: 2, border: { kind: "closed" } });
    // The same solver compiled to the same code on the same programme: the same digits.
    expect(plan.status === "optimal" && plan.objective).toBe(shown);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("closing the border by the keyboard moves the plan, never for the better, and names what an open border would give", async () => {
    const { page, complaints } = await browsing.open(link({ table: "idn-2014", years: 2 }));
    // A minimum: more is worse.
    const open = Number(await page.locator(READY).getAttribute("data-planned"));
    await page.locator("#border-cut").focus();
    await page.keyboard.press("End");
    await page.waitForSelector(`${READY}:not([data-planned="${open}"])`);
    expect(Number(await page.locator(READY).getAttribute("data-planned"))).toBeGreaterThan(open);
    expect(await page.locator(".number-told").innerText()).toMatch(/border closed.*With the border open/s);
    expect(page.url()).toContain(encodeURIComponent('"cut":1'));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("plans a table of the reader's own as it plans the same table built in", async () => {
    const { page } = await browsing.open(link({ table: "hun-2014", years: 1 }));
    const builtIn = await page.locator(READY).getAttribute("data-planned");
    await page.locator("#plan-table").selectOption("idn-2014");
    await page.waitForSelector(`${READY}:not([data-planned="${builtIn}"])`);
    await page.getByLabel(/Your own table/).setInputFiles(hungary);
    await page.waitForSelector(`${READY}[data-planned="${builtIn}"]`);
    await page.close();
  });

  it.each([
    ["no table at all", "a,b\nhello,world\n"],
    ["an empty file", ""],
    ["bytes that are no text", "\u0000\u0001\ufffd"],
    ["a table with a cell that is no number", readFileSync(hungary, "utf8").replace(/,\d[\d.]*,/, ",many,")],
  ])("tells in a sentence what is wrong with %s, and goes on", async (_, text) => {
    const { page, complaints } = await browsing.open(link({ table: "idn-2014", years: 1 }));
    await page.waitForSelector(READY);
    await page
      .getByLabel(/Your own table/)
      .setInputFiles({ name: "given.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/given\.csv/);
    await page.locator("#plan-table").selectOption("hun-2014");
    await page.waitForSelector(READY);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("hands out targets and deliveries that can be read, and pictures", async () => {
    const { page } = await browsing.open(link({ table: "idn-2014", years: 2 }));
    await page.waitForSelector(READY);
    const targets = await downloaded(page, () => page.getByRole("button", { name: "Targets (CSV)" }).click());
    const { header, rows } = readCsv(targets.bytes.toString("utf8"), { file: targets.name });
    expect(rows).toHaveLength(2 * 20);
    expect(header).toContain("output");
    const flow = await downloaded(page, () => page.getByRole("button", { name: /^SVG: Flows/ }).click());
    expect(flow.bytes.toString("utf8")).toContain("MIT licence");
    await page.close();
  });

  it("a broken link is told in a sentence", async () => {
    const { page } = await browsing.open(`${serving.url}#/plan?plan=${encodeURIComponent('{"years":99}')}`);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/years: found 99/);
    await page.close();
  });
});
