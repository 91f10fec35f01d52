import { deflateRawSync } from "node:zlib";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import excel from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GIVEN, MAKE, USE, WIOD } from "../table/made-tables.js";
import { onecountry } from "./streams.js";

let folder = "";
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onecountry-"));
  const files = { "given_1950.csv": GIVEN, "wiod_2014.csv": WIOD, "make_1950.csv": MAKE, "use_1950.csv": USE };
  for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function json(...args: string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await onecountry("table", ...args, "--json");
  if (code !== 0) throw new Error(err);
  const answer: unknown = JSON.parse(out);
  if (typeof answer !== "object" || answer === null) throw new Error(out);
  return { ...answer };
}

describe("table check", () => {
  it("says what the file is, what was changed and whether it holds", async () => {
    const { code, out } = await onecountry("table", "check", path("wiod_2014.csv"));
    expect(code).toBe(0);
    expect(out).toContain("Read as wiod: rows deliver to columns; prices: basic prices; imports: by product and user.");
    expect(out).toMatch(/Hawkins-Simon condition +productive/);
    expect(out).toContain("Changed: sectors without output joined to a sibling, with their imports (A02 to A01");
  });

  it("gives the same as data", async () => {
    const answer = await json("check", path("given_1950.csv"));
    expect(answer).toMatchObject({
      format: "given",
      repairs: [],
      report: {
        sectors: 2,
        grossOutput: 300,
        valueAdded: 145,
        imports: 101,
        productByIncome: 156,
        productByUse: 156,
        faults: [],
      },
    });
  });

  it("ends with exit code 2 and every fault where the file is wrong", async () => {
    writeFileSync(path("bad.csv"), GIVEN.replace("20,30,40", '"1,020",?,40'));
    const { code, err } = await onecountry("table", "check", path("bad.csv"));
    expect(code).toBe(2);
    expect(err).toMatch(/line 2, column 4[\s\S]*thousands separators[\s\S]*line 2, column 5/);
  });
});

describe("table read and its askings", () => {
  it("read a make and a use table as one", async () => {
    const { table } = await json("read", path("make_1950.csv"), path("use_1950.csv"), "--model", "B");
    expect(table).toMatchObject({ id: "bea-1950", sectors: ["p1", "p2"] });
  });

  it("answer with multipliers, linkages, extraction and imports", async () => {
    const file = path("given_1950.csv");
    expect(await json("multipliers", file, "--income", "wages")).toMatchObject({ sectors: ["a", "b"] });
    expect(await json("linkages", file)).toMatchObject({ kinds: ["forward", "backward"] });
    expect(await json("extract", "a", file)).toMatchObject({
      sector: "a",
      side: "complete",
      before: 300,
      after: 150 / 0.8,
    });
    expect(await json("imports", file)).toMatchObject({
      selfSufficiency: [{ sector: "a", ratio: 100 / 121 }, { sector: "b" }],
    });
    for (const verb of ["read", "multipliers", "linkages", "imports"]) {
      const { code, out } = await onecountry("table", verb, file);
      expect(code).toBe(0);
      expect(out).toMatch(/^(sector|final use) /);
    }
  });

  it("suggest the sector that was meant", async () => {
    const { code, err } = await onecountry("table", "extract", "A1", path("wiod_2014.csv"));
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "A01"?');
  });
});

describe("mapping files", () => {
  it("are read as `show schema table-mapping` tells", async () => {
    const { out } = await onecountry("show", "schema", "table-mapping");
    expect(JSON.parse(out)).toMatchObject({ type: "object", required: ["headerRow", "codeColumn", "rows", "columns"] });
    writeFileSync(path("sheet.csv"), ",x,F\nx,2,8\npay,8,\n");
    const mapping = {
      headerRow: 1,
      codeColumn: 1,
      rows: { sectors: ["x"], valueAdded: ["pay"] },
      columns: { sectors: ["x"], finalUses: ["F"] },
    };
    writeFileSync(path("mapping.json"), JSON.stringify(mapping));
    expect(await json("read", path("sheet.csv"), "--mapping", path("mapping.json"))).toMatchObject({
      table: { domestic: [2, 8], valueAdded: [8] },
    });
    writeFileSync(path("mapping.json"), JSON.stringify({ ...mapping, headerRow: 0 }));
    expect((await onecountry("table", "read", path("sheet.csv"), "--mapping", path("mapping.json"))).err).toContain(
      "mapping.json, headerRow",
    );
  });
});

