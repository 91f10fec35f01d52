import { describe, expect, it } from "vitest";
import { Fault } from "../../src/base/fault.js";
import { parseYears } from "../../src/base/year.js";

describe("a span of years", () => {
  it("is written with both years, which belong to it", () => {
    expect(parseYears("1928..1940")).toEqual({ from: 1928, to: 1940 });
    expect(parseYears(" 1928..1928 ")).toEqual({ from: 1928, to: 1928 });
    expect(parseYears("1000..1999")).toEqual({ from: 1000, to: 1999 });
  });

  it("is refused when it runs backwards, with the span that was meant", () => {
    expect(() => parseYears("1940..1928")).toThrow(
      'years: found "1940..1928", expected the earlier year first. Write 1928..1940.',
    );
  });

  it("is refused when it is longer than a thousand years", () => {
    expect(() => parseYears("1000..2000")).toThrow('years: found "1000..2000", expected at most 1000 years.');
  });

  it("is refused when it is anything but two whole years", () => {
    for (const text of [
      "",
      "1928",
      "1928-1940",
      "1928..",
      "..1940",
      "1928.5..1940",
      "-5..10",
      "1928...1940",
      "1e3..1940",
      "a..b",
    ]) {
      expect(() => parseYears(text)).toThrow(Fault);
    }
  });
});
