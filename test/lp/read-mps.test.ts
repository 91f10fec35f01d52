import { describe, expect, it } from "vitest";
import { Fault } from "../../src/base/fault.js";
import { readMps } from "../../src/lp/read-mps.js";
import { fixture } from "./programmes.js";

describe("published files", () => {
  it.each([
    ["afiro.mps.gz", 27, 32, 83],
    ["sc50b.mps.gz", 50, 48, 118],
    ["blend.mps.gz", 74, 83, 491],
    ["avgas.mps", 10, 8, 30],
    ["galenet.mps", 8, 8, 16],
  ])("%s has the rows, columns and entries that its collection states", (name, rows, columns, entries) => {
    const { matrix } = readMps(fixture(name), { file: name }).programme;
    expect([matrix.rows, matrix.columns, matrix.values.length]).toEqual([rows, columns, entries]);
  });

  it.each(["afiro.mps.gz", "blend.mps.gz", "avgas.mps"])("%s says the same by words as by columns", (name) => {
    const [free, fixed] = (["free", "fixed"] as const).map((format) => readMps(fixture(name), { file: name, format }));
    expect(free.programme).toEqual(fixed.programme);
  });
});

/** A programme with one row of each kind and what is given for the rest. */
function mps(parts: { rhs?: string; ranges?: string; bounds?: string; columns?: string; top?: string }): string {
  return [
    "NAME          probe",
    parts.top ?? "",
    "ROWS",
    " N  cost",
    " E  e",
    " G  g",
    " L  l",
    "COLUMNS",
    parts.columns ??
      "    x         cost      1.0            e         1.0\n    x         g         1.0            l         1.0",
    "RHS",
    parts.rhs ?? "",
    parts.ranges === undefined ? "" : `RANGES\n${parts.ranges}`,
    parts.bounds === undefined ? "" : `BOUNDS\n${parts.bounds}`,
    "ENDATA",
    "",
  ].join("\n");
}

function read(text: string) {
  return readMps(text, { file: "probe.mps" });
}

describe("rows", () => {
  it("have 0 as their right-hand side where none is given", () => {
    const { rowLower, rowUpper } = read(mps({})).programme;
    expect([...rowLower]).toEqual([0, 0, -Infinity]);
    expect([...rowUpper]).toEqual([0, Infinity, 0]);
  });

  it.each([
    ["positive", "3", [5, 5, 2], [8, 8, 5]],
    ["negative", "-3", [2, 5, 2], [5, 8, 5]],
    ["zero", "0", [5, 5, 5], [5, 5, 5]],
  ])("with a %s range reach to the side that their type and its sign say", (_, range, lower, upper) => {
    const rhs = " RHS e 5 g 5\n RHS l 5";
    const ranges = ` RNG e ${range} g ${range}\n RNG l ${range}`;
    const { rowLower, rowUpper } = read(mps({ rhs, ranges })).programme;
    expect([...rowLower]).toEqual(lower);
    expect([...rowUpper]).toEqual(upper);
  });

  it("with an infinite right-hand side require nothing", () => {
    const { rowLower, rowUpper } = read(mps({ rhs: " RHS l 1e30 g -1e30" })).programme;
    expect([rowLower[1], rowUpper[2]]).toEqual([-Infinity, Infinity]);
  });
});

describe("the objective", () => {
  it("has minus its right-hand side as its constant", () => {
    expect(read(mps({ rhs: " RHS cost -7.113" })).programme.constant).toBe(7.113);
  });

  it("is the first N row; the others are dropped, and that is said", () => {
    const text = mps({})
      .replace(" N  cost", " N  cost\n N  other")
      .replace("x         cost      1.0            e", "x other 9 e");
    const { programme, notes } = read(text);
    expect([...programme.costs]).toEqual([0]);
    expect(notes).toEqual(["of several N rows the first is the objective; dropped: other"]);
  });

  it.each(["OBJSENSE\n    MAX", "OBJSENSE MAXIMIZE", "OBJSENSE\n MAXIMISE"])(
    "stated as %j is kept as a minimum",
    (top) => {
      const { programme, sense } = read(mps({ top, rhs: " RHS cost 4" }));
      expect({ sense, cost: programme.costs[0], constant: programme.constant }).toEqual({
        sense: "maximise",
        cost: -1,
        constant: 4,
      });
    },
  );
});

