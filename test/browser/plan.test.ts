import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCsv } from "../../src/base/csv.js";
import { hashText } from "../../src/base/hash.js";
import type { Serving } from "../../src/cli/static-server.js";
import { planDefaults, planTable } from "../../src/cli/plan-input.js";
import { writeWorkbook } from "../../src/cli/table-xlsx.js";
import { planFrom } from "../../src/plan/plan-from.js";
import { generateEconomy, tableOfEconomy } from "../../src/table/generate.js";
import { writeGiven } from "../../src/table/given-layout.js";
import { readTable } from "../../src/table/read-table.js";
import { chromiumPath, startBrowsing, type Browsing } from "./chromium.js";
import { downloaded, serveLabPage } from "./lab-page.js";

const READY = '[data-planned][data-stale="false"][data-settled="true"]';
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
    await page.getByText(/border closed.*With the border open/s).waitFor();
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

  it("draws what closing costs over what home goods can replace, as the library makes it, with a table and files", async () => {
    const { page, complaints } = await browsing.open(link({ table: "hun-2014", years: 2 }));
    await page.getByRole("region", { name: "What closing the border costs" }).waitFor();
    const csv = await downloaded(page, () => page.getByRole("button", { name: "CSV: What closing" }).click());
    const { header, rows } = readCsv(csv.bytes.toString("utf8"), { file: csv.name });
    const { table, facts } = await planTable(["hun-2014"], {});
    const { plan } = await planFrom(table, { defaults: planDefaults(), facts, years: 2, closing: true });
    const losses = plan.status === "optimal" ? plan.closing.filter(({ year }) => year === 2) : [];
    const at = (title: RegExp) => header.findIndex((name) => title.test(name));
    expect(rows.map(({ cells }) => Number(cells[at(/^year 2 \[share\]$/)]))).toEqual(
      losses.map(({ lossPerHead }) => lossPerHead),
    );
    expect(rows.map(({ cells }) => Number(cells[at(/highest$/)]))).toEqual(losses.map(({ high }) => high));
    expect(rows[0].cells.at(-1)).toMatch(/What closing.*One Country, model.*MIT licence/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("plans a workbook as it plans the same table in CSV", async () => {
    const { page, complaints } = await browsing.open(link({ table: "hun-2014", years: 1 }));
    const builtIn = await page.locator(READY).getAttribute("data-planned");
    const reading = readTable({ "hun-2014.csv": readFileSync(hungary, "utf8") });
    await page.locator("#plan-table").selectOption("idn-2014");
    await page.waitForSelector(`${READY}:not([data-planned="${builtIn}"])`);
    await give(page, "hungary.xlsx", await writeWorkbook(reading.table));
    await page.waitForSelector(`${READY}[data-planned="${builtIn}"]`);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ["is none", "none.xlsx", Buffer.from("no archive"), /found no archive, expected an xlsx workbook/],
    ["unpacks without end", "bomb.xlsx", bomb(), /unpacks to more/],
    ["is damaged", "half.xlsx", bomb().subarray(0, -30), /no archive/],
    ["is of another kind", "old.xls", Buffer.from("old"), /Save it as xlsx or CSV/],
    [
      "is too large",
      "huge.csv",
      Buffer.alloc(21 * 1024 * 1024, "a"),
      /found 21 MB, expected at most 20 MB.*command line/,
    ],
  ])("a workbook that %s is told in a sentence, and the page goes on", async (_, name, bytes, sentence) => {
    const { page, complaints } = await browsing.open(link({ table: "hun-2014", years: 1 }));
    await page.waitForSelector(READY);
    await give(page, name, bytes);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(sentence);
    await page.locator("#plan-table").selectOption("pol-2014");
    await page.waitForSelector(READY);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("a small table of the reader's own travels in the link and opens elsewhere to the same optimum", async () => {
    const { page } = await browsing.open(link({ table: "idn-2014", years: 1 }));
    const { table } = generatedTable(12);
    await page.waitForSelector(READY);
    await give(page, "mine.csv", Buffer.from(table));
    const own = page.locator(`${READY}`).filter({ hasText: "mine" });
    await own.waitFor();
    await page.waitForURL(/packed=/);
    const { page: other, complaints } = await browsing.open(page.url());
    await other.waitForSelector(READY);
    expect(await other.locator(READY).getAttribute("data-planned")).toBe(await own.getAttribute("data-planned"));
    expect(complaints).toEqual([]);
    await page.close();
    await other.close();
  });

  it("a link to a larger file asks for it, refuses another unless it is wanted, and takes the same", async () => {
    const { table, hash } = generatedTable(40);
    const asked = `${link({ table: "idn-2014", years: 1 })}&file=${encodeURIComponent(JSON.stringify({ name: "large.csv", hash }))}`;
    const { page, complaints } = await browsing.open(asked);
    const notice = page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/large\.csv.*Choose the same file/);
    await give(page, "another.csv", readFileSync(hungary));
    await page.getByRole("button", { name: "Plan my file all the same" }).waitFor();
    expect(await notice.innerText()).toMatch(/another table.*its hash is/);
    await give(page, "large.csv", Buffer.from(table));
    await page.waitForSelector(READY);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(page.url()).toContain(hash);
    expect(page.url()).not.toContain("packed=");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ["that is cut off", { packed: "abc" }],
    ["with characters of no code", { packed: "%%%" }],
    ["that unpacks to something else", { packed: "q1YqSS0uUbJSMjQyBgA" }],
  ])("a packed table %s is told in a sentence", async (_, { packed }) => {
    const file = JSON.stringify({ name: "mine.csv", hash: "0".repeat(64) });
    const { page, complaints } = await browsing.open(
      `${link({ years: 1 })}&file=${encodeURIComponent(file)}&packed=${encodeURIComponent(packed)}`,
    );
    const notice = page.getByRole("alert").filter({ hasText: "link" });
    await notice.first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("a link of another version is answered by this one, and says so", async () => {
    const { page } = await browsing.open(link({ modelVersion: "0.0.1", table: "hun-2014", years: 1 }));
    await page.waitForSelector(READY);
    await page.getByText(/made with another version of the model/).waitFor();
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

async function give(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes);
  await page.getByLabel(/Your own table/).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
}

function generatedTable(sectors: number): { readonly table: string; readonly hash: string } {
  const table = writeGiven(tableOfEconomy(generateEconomy({ sectors, seed: 1 }), { id: "mine" }));
  return { table, hash: hashText(table) };
}

/** An archive of one part that unpacks to 300 MB, more than all parts together may. */
function bomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(300 * 1024 * 1024));
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}
