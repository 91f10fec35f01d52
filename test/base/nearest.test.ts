import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestName, suggest } from "../../src/base/nearest.js";

const NAMES = ["market", "barter", "tax-in-kind", "requisition", "ussr-1928", "ussr-1924", "idn-2014"];

describe("the nearest name", () => {
  it("is found for a letter left out, added, changed or swapped", () => {
    for (const wrong of ["markt", "markeet", "merket", "makret", "MARKET"])
      expect(nearestName(wrong, NAMES)).toBe("market");
    expect(nearestName("tax-in-knid", NAMES)).toBe("tax-in-kind");
    expect(nearestName("usrr-1924", NAMES)).toBe("ussr-1924");
    expect(nearestName("twon", ["town", "village"])).toBe("town"); // one of four letters may be wrong, and a swap counts once
  });

  it("is the first of several as near", () => {
    expect(nearestName("ussr-1920", NAMES)).toBe("ussr-1928");
  });

  it("is the shortest that contains a part of three letters or more", () => {
    expect(nearestName("2014", NAMES)).toBe("idn-2014");
    expect(nearestName("kind", NAMES)).toBe("tax-in-kind");
    expect(nearestName("in", NAMES)).toBeUndefined();
  });

  it("is none where more than a third would have to change", () => {
    for (const wrong of ["", "x", "prices", "gosplan"]) {
      expect(nearestName(wrong, NAMES)).toBeUndefined();
    }
    expect(nearestName("market", [])).toBeUndefined();
  });

  it("of a known name is the name itself, and one swap never loses a long name", () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.nat(4), (name, at) => {
        expect(nearestName(name, NAMES)).toBe(name);
        const swapped = name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2);
        expect(nearestName(swapped, NAMES)).toBe(name);
      }),
    );
  });

  it("is suggested as a question, or not at all", () => {
    expect(suggest("markt", NAMES)).toBe('Did you mean "market"?');
    expect(suggest("gosplan", NAMES)).toBe("");
  });
});