describe("bounds of a column", () => {
  it.each([
    ["UP", " UP B x 4", 0, 4],
    ["LO", " LO B x 4", 4, Infinity],
    ["LO of minus infinity", " LO B x -inf", -Infinity, Infinity],
    ["FX", " FX B x 4", 4, 4],
    ["FR", " FR B x", -Infinity, Infinity],
    ["FR without a set", " FR x", -Infinity, Infinity],
    ["FR with a number", " FR B x 0", -Infinity, Infinity],
    ["MI", " MI B x", -Infinity, Infinity],
    ["MI and UP", " MI B x\n UP B x 3", -Infinity, 3],
    ["PL after UP", " UP B x 3\n PL B x", 0, Infinity],
    ["BV", " BV B x", 0, 1],
    ["LI and UI", " LI B x 2\n UI B x 7", 2, 7],
    ["UP without a set", " UP x 4", 0, 4],
    ["UP of 0", " UP B x 0", 0, 0],
    ["negative UP with a lower bound of its own", " LO B x -9\n UP B x -3", -9, -3],
    ["negative UP before a lower bound of 0", " UP B x -3\n LO B x 0", 0, -3],
    ["numbers of Fortran", " UP B x 1.5D+01", 0, 15],
  ])("%s", (_, bounds, lower, upper) => {
    const { columnLower, columnUpper } = read(mps({ bounds })).programme;
    expect([columnLower[0], columnUpper[0]]).toEqual([lower, upper]);
  });

  it("lose the lower bound of 0 to a negative upper one, and that is said", () => {
    const { programme, notes } = read(mps({ bounds: " UP B x -3" }));
    expect([programme.columnLower[0], programme.columnUpper[0]]).toEqual([-Infinity, -3]);
    expect(notes).toEqual(["a negative upper bound without a lower one removes the lower bound of 0: x"]);
  });

  it("of integer columns are read, and that they may be broken into parts is said", () => {
    const columns = " M1 'MARKER' 'INTORG'\n x cost 1 e 1\n M2 'MARKER' 'INTEND'\n y cost 1 e 1";
    expect(read(mps({ columns })).notes).toEqual(["integer columns are read as continuous: x"]);
  });
});

describe("sets", () => {
  it("after the first are dropped, and that is said", () => {
    const { programme, notes } = read(mps({ rhs: " ONE e 5\n TWO e 9", bounds: " UP B1 x 4\n UP B2 x 5" }));
    expect([programme.rowLower[0], programme.columnUpper[0]]).toEqual([5, 4]);
    expect(notes).toEqual(['of several sets the first counts; dropped: RHS "TWO", BOUNDS "B2"']);
  });

  it("may have no name", () => {
    expect([...read(mps({ rhs: "    e 5 g 6" })).programme.rowLower]).toEqual([5, 6, -Infinity]);
  });
});

describe("fixed format", () => {
  const text = [
    "NAME          blanks",
    "ROWS",
    " N  TOTAL",
    " G  ROW ONE",
    "COLUMNS",
    "    COL A     TOTAL              2.    ROW ONE           1.",
    "RHS",
    "    RHS 1     ROW ONE            3.",
    "BOUNDS",
    " UP BND 1     COL A              9.",
    "ENDATA",
    "",
  ].join("\n");

  it("takes names with blanks, and is found out", () => {
    const { programme, format } = read(text);
    expect(format).toBe("fixed");
    expect([programme.columnNames, programme.rowNames]).toEqual([["COL A"], ["ROW ONE"]]);
    expect([programme.costs[0], programme.rowLower[0], programme.columnUpper[0]]).toEqual([2, 3, 9]);
  });

  it.each([
    ["CRLF", (lines: string) => lines.replaceAll("\n", "\r\n")],
    ["a byte order mark", (lines: string) => `\uFEFF${lines}`],
    ["comments and empty lines", (lines: string) => `* made by hand\n\n${lines.replace("RHS\n", "*\nRHS\n")}`],
    ["no line end at the end", (lines: string) => lines.trimEnd()],
  ])("is the same with %s", (_, change) => {
    expect(read(change(text)).programme).toEqual(read(text).programme);
  });
});

