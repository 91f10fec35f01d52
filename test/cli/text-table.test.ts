import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellTexts, textTable } from "../../src/cli/text-table.js";

describe("textTable", () => {
  it("aligns numbers right and text left, with units under the titles", () => {
    const text = textTable({
      columns: [
        { title: "year", cells: [1928, 1929] },
        { title: "grain", unit: "Mt", cells: [73.3, 71.74] },
        { title: "system", cells: ["nep", "war-communism"] },
      ],
      notes: ["A note."],
    });
    expect(text.split("\n")).toEqual([
      "year  grain  system",
      "       [Mt]",
      "1928  73.30  nep",
      "1929  71.74  war-communism",
      "A note.",
      "",
    ]);
  });

  it("puts a cell of several lines on one, so that rows stay rows", () => {
    expect(textTable({ columns: [{ title: "a", cells: ["x\r\ny", "z"] }] })).toBe("a\nx y\nz\n");
  });
});

describe("cellTexts", () => {
  it.each([
    [
      [1, 20, 300],
      ["1", "20", "300"],
    ],
    [
      [0.5, 12.345],
      ["0.50", "12.35"],
    ],
    [
      [123456.7, 2.5],
      ["123457", "3"],
    ],
    [
      [0.01234, 0.5],
      ["0.0123", "0.5000"],
    ],
    [
      [0.000012, 1.5],
      ["0.000012", "1.500"],
    ],
    [
      [-0.5, 0],
      ["-0.5000", "0.0000"],
    ],
    [
      [true, false],
      ["yes", "no"],
    ],
    [[], []],
  ])("writes %j as %j", (cells, texts) => {
    expect(cellTexts(cells)).toEqual(texts);
  });

  it("never shows as zero what is not, nor hides a number by more than half of its last digit", () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 6 }), (cells) => {
        for (const [index, text] of cellTexts(cells).entries()) {
          const largest = Math.max(...cells.map(Math.abs));
          expect(Number(text) === 0).toBe(cells[index] === 0);
          // Four digits of the largest leave at most half a unit in the fourth; a small one keeps two digits, or 5 %.
          const tolerance = Math.max(0.5, largest) * 5e-4 + Math.abs(cells[index]) * 0.05;
          expect(Math.abs(Number(text) - cells[index])).toBeLessThanOrEqual(tolerance);
        }
      }),
    );
  });
});
