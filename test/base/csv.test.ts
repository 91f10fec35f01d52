import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNumber, readCsv, writeCsv } from "../../src/base/csv.js";
import { Fault } from "../../src/base/fault.js";

const file = "figures.csv";

function faultsOf(text: string, maxBytes?: number): string[] {
  try {
    readCsv(text, maxBytes === undefined ? { file } : { file, maxBytes });
  } catch (error) {
    if (error instanceof Fault) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("reading CSV", () => {
  it("gives header, cells and the line on which each row begins", () => {
    expect(readCsv('series,note\ngrain,"a ""good"" year,\nit is said"\n\nsteel,\n', { file })).toEqual({
      header: ["series", "note"],
      rows: [
        { cells: ["grain", 'a "good" year,\nit is said'], line: 2 },
        { cells: ["steel", ""], line: 5 },
      ],
    });
  });

  it("takes a byte order mark, CRLF, CR, and a last line without an end", () => {
    const due = readCsv("a,b\n1,2\n3,4\n", { file });
    for (const text of [
      "\uFEFFa,b\r\n1,2\r\n3,4\r\n",
      "a,b\r1,2\r3,4",
      '"a","b"\n"1",2\n3,"4"',
      "\r\n\na,b\n1,2\n3,4",
    ]) {
      const { header, rows } = readCsv(text, { file });
      expect(header).toEqual(due.header);
      expect(rows.map(({ cells }) => cells)).toEqual(due.rows.map(({ cells }) => cells));
    }
  });

  it("counts a CRLF inside quotes as one line", () => {
    expect(readCsv('a\r\n"x\r\ny"\r\nz\r\n', { file }).rows).toEqual([
      { cells: ["x\r\ny"], line: 2 },
      { cells: ["z"], line: 4 },
    ]);
  });

  it("keeps empty cells at the end of a line and of the file", () => {
    expect(readCsv("a,b,c\n,,\n1,,", { file }).rows.map(({ cells }) => cells)).toEqual([
      ["", "", ""],
      ["1", "", ""],
    ]);
  });

  it("names every row that is shorter or longer than the header", () => {
    expect(faultsOf("a,b\n1\n1,2\n1,2,3\n")).toEqual([
      "figures.csv, line 2: found 1, expected 2 cells as in the header. Add or remove cells, or put a cell that holds a comma in quotes.",
      "figures.csv, line 4: found 3, expected 2 cells as in the header. Add or remove cells, or put a cell that holds a comma in quotes.",
    ]);
  });

  it("names the line on which a quote opens that never closes", () => {
    expect(faultsOf('a,b\n1,"2\n3,4\n')).toEqual([
      "figures.csv, line 2: found the end of the file, expected a closing quote. Close the quote, or check whether the end of the file is missing.",
    ]);
  });

  it("names misplaced quotes and NUL characters", () => {
    expect(faultsOf('a,b\n1,5" pipe\n"x"y,2\n\0,3\n"\0",3\n')).toEqual([
      'figures.csv, line 2: found 5" pipe, expected quotes around a whole cell. Put the whole cell in quotes and double the quotes inside it.',
      'figures.csv, line 3: found "y, expected quotes around a whole cell. Put the whole cell in quotes and double the quotes inside it.',
      "figures.csv, line 4: found a NUL character, expected text. Save the file as UTF-8 text.",
      "figures.csv, line 5: found a NUL character, expected text. Save the file as UTF-8 text.",
    ]);
  });

  it("refuses a file that is empty, too large or too wide", () => {
    const empty = "figures.csv: found an empty file, expected a header and rows. Check whether the file was cut off.";
    for (const text of ["", "\uFEFF", "\n\r\n"]) expect(faultsOf(text)).toEqual([empty]);
    expect(faultsOf("a,b\n1,2\n", 5)).toEqual([
      "figures.csv: found 8 characters, expected at most 5 characters. Split the file.",
    ]);
    expect(faultsOf(`${",".repeat(16384)}\n`)).toEqual([
      "figures.csv, line 1: found 16385 columns, expected at most 16384 columns. Use the long format, a row for each cell.",
    ]);
  });

  it("stops at a hundred faults", () => {
    expect(faultsOf(`a,b\n${"1\n".repeat(500)}`)).toHaveLength(100);
    expect(faultsOf(`a,b\n${'x"y,2\n'.repeat(500)}`)).toHaveLength(100);
  });

  it("reads back whatever was written", () => {
    const cell = fc
      .oneof(fc.string(), fc.constantFrom('"', ",", "\n", "\r\n", " x ", "", "\uFEFF"))
      .map((text) => text.replaceAll("\0", ""));
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, ([header, ...rows]) => {
        const read = readCsv(writeCsv(header, rows), { file });
        expect([read.header, ...read.rows.map(({ cells }) => cells)]).toEqual([header, ...rows]);
      }),
    );
  });

  it("never fails but by a fault, whatever the text", () => {
    const pieces = fc.array(fc.constantFrom('"', ",", "\n", "\r", "a", "\0", '""', "\uFEFF"), { maxLength: 30 });
    fc.assert(
      fc.property(pieces, (parts) => {
        const faults = faultsOf(parts.join(""));
        if (faults.length > 0) return;
        const { header, rows } = readCsv(parts.join(""), { file });
        for (const { cells } of rows) expect(cells).toHaveLength(header.length);
      }),
    );
  });
});

describe("numbers in cells", () => {
  it("are decimal and finite, or nothing", () => {
    const known: [string, number | undefined][] = [
      ["1", 1],
      ["-1.5", -1.5],
      ["+.5", 0.5],
      ["5.", 5],
      ["1e3", 1000],
      ["1E-3", 0.001],
      [" 2 ", 2],
      ["-0", 0],
      ["007", 7],
      ["", undefined],
      [" ", undefined],
      [".", undefined],
      ["1,5", undefined],
      ["1 000", undefined],
      ["0x10", undefined],
      ["1_000", undefined],
      ["NaN", undefined],
      ["Infinity", undefined],
      ["1e999", undefined],
      ["1e", undefined],
      ["--1", undefined],
      ["1n", undefined],
      ["1.2.3", undefined],
      ["n/a", undefined],
    ];
    for (const [cell, number] of known) expect([cell, parseNumber(cell)]).toEqual([cell, number]);
  });

  it("read back bit for bit as written", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const [row] = readCsv(writeCsv(["x"], [[number]]), { file }).rows;
        expect(parseNumber(row.cells[0])).toBe(number + 0);
      }),
    );
  });
});
