import { describe, expect, it } from "vitest";
import { assumedValues, readAssumptions } from "../../src/plan/assumptions.js";
import { branchOf, readBranches } from "../../src/plan/branch.js";
import { readEmbargo } from "../../src/plan/border.js";
import { finalUseKinds } from "../../src/plan/final-use.js";
import { balancedShares, wearOf } from "../../src/plan/investment-baskets.js";
import { defaults } from "./small-country.js";

const branch = (id: string): string => branchOf({ id }, defaults.branches).id;

describe("branches", () => {
  it("are told from codes of three classifications and from plain names", () => {
    expect(["A01", "C29", "L68", "O84"].map(branch)).toEqual([
      "agriculture",
      "vehicles",
      "dwellings",
      "administration",
    ]);
    expect(["111CA", "3361MV", "531", "CPA_F"].map(branch)).toEqual([
      "agriculture",
      "vehicles",
      "dwellings",
      "construction",
    ]);
    expect(["textiles-clothing", "public-services", "housing", "mineral-products"].map(branch)).toEqual([
      ...["light", "administration", "dwellings", "minerals"],
    ]);
    expect(branch("X99")).toBe("unknown");
  });

  it("that cannot be read are faults with line and column", () => {
    const header =
      "branch,name,codes,words,labour-share,labour-share-low,labour-share-high,capital-per-output,capital-per-output-low,capital-per-output-high,structures,elasticity,group,is-resource,is-food,is-paper,source";
    const row = "farming,Farming,,,1.5,.2,.8,1,.5,2,.4,6,fields,yes,yes,no,guess";
    expect(() => readBranches(`${header}\r\n${row}\r\n`, { file: "b.csv" })).toThrow(
      [
        'b.csv, line 2, column "group": found "fields", expected one of primary, manufacturing, utilities, construction, services, none. Correct the cell.',
        'b.csv, line 2, column "labour-share": found "1.5", expected a share of 0 to 1. Correct the cell.',
        'b.csv, line 2, "labour-share": found 0.2, 0, 0.8, expected low <= value <= high. Correct the range.',
      ].join("\n"),
    );
  });
});

describe("assumptions", () => {
  it("that are missing, doubled or out of order are faults, all at once", () => {
    const text =
      "what,value,low,high,unit,source,meaning\ndo-without,3,4,5,ratio,guess,x\ndo-without,3,2,5,ratio,guess,x\n";
    expect(() => readAssumptions(text, { file: "a.csv" })).toThrow(
      /a.csv, line 2: found 4, 3, 5, expected low <= value <= high/,
    );
    expect(() => readAssumptions(text, { file: "a.csv" })).toThrow(/a.csv: found 2, expected one row "do-without"/);
    expect(() => readAssumptions(text, { file: "a.csv" })).toThrow(/a.csv: found 0, expected one row "discount"/);
  });

  it("are replaced by what the user says", () => {
    expect(assumedValues(defaults.assumptions, { discount: 1 }).discount).toBe(1);
    expect(() => assumedValues(defaults.assumptions, { discount: NaN })).toThrow(/expected a finite number/);
  });
});

describe("final uses", () => {
  it("are told from the names of four databases", () => {
    const kinds = (finalUses: readonly string[]) => finalUseKinds({ table: "t", finalUses });
    expect(kinds(["CONS_h", "CONS_g", "GFCF", "INVEN", "EXP"])).toEqual([
      "household",
      "public",
      "investment",
      "stocks",
      "exports",
    ]);
    expect(kinds(["P3_S14", "P3_S13", "P5", "P52", "P6"])).toEqual([
      "household",
      "public",
      "investment",
      "stocks",
      "exports",
    ]);
    expect(kinds(["F010", "F02T", "F030", "F040", "F06C", "F10S"])).toEqual([
      ...["household", "investment", "stocks", "exports", "defence", "public"],
    ]);
    expect(kinds(["Consumo de hogares", "Formación bruta de capital fijo", "Variación de existencias"])).toEqual([
      ...["household", "investment", "stocks"],
    ]);
  });

  it("whose names do not tell are faults, and so is a table without households", () => {
    expect(() => finalUseKinds({ table: "t", finalUses: ["CONS_h", "Q77"] })).toThrow(/t, final use "Q77"/);
    expect(() => finalUseKinds({ table: "t", finalUses: ["EXP"] })).toThrow(/expected a final use of households/);
    expect(finalUseKinds({ table: "t", finalUses: ["Q77"], kinds: { Q77: "household" } })).toEqual(["household"]);
  });
});

describe("investment by destination", () => {
  it("adds up to both columns of investment", () => {
    const needs = Float64Array.of(10, 20, 30);
    const shares = balancedShares({
      totals: { structures: 24, equipment: 96 },
      needs,
      shares: Float64Array.of(0.95, 0.5, 0.2),
    });
    const structures = shares.reduce((sum, share, j) => sum + share * needs[j], 0);
    expect(structures).toBeCloseTo((24 / 120) * 60, 9);
    expect(shares[0]).toBeGreaterThan(shares[1]);
  });

  it("wears like dwellings at 2.6 per cent where structures are .95 of it, and at 6.8 where they are .2", () => {
    const wear = { structures: 0.025, equipment: 0.12 };
    expect(wearOf(0.95, wear)).toBeCloseTo(0.026, 3);
    expect(wearOf(0.2, wear)).toBeCloseTo(0.068, 3);
  });
});

describe("an embargo's file", () => {
  it("is read with or without lost suppliers, and CRLF", () => {
    const text = "product,share,partnerShare\r\nmining,1,\r\nmachinery,0.5,0.09\r\n";
    expect(readEmbargo(text, { file: "e.csv", products: ["mining", "machinery"] })).toEqual([
      { product: "mining", share: 1, partnerShare: 0 },
      { product: "machinery", share: 0.5, partnerShare: 0.09 },
    ]);
  });

  it("with products or shares that are none is a fault that names each", () => {
    expect(() => readEmbargo("product,share\nminig,2\n", { file: "e.csv", products: ["mining"] })).toThrow(
      [
        'e.csv, line 2: found "minig", expected a product of the table. Did you mean "mining"?',
        'e.csv, line 2, column "share": found "2", expected a share of 0 to 1. Correct the cell.',
      ].join("\n"),
    );
  });
});