describe("table convert", () => {
  it.each(["csv", "json", "xlsx", "parquet"])("to %s and back gives the same table", async (ending) => {
    const out = path(`copy_1950.${ending}`);
    const written = await onecountry("table", "convert", path("given_1950.csv"), "--unit", "crowns", "--out", out);
    expect(written).toEqual({ code: 0, out: "", err: `Wrote ${out}\n` });
    const [before, after] = await Promise.all([json("read", path("given_1950.csv")), json("read", out)]);
    const flows = ({ table }: Record<string, unknown>): object => ({
      ...(table as object),
      id: "",
      name: "",
      unit: "",
    });
    expect(flows(after)).toEqual(flows(before));
  });

  it("to a folder of pymrio and back gives the same flows", async () => {
    const out = path("folder");
    await onecountry("table", "convert", path("given_1950.csv"), "--format", "pymrio", "--out", out);
    expect(readdirSync(out).sort()).toEqual([
      "Y.txt",
      "Z.txt",
      "duties",
      "file_parameters.json",
      "imports",
      "unit.txt",
      "value_added",
    ]);
    const { table } = await json("read", out);
    expect(table).toMatchObject({ domestic: [20, 30, 40, -5, 15, 10, 40, 100, 10, 40], valueAdded: [30, 60, 18, 37] });
  });

  it("replaces no file without --force, and prints no bytes", async () => {
    const out = path("kept.xlsx");
    writeFileSync(out, "mine");
    expect((await onecountry("table", "convert", path("given_1950.csv"), "--out", out)).err).toContain("--force");
    expect(readFileSync(out, "utf8")).toBe("mine");
    expect((await onecountry("table", "convert", path("given_1950.csv"), "--format", "parquet")).err).toContain(
      "--out",
    );
  });

  it("says on stderr what it changed", async () => {
    const { err } = await onecountry("table", "convert", path("wiod_2014.csv"));
    expect(err).toContain("Changed: transport margins");
  });
});

describe("table aggregate, balance and generate", () => {
  it("sum by a concordance", async () => {
    writeFileSync(path("groups.csv"), "sector,group\na,all\nb,all\n");
    expect(await json("aggregate", path("given_1950.csv"), "--concordance", path("groups.csv"))).toMatchObject({
      sectors: ["all"],
      grossOutput: [300],
    });
  });

  it("balance what does not add up to the outputs that the file states", async () => {
    writeFileSync(path("off.csv"), GIVEN.replace("surplus,,value_added,18,37", "surplus,,value_added,30,37"));
    expect((await onecountry("table", "check", path("off.csv"))).code).toBe(2);
    const answer = await json("balance", path("off.csv"));
    expect(answer).toMatchObject({ grossOutput: [100, 200] });
    writeFileSync(path("balanced.json"), JSON.stringify(answer));
    expect((await onecountry("table", "check", path("balanced.json"))).code).toBe(0);
  });

  it("make a productive table of the size asked for, the same for the same seed", async () => {
    const made = await json("generate", "--sectors", "12", "--seed", "5");
    expect(made).toEqual(await json("generate", "--sectors", "12", "--seed", "5"));
    expect(made).toMatchObject({ id: "synthetic-12-5", finalUses: ["CONS", "GFCF", "EXP"] });
    expect((await onecountry("table", "generate", "--sectors", "9999")).code).toBe(2);
  });
});

describe("workbooks", () => {
  async function workbook(name: string, change: (sheet: excel.Worksheet) => void): Promise<string> {
    const book = new excel.Workbook();
    const sheet = book.addWorksheet("data");
    for (const line of GIVEN.trimEnd().split("\n"))
      sheet.addRow(line.split(",").map((cell) => (cell !== "" && Number.isFinite(Number(cell)) ? Number(cell) : cell)));
    change(sheet);
    await book.xlsx.writeFile(path(name));
    return path(name);
  }

  it("of others are read by sheet", async () => {
    const file = await workbook("theirs_1950.xlsx", () => {});
    expect(await json("read", file)).toMatchObject({ format: "given", table: { grossOutput: [100, 200] } });
    expect((await onecountry("table", "read", file, "--sheet", "dta")).err).toContain('Did you mean "data"?');
  });

  it("with formulas that hold no value are refused with their cells", async () => {
    const file = await workbook("formula.xlsx", (sheet) => {
      sheet.getCell("D2").value = { formula: "10+10", date1904: false };
    });
    const { code, err } = await onecountry("table", "read", file);
    expect(code).toBe(2);
    expect(err).toContain("formulas without a value in D2");
  });

  it("with cells merged among the figures are refused", async () => {
    const file = await workbook("merged.xlsx", (sheet) => {
      for (let row = 0; row < 6; row++) sheet.addRow(["more"]);
      sheet.mergeCells("D13:E14");
    });
    expect((await onecountry("table", "read", file)).err).toContain("merged cells D13:E14");
  });

  it("that unpack without end are refused before they do", async () => {
    writeFileSync(
      path("bomb.xlsx"),
      archive("xl/worksheets/sheet1.xml", deflateRawSync(Buffer.alloc(300 * 1024 * 1024))),
    );
    const { code, err } = await onecountry("table", "read", path("bomb.xlsx"));
    expect(code).toBe(2);
    expect(err).toContain("at most 256 MB unpacked");
  });

  it("that are none are refused", async () => {
    writeFileSync(path("none.xlsx"), "no archive");
    expect((await onecountry("table", "read", path("none.xlsx"))).err).toContain("expected an xlsx workbook");
    writeFileSync(path("none.parquet"), "no such file");
    expect((await onecountry("table", "read", path("none.parquet"))).err).toContain("expected a Parquet file");
    expect((await onecountry("table", "read", path("gone.xlsx"))).err).toContain("no such file");
    expect(existsSync(path("gone.xlsx"))).toBe(false);
  });
});

/** An archive of one part, whatever size its directory claims. */
function archive(name: string, packed: Buffer): Buffer {
  const title = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(title.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + title.length + packed.length, 16);
  return Buffer.concat([local, title, packed, entry, title, end]);
}
