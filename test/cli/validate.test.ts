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

describe("validate", () => {
  it("judges every row by its band and its published range, counts by kind, and ends well whatever it shows", async () => {
    const { code, out } = await onecountry("validate", "--runs", "4", "--json");
    expect(code).toBe(0);
    const { rows, summary } = JSON.parse(out) as { rows: Row[]; summary: Record<string, Counts> };
    expect(rows.length).toBeGreaterThan(20);
    // The verdict is worked out again from the definition, not by the function that gave it.
    for (const { low, high, actualLow, actualHigh, tolerance, verdict, pass } of rows) {
      const isWide = (high ?? 0) - (low ?? 0) > Math.max(4 * tolerance, 2 * (actualHigh - actualLow));
      const isMiss = (high ?? 0) < actualLow || (low ?? 0) > actualHigh;
      const due = low === undefined ? "not modelled" : isMiss ? "miss" : isWide ? "too wide" : "hit";
      expect({ verdict, pass }).toEqual({ verdict: due, pass: due === "hit" });
    }
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
    for (const { note } of rows.filter((row) => row.verdict === "miss")) {
      expect(note).toMatch(/^The model is too (high|low): .*(Likely cause: |No likely cause is known)/);
    }
  });

  it("prints a row a line and a sentence for each that is no hit", async () => {
    const { out, err } = await onecountry("validate", "--runs", "2");
    expect(err).toBe("");
    expect(out).toMatch(/^steel 1937 +Mt +\S+ \[\S+, \S+\] +17.73 +2.66 +predicted +/m);
    expect(out).toMatch(/^ {2}fulfilment 1932 of gross industrial output at 1926\/27 prices: Not modelled: /m);
    expect(out).toContain("The same at 1928 prices");
    expect(out).toContain("no record of it is used");
  });

  it("answers bad counts with code 2", async () => {
    expect(await onecountry("validate", "--runs", "0")).toMatchObject({ code: 2, out: "" });
  });
});
