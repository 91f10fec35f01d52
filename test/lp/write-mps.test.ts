import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../src/base/fault.js";
import { readMps } from "../../src/lp/read-mps.js";
import { writeMps } from "../../src/lp/write-mps.js";
import { programmes, sketch, wyndor } from "./programmes.js";

const formats = ["free", "fixed"] as const;

describe("a programme written as MPS", () => {
  it("reads like the textbook's", () => {
    expect(writeMps(wyndor, { sense: "maximise" })).toBe(
      [
        "NAME sketch",
        "OBJSENSE",
        "    MAX",
        "ROWS",
        " N COST",
        " L r0",
        " L r1",
        " L r2",
        "COLUMNS",
        " x0 COST 3",
        " x0 r0 1",
        " x0 r2 3",
        " x1 COST 5",
        " x1 r1 2",
        " x1 r2 2",
        "RHS",
        " RHS r0 4",
        " RHS r1 12",
        " RHS r2 18",
        "ENDATA",
        "",
      ].join("\n"),
    );
  });

  it.each(formats)("and read again in %s format is the same programme", (format) => {
    fc.assert(
      fc.property(programmes, fc.constantFrom("minimise" as const, "maximise" as const), (programme, sense) => {
        const back = readMps(writeMps(programme, { format, sense }), { file: "copy", format });
        expect(back).toEqual({ programme, sense, format, notes: [] });
      }),
    );
  });

  it("keeps every digit of any number in free format", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e14, max: 1e14 }), (value) => {
        const programme = sketch({ costs: [value], rows: [{ of: [value], lower: value }], constant: value });
        const back = readMps(writeMps(programme), { file: "copy" }).programme;
        expect([back.costs[0], back.matrix.values, back.rowLower[0], back.constant]).toEqual(
          [programme.costs[0], programme.matrix.values, programme.rowLower[0], programme.constant].map((one) =>
            one === 0 ? 0 : one,
          ),
        );
      }),
    );
  });

  it("finds another name for the costs where a row bears it", () => {
    const programme = { ...sketch({ costs: [1], rows: [{ of: [1], lower: 1 }] }), rowNames: ["COST"] };
    expect(readMps(writeMps(programme), { file: "copy" }).programme).toEqual(programme);
  });

  it("with names or numbers too long for fixed format, or bounds that cross, is refused with all faults", () => {
    const programme = {
      ...sketch({ costs: [1 / 3], rows: [{ of: [1], lower: 2, upper: 1 }] }),
      columnNames: ["a long name"],
    };
    expect(whereOf(() => writeMps(programme, { format: "fixed" }))).toEqual([
      'column "a long name"',
      'row "r0"',
      "sketch",
    ]);
    expect(whereOf(() => writeMps(programme))).toEqual(['column "a long name"', 'row "r0"']);
  });
});

function whereOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return error.faults.map(({ where }) => where);
    throw error;
  }
  return [];
}