describe("faults", () => {
  it("are gathered, each with its line, what was found and what to do", () => {
    const text = mps({
      columns: " x cost 1 e one\n x gg 2\n x l 1 l 2",
      rhs: " RHS e g 1 l 2 3",
      bounds: " UP B xx 1\n SC B x 1\n UP B x 1 2",
    });
    expect(faultsOf(() => readMps(text, { file: "probe.mps", format: "free" }))).toEqual([
      'probe.mps, line 9: found "one", expected a number. Correct the number.',
      'probe.mps, line 10: found "gg", expected a row of the file. Did you mean "g"?',
      'probe.mps, line 11: found row "l" a second time in column "x", expected one coefficient for each row and column. Remove one of them.',
      'probe.mps, line 13: found "RHS e g 1 l 2 3", expected a set, then one or two rows with numbers, in free format. Correct the line, or read the file in fixed format.',
      'probe.mps, line 16: found "xx", expected a column of the file. Did you mean "x"?',
      'probe.mps, line 17: found "SC", expected a type among UP, LO, FX, FR, MI, PL, BV, LI, UI. Semi-continuous columns are not linear.',
      'probe.mps, line 18: found "UP B x 1 2", expected a type, a set, a column and a number, in free format. Correct the line, or read the file in fixed format.',
    ]);
  });

  it.each([
    ["a file cut short", mps({}).replace("ENDATA\n", ""), "ENDATA"],
    ["an empty file", "", "ENDATA"],
    ["a section that is not linear", mps({ bounds: "QUADOBJ\n x x 2" }), "one of the sections"],
    ["a misspelt section", mps({}).replace("COLUMNS", "COLUMN"), "one of the sections"],
    ["a row of an unknown type", mps({}).replace(" E  e", " Q  e"), "type N, E, G or L"],
    ["a doubled row", mps({}).replace(" G  g", " G  e"), "a new row"],
    [
      "a column in two places",
      mps({ columns: " x cost 1\n y cost 1\n x e 1" }),
      "the entries of a column one after another",
    ],
    ["an infinite coefficient", mps({ columns: " x cost 1e999" }), "a finite coefficient"],
    ["an unknown sense", mps({ top: "OBJSENSE\n BEST" }), "MIN or MAX"],
    ["a right-hand side that no number equals", mps({ rhs: " RHS e 1e30" }), "a lower bound below infinity"],
  ])("tell of %s", (_, text, expected) => {
    expect(faultsOf(() => read(text)).some((sentence) => sentence.includes(`expected ${expected}`))).toBe(true);
  });

  it.each([
    ["characters", { characters: 10 }],
    ["rows", { rows: 2 }],
    ["columns", { columns: 0 }],
    ["entries", { entries: 3 }],
  ])("tell of more %s than allowed", (what, limits) => {
    expect(faultsOf(() => readMps(mps({}), { file: "probe.mps", limits }))[0]).toContain(
      `expected at most ${Object.values(limits)[0]} ${what}`,
    );
  });

  it("are at most a hundred", () => {
    const columns = Array.from({ length: 500 }, (_, j) => ` x${j} nowhere 1`).join("\n");
    expect(faultsOf(() => read(mps({ columns })))).toHaveLength(100);
  });
});

function faultsOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return error.message.split("\n");
    throw error;
  }
  return [];
}
