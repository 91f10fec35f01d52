import { describe, expect, it } from "vitest";
import { ROW_KINDS } from "../../src/lab/validation-row.js";
import { onecountry } from "./streams.js";

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly verdict: string;
  readonly pass: boolean;
  readonly low?: number;
  readonly high?: number;
  readonly actualLow: number;
  readonly actualHigh: number;
  readonly tolerance: number;
  readonly note: string;
}

interface Counts {
  readonly rows: number;
  readonly hits: number;
  readonly tooWide: number;
  readonly misses: number;
  readonly notModelled: number;
}

/** The verdict is worked out again from the definition, not by the function that gave it. */
function expectVerdicts(rows: readonly Row[]): void {
  for (const { low, high, actualLow, actualHigh, tolerance, verdict, pass } of rows) {
    const isWide = (high ?? 0) - (low ?? 0) > Math.max(4 * tolerance, 2 * (actualHigh - actualLow));
    const isMiss = (high ?? 0) < actualLow || (low ?? 0) > actualHigh;
    const due = low === undefined ? "not modelled" : isMiss ? "miss" : isWide ? "too wide" : "hit";
    expect({ verdict, pass }).toEqual({ verdict: due, pass: due === "hit" });
  }
}

describe("validate", () => {
  it("judges every row by its band and its published range, counts by kind, and ends well whatever it shows", async () => {
    const { code, out } = await onecountry("validate", "--runs", "4", "--json");
    expect(code).toBe(0);
    const { rows, summary } = JSON.parse(out) as { rows: Row[]; summary: Record<string, Counts> };
    expect(rows.length).toBeGreaterThan(20);
    expectVerdicts(rows);
    for (const kind of ROW_KINDS) {
      const of = rows.filter((row) => row.kind === kind);
      const count = (verdict: string) => of.filter((row) => row.verdict === verdict).length;
      expect(summary[kind]).toMatchObject({
        rows: of.length,
        hits: count("hit"),
        tooWide: count("too wide"),
        misses: count("miss"),
        notModelled: count("not modelled"),
      });
    }
    // Sizes and votes of the party are shown, with their grade, and counted as no hit.
    const party = rows.filter(({ id }) => id.startsWith("polity-"));
    expect(party).toHaveLength(9);
    for (const { kind, verdict, note } of party) {
      expect([kind, verdict]).toEqual(["reported", "not modelled"]);
      expect(note).toMatch(/Not modelled: .* Grade (S|B|C-|D)\.$/);
    }
    for (const { note } of rows.filter((row) => row.verdict === "miss")) {
      expect(note).toMatch(/^The model is too (high|low): .*(Likely cause: |No likely cause is known)/);
    }
  });

  it("prints a row a line and a sentence for each that is no hit", async () => {
    const { out, err } = await onecountry("validate", "--runs", "2");
    expect(err).toBe("");
    expect(out).toMatch(/^steel 1937 +Mt +\S+ \[\S+, \S+\] +17.73 +2.66 +predicted +/m);
    expect(out).toMatch(
      /^ {2}fulfilment 1932 of gross industrial output at 1926\/27 prices \(reported\): 1 ratio. Not modelled: /m,
    );
    expect(out).toContain("The same at 1928 prices");
    expect(out).toContain("no record of it is used");
  });

  it("ends by pointing to the check on another country", async () => {
    const { out } = await onecountry("validate", "--runs", "2");
    expect(out).toMatch(
      /\nIndependent check, on another country: onecountry validate --check chn-1953\nspec [0-9a-f]{12}\n$/,
    );
  });

  it("answers bad counts with code 2", async () => {
    expect(await onecountry("validate", "--runs", "0")).toMatchObject({ code: 2, out: "" });
  });
});

describe("validate --check", () => {
  it("judges the rows of another country in the shape of validate, with no parameter set, and counts them apart", async () => {
    const { code, out } = await onecountry("validate", "--check", "chn-1953", "--runs", "4", "--json");
    expect(code).toBe(0);
    const report = JSON.parse(out) as {
      readonly check: string;
      readonly parameters: unknown;
      readonly rows: Row[];
      readonly summary: Record<string, Counts> & { readonly country: string; readonly system: string };
      readonly warnings: string[];
    };
    expect(report).toMatchObject({ check: "chn-1953", parameters: {} });
    expect(report.summary).toMatchObject({ country: "chn-1953", system: "five-year-plan", runs: 4 });
    expect(report.rows.length).toBeGreaterThan(15);
    expect(new Set(report.rows.map(({ kind }) => kind))).toEqual(new Set(["independent"]));
    expectVerdicts(report.rows);
    expect(report.summary["independent"].rows).toBe(report.rows.length);
    for (const kind of ["fitted", "predicted", "reported"]) expect(report.summary[kind].rows).toBe(0);
    expect(report.warnings.join()).toContain("Fitted parameters are those fitted to Soviet series, unchanged");
  });

  it("prints a row a line, a sentence for each miss, what is run, and what must be said of the country", async () => {
    const { out, err } = await onecountry("validate", "--check", "chn-1953", "--runs", "2");
    expect(err).toBe("");
    expect(out).toMatch(/^The answers of the five-year plan on China of 1953/);
    expect(out).toMatch(/^steel output 1960 +Mt +\S+ \[\S+, \S+\] +18.66 +2.8 +independent +miss /m);
    expect(out).toMatch(/^ {2}steel output 1960: The model is too low/m);
    expect(out).toMatch(/^independent: \d+ hits, /m);
    expect(out).not.toMatch(/^(fitted|predicted): /m);
    expect(out).toContain("No table of China of the 1950s is used");
  });

  it("names the check that was probably meant, and ends with 2", async () => {
    const { code, out, err } = await onecountry("validate", "--check", "chn-1935", "--json");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(JSON.parse(err)).toEqual({
      faults: [
        {
          where: "--check",
          expected: "the id of a check",
          found: '"chn-1935"',
          remedy: 'Did you mean "chn-1953"?',
        },
      ],
    });
    expect(await onecountry("validate", "--check", "chn-1953", "--runs", "x")).toMatchObject({ code: 2, out: "" });
  });
});
