// Every way in which an input can be bad, given to the built executable: code 2, sentences on stderr, nothing on stdout, nothing written.
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** A copy of the package whose data can be broken. */
let house = "";
let record = "";

beforeAll(async () => {
  const built = await ended([join(root, "tools/start.mjs"), "list", "units"]);
  if (built.code !== 0) throw new Error(built.err);
  house = mkdtempSync(join(tmpdir(), "onecountry-bad-"));
  for (const part of ["dist", "data", "package.json"]) cpSync(join(root, part), join(house, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"), "junction");
  const run = await onecountry("run", "market", "--years", "1928..1929", "--json");
  if (run.code !== 0) throw new Error(run.err);
  record = run.out;
});
afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

describe("names that do not exist", () => {
  it("are all told at once, each with the nearest", async () => {
    const { err } = await refused("run", "markt", "--country", "usr-1928", "--world", "bse");
    expect(err.trimEnd().split("\n")).toEqual([
      'world: found "bse", expected "base", the only one there is. Did you mean "base"?',
      'country: found "usr-1928", expected the id of a country. Did you mean "ussr-1928"?',
      expect.stringMatching(/^system: found "markt", .* Did you mean "market"\?$/),
    ]);
  });

  it.each([
    [["run", "market+border=clsed"], 'Did you mean "border=closed"?'],
    [["run", "market", "--parameter", "nature.sigmo=0.5"], 'Did you mean "nature.sigma"?'],
    [["run", "market", "--series", "populaton"], 'Did you mean "population"?'],
    [["runn", "market"], "Did you mean run?"],
    [["run", "market", "--sed", "1"], "Did you mean --seed?"],
    [["show", "five-year-plam"], 'Did you mean "five-year-plan"?'],
    [["list", "system"], ""],
  ])("%j", async (args, message) => {
    if (message === "") expect((await onecountry(...args)).code).toBe(0);
    else expect((await refused(...args)).err).toContain(message);
  });
});

describe("numbers that cannot be", () => {
  it.each([
    [["--parameter", "nature.sigma=NaN"], "--parameter"],
    [["--parameter", "nature.sigma=7"], "expected 0.3 to 1"],
    [["--seed", "-1"], "expected an integer from 0 to 4294967295"],
    [["--years", "1900..1940"], "expected 1928 or later"],
    [["--years", "1928"], "two years as in 1928..1940"],
    [["--event", "harvest:1931=9"], "--event"],
    [["--event", "harvest:1950=0.5"], "a year that the run lives"],
  ])("%j are refused with where they stand", async (options, message) => {
    expect((await refused("run", "market", ...options)).err).toContain(message);
  });

  it("are told as JSON where JSON is asked for", async () => {
    const { err } = await refused("run", "market", "--parameter", "nature.sigma=7", "--years", "1900..1940", "--json");
    const { faults } = JSON.parse(err) as { faults: object[] };
    expect(faults).toHaveLength(2);
    for (const fault of faults) expect(Object.keys(fault)).toEqual(["where", "expected", "found", "remedy"]);
  });
});

describe("a spec or record file", () => {
  const spec = { system: "market", country: "ussr-1928", years: { from: 1928, to: 1929 } };

  it("may begin with a byte order mark and end its lines with CRLF", async () => {
    const text = `\uFEFF${JSON.stringify(spec, undefined, 1).replaceAll("\n", "\r\n")}\r\n`;
    expect(await onecountry("run", "--spec", saved("spec.json", text), "--json")).toMatchObject({
      code: 0,
      out: record,
    });
    expect((await onecountry("export", saved("record.json", `\uFEFF${record.replaceAll("\n", "\r\n")}`))).code).toBe(0);
  });

  it.each([
    ["cut off", JSON.stringify(spec).slice(0, 30), ["no JSON", "spec.json"]],
    ["with an unknown field", JSON.stringify({ ...spec, sead: 1 }), ['Did you mean "seed"?']],
    ["without years that are numbers", JSON.stringify({ ...spec, years: { from: 1928 } }), ["years"]],
    [
      "of a size that is not modelled",
      JSON.stringify({ ...spec, unitSize: "city" }),
      ["the only size that is modelled"],
    ],
    ["of another version", JSON.stringify({ ...spec, modelVersion: "9.9.9" }), ["modelVersion", "9.9.9"]],
    [
      "with three things wrong",
      JSON.stringify({ ...spec, seed: "x", fixed: 1, events: {} }),
      ["seed", "fixed", "events"],
    ],
  ])("%s is refused", async (_, text, messages) => {
    const { err } = await refused("run", "--spec", saved("spec.json", text));
    for (const message of messages) expect(err).toContain(message);
  });

  it.each([
    ["cut off", () => record.slice(0, 5000), "not JSON"],
    [
      "with a wrong unit",
      () => record.replace('"unit": "m-persons"', '"unit": "people"'),
      "a unit of the list of units",
    ],
    ["with a year missing", () => record.replace(/("years": \[\s*)1928,/, "$1"), "each year from 1928 to 1929"],
    ["with a number changed", () => record.replace(/("values": \[\s*)\d/, "$19"), "changed after it was written"],
  ])("a record %s is refused", async (_, broken, message) => {
    expect(broken()).not.toBe(record);
    for (const args of [["export"], ["why", "deaths", "1928", "--run"]])
      expect((await refused(...args, saved("record.json", broken()))).err).toContain(message);
  });

  it("over 256 MB is refused before it is read", async () => {
    const file = saved("large.json", "{}");
    truncateSync(file, 256 * 1024 * 1024 + 1);
    expect((await refused("export", file)).err).toContain("expected at most 256 MB");
    expect((await refused("run", "--spec", file)).err).toContain("expected at most 256 MB");
    rmSync(file);
  });
});

describe("a country's file", () => {
  const figures = "data/countries/ussr-1928/figures.csv";
  const accounts = "data/countries/idn-2014/table/table.csv";

  it("may begin with a byte order mark and end its lines with CRLF", async () => {
    await withChanged(
      figures,
      (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`,
      async () => {
        expect(await onecountry("run", "market", "--years", "1928..1929", "--json")).toMatchObject({
          code: 0,
          out: record,
        });
      },
    );
  });

  it.each([
    [
      "a wrong unit",
      (text: string) => text.replace("steel,1928,4.251,4,4.28,Mt", "steel,1928,4.251,4,4.28,lb"),
      ["line 52", '"lb"'],
    ],
    [
      "a unit of another series",
      (text: string) => text.replace("steel,1928,4.251,4,4.28,Mt", "steel,1928,4.251,4,4.28,Mha"),
      ["steel", "Mha"],
    ],
    [
      "a number that is none",
      (text: string) => text.replace("steel,1928,4.251,", "steel,1928,NaN,"),
      ["line 52", "NaN"],
    ],
    [
      "a negative stock",
      (text: string) => text.replace("grain,1927-10-01,2.5,1.2,3.5", "grain,1927-10-01,-2.5,-3.5,-1.2"),
      ["line 153", "no negative number"],
    ],
    ["a series left out", (text: string) => text.replace(/^kcal-need,.*\n/m, ""), ["kcal-need"]],
    ["its last line cut off", (text: string) => text.slice(0, -20), ["figures.csv"]],
    [
      "two things wrong",
      (text: string) =>
        text.replace("4.28,Mt,", "4.28,lb,").replace("population,1927-10-01,150.25", "population,1927-10-01,150 m"),
      ["line 52", "line 2", "150 m"],
    ],
  ])("with %s is refused, naming file, line and what was found", async (_, change, messages) => {
    await withChanged(figures, change, async () => {
      const { err } = await refused("run", "market");
      expect(err).toContain("figures.csv");
      for (const message of messages) expect(err).toContain(message);
    });
  });

  it.each([
    ["that does not balance", (text: string) => text.replace("domestic,4529.3,520,", "domestic,9529.3,520,")],
    ["with a cell that is no number", (text: string) => text.replace("domestic,4529.3,520,", "domestic,much,520,")],
    ["that is cut off", (text: string) => text.slice(0, 3000)],
  ])("a table %s is refused", async (_, change) => {
    await withChanged(accounts, change, async () => {
      expect((await refused("run", "market", "--country", "idn-2014")).err).toContain("table.csv");
    });
  });
});

describe("an output file", () => {
  it("that exists is not touched without --force, and one in no folder is not begun", async () => {
    const file = saved("kept.json", "mine");
    expect((await ended([join(house, "dist/cli/main.js"), "run", "market", "--out", file])).code).toBe(2);
    expect(readFileSync(file, "utf8")).toBe("mine");
    expect((await refused("run", "market", "--out", join(house, "no-folder", "x"))).err).toContain("no-folder");
  });
});

/** Saves a text in the house and returns its path. */
function saved(name: string, text: string): string {
  writeFileSync(join(house, name), text);
  return join(house, name);
}

/** Runs the check while a file of the house is changed, and puts it back. */
async function withChanged(file: string, change: (text: string) => string, check: () => Promise<void>): Promise<void> {
  const whole = readFileSync(join(house, file), "utf8");
  const changed = change(whole);
  expect(changed, "the change changes something").not.toBe(whole);
  try {
    writeFileSync(join(house, file), changed);
    await check();
  } finally {
    writeFileSync(join(house, file), whole);
  }
}

/** Runs the house's executable, expects it to refuse and to leave no output file, and hands on what it said. */
async function refused(...args: string[]): Promise<Ended> {
  const file = join(house, "never-written");
  const asked = args.includes("--out") ? args : [...args, "--out", file];
  const found = await onecountry(...asked);
  expect({ ...found, isWritten: existsSync(file) }).toMatchObject({ code: 2, out: "", isWritten: false });
  expect(found.err).not.toContain("    at ");
  return found;
}

function onecountry(...args: string[]): Promise<Ended> {
  return ended([join(house, "dist/cli/main.js"), ...args]);
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function ended(args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (bytes: Buffer) => out.push(bytes));
  child.stderr.on("data", (bytes: Buffer) => err.push(bytes));
  const text = (parts: readonly Buffer[]) => Buffer.concat(parts).toString("utf8");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, out: text(out), err: text(err) });
    });
  });
}
