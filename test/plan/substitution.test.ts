import { describe, expect, it } from "vitest";
import { elasticityReached, vertices } from "../../src/plan/substitution.js";

const at = (imports: number, query: Parameters<typeof vertices>[0]): number => {
  const found = vertices(query).find((vertex) => Math.abs(vertex.imports - imports) < 1e-12);
  if (found === undefined) throw new Error(`no vertex at ${imports}`);
  return found.home;
};

describe("replacing an import by home goods", () => {
  it("takes (.7^-1.25 - 1) * 7/3 = 1.31 home units where imports are .3 of use and the elasticity is 5, (10^1.25 - 1)/9 = 1.865 where they are .9", () => {
    expect(at(0, { elasticity: 5, importShare: 0.3, replaceable: 1 })).toBeCloseTo(((0.7 ** -1.25 - 1) * 7) / 3, 9);
    expect(at(0, { elasticity: 5, importShare: 0.9, replaceable: 1 })).toBeCloseTo((10 ** 1.25 - 1) / 9, 9);
  });

  it("takes none at the table's own imports", () => {
    expect(at(1, { elasticity: 4, importShare: 0.4, replaceable: 1 })).toBeCloseTo(0, 12);
  });

  it("takes ever more for each further import, so that the vertices bound a convex set", () => {
    const ways = vertices({ elasticity: 3, importShare: 0.5, replaceable: 1 });
    const slopes = ways.slice(1).map(({ imports, home }, k) => (home - ways[k].home) / (ways[k].imports - imports));
    slopes.slice(1).forEach((slope, k) => expect(slope).toBeGreaterThan(slopes[k]));
  });

  it("takes one for one when nearly perfect, and more the harder it is", () => {
    const needs = [1000, 8, 4, 2].map((elasticity) => at(0, { elasticity, importShare: 0.3, replaceable: 1 }));
    expect(needs[0]).toBeCloseTo(1, 2);
    needs.slice(1).forEach((need, k) => expect(need).toBeGreaterThan(needs[k]));
  });

  it("stops where no more can be replaced", () => {
    const ways = vertices({ elasticity: 4, importShare: 0.3, replaceable: 0.4 });
    expect(Math.min(...ways.map(({ imports }) => imports))).toBeCloseTo(0.6, 12);
    expect(vertices({ elasticity: 4, importShare: 0.3, replaceable: 0 }).map(({ imports }) => imports)).toEqual([
      1.15, 1,
    ]);
  });

  it("grows easier by year until the fifth", () => {
    expect([1, 2, 3, 4, 5, 9].map((year) => elasticityReached(year, 0.5))).toEqual([0.5, 0.625, 0.75, 0.875, 1, 1]);
  });
});
