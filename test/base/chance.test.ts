import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  betweenTwoSided,
  chance,
  draw,
  normalAt,
  philox,
  sourceId,
  triangular,
  uniformAt,
} from "../../src/base/chance.js";
import { normalCdf } from "../../src/base/normal.js";

const COUNT = 40_000;
const source = sourceId("harvest/ukraine");

/** Seed, source, year, index. */
type Address = [number, number, number, number];

/** The same address walked along each of its parts. */
const walks = {
  seeds: (i: number) => [i, source, 1928, 0],
  "large seeds": (i: number) => [i * 4294967296, source, 1928, 0],
  sources: (i: number) => [7, i, 1928, 0],
  names: (i: number) => [7, sourceId(`strike/${i}`), 1928, 0],
  years: (i: number) => [7, source, i - 20_000, 0],
  indices: (i: number) => [7, source, 1928, i],
} satisfies Record<string, (i: number) => Address>;

function along(walk: (i: number) => Address, at: typeof uniformAt): Float64Array {
  return Float64Array.from({ length: COUNT }, (_, i) => at(...walk(i)));
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlation(a: Float64Array, b: Float64Array): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const covariance = mean(a.map((value, i) => (value - meanA) * (b[i] - meanB)));
  return (
    covariance / Math.sqrt(mean(a.map((value) => (value - meanA) ** 2)) * mean(b.map((value) => (value - meanB) ** 2)))
  );
}

function squaredDeviations(values: Float64Array): Float64Array {
  const middle = mean(values);
  return values.map((value) => (value - middle) ** 2);
}

/** Chi-square of counts in 256 equal cells, in standard deviations from its mean of 255. */
function unevenness(values: Float64Array): number {
  const counts = new Float64Array(256);
  for (const value of values) counts[Math.floor(value * 256)]++;
  const due = values.length / 256;
  const chiSquare = counts.reduce((sum, count) => sum + (count - due) ** 2 / due, 0);
  return (chiSquare - 255) / Math.sqrt(2 * 255);
}

// Five standard deviations throughout: the draws are fixed, so a pass stays a pass; of all sound mixers fewer than one in a
// thousand would fail any of these tests, and one that repeats or slants fails them by hundreds.
const SIGMAS = 5;

describe("addressed chance", () => {
  it("mixes as the published test vectors of Philox 4x32-10 say (Random123, kat_vectors)", () => {
    const vectors = [
      { words: [0, 0, 0, 0, 0, 0], due: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
      { words: [-1, -1, -1, -1, -1, -1], due: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd] },
      {
        words: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0],
        due: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
      },
    ];
    for (const { words, due } of vectors) {
      const block = Int32Array.from(words);
      philox(block);
      expect(Array.from(block.subarray(0, 4), (word) => word >>> 0)).toEqual(due);
    }
  });

  it("a draw depends on its address alone, not on what was drawn before", () => {
    const first = chance(5);
    const alone = first.uniform("harvest", 1930);
    const other = chance(5);
    for (let i = 0; i < 100; i++) other.normal(`strike/${i}`, 1929);
    expect(other.uniform("harvest", 1930)).toBe(alone);
    expect(first.uniform("harvest", 1930)).toBe(alone);
    expect(uniformAt(5, sourceId("harvest"), 1930, 0)).toBe(alone);
    expect(draw(5, 1930).uniform("harvest")).toBe(alone);
    expect(first.draw(1930).normal("harvest")).toBe(first.normal("harvest", 1930, 0));
    expect(draw(5).normal("harvest")).toBe(normalAt(5, sourceId("harvest"), 0, 0));
  });

  it("uniform draws stay above 0 and below 1 for any address", () => {
    const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.string(), whole, whole, (seed, name, year, index) => {
        const u = uniformAt(seed, sourceId(name), year, index);
        expect(u > 0 && u < 1).toBe(true);
        expect(Number.isFinite(normalAt(seed, sourceId(name), year, index))).toBe(true);
      }),
    );
  });

  for (const [name, walk] of Object.entries(walks)) {
    it(`draws along ${name} fill 256 cells evenly`, () => {
      expect(Math.abs(unevenness(along(walk, uniformAt)))).toBeLessThan(SIGMAS);
      const shares = along(walk, normalAt).map((z) => normalCdf(z));
      expect(Math.abs(unevenness(shares))).toBeLessThan(SIGMAS);
    });

    it(`neighbours along ${name} are uncorrelated, at a distance of 1, 2 and 16`, () => {
      const values = along(walk, uniformAt);
      for (const lag of [1, 2, 16]) {
        const apart = correlation(values.subarray(0, COUNT - lag), values.subarray(lag));
        expect(Math.abs(apart)).toBeLessThan(SIGMAS / Math.sqrt(COUNT - lag));
      }
    });
  }

  it("normal draws have mean 0, variance 1, skewness 0 and kurtosis 3", () => {
    const z = along(walks.seeds, normalAt);
    // Standard errors of the sample moments of a normal population: 1, 2, 15 and 96 over the count are their variances.
    const moments = [1, 2, 3, 4].map((power) => mean(z.map((value) => value ** power)));
    const dues = [0, 1, 0, 3];
    const variances = [1, 2, 15, 96];
    moments.forEach((moment, i) => {
      expect(Math.abs(moment - dues[i])).toBeLessThan(SIGMAS * Math.sqrt(variances[i] / COUNT));
    });
  });

  it("two names, two years, two seeds, and the uniform and the normal of one address are independent", () => {
    const here = along(walks.seeds, uniformAt);
    const others = [
      along((i) => [i, sourceId("harvest/ukrainf"), 1928, 0], uniformAt),
      along((i) => [i, sourceId("world/prices"), 1928, 0], uniformAt),
      along((i) => [i, source, 1929, 0], uniformAt),
      along((i) => [i, source, 1928, 1], uniformAt),
      along((i) => [i + COUNT, source, 1928, 0], uniformAt),
      along(walks.seeds, normalAt),
    ];
    for (const other of others) {
      expect(Math.abs(correlation(here, other))).toBeLessThan(SIGMAS / Math.sqrt(COUNT));
      // Squares catch dependence without correlation.
      const [spread, otherSpread] = [here, other].map(squaredDeviations);
      expect(Math.abs(correlation(spread, otherSpread))).toBeLessThan(SIGMAS / Math.sqrt(COUNT));
    }
  });

  it("one bit of seed, source, year or index turns half of the bits of the draw", () => {
    const trials = 2000;
    for (const [part, bits] of [
      [0, 52],
      [1, 52],
      [2, 31],
      [3, 31],
    ]) {
      for (let bit = 0; bit < bits; bit += 3) {
        let turned = 0;
        for (let i = 0; i < trials; i++) {
          const address: [number, number, number, number] = [i * 4097, source, 1928, i];
          const before = uniformAt(...address);
          const isSet = Math.floor(address[part] / 2 ** bit) % 2 === 1;
          address[part] += isSet ? -(2 ** bit) : 2 ** bit;
          turned += differentBits(before, uniformAt(...address));
        }
        // 32 bits compared each time, each turned with probability one half.
        const sigma = Math.sqrt(32 * trials) / 2;
        expect(Math.abs(turned - 16 * trials)).toBeLessThan(SIGMAS * sigma);
      }
    }
  });

  it("ten thousand names have ten thousand numbers, all whole and of 52 bits", () => {
    const names = Array.from({ length: 10_000 }, (_, i) => ["strike", "harvest", "a", ""][i % 4] + String(i));
    const ids = names.map(sourceId);
    expect(new Set(ids).size).toBe(names.length);
    for (const id of ids) expect(Number.isInteger(id) && id >= 0 && id < 2 ** 52).toBe(true);
    expect(sourceId("ab")).not.toBe(sourceId("ba"));
  });
});

/** Bits that differ among the top 32 of two fractions. */
function differentBits(a: number, b: number): number {
  let difference = Math.floor(a * 2 ** 32) ^ Math.floor(b * 2 ** 32);
  let count = 0;
  for (; difference !== 0; difference &= difference - 1) count++;
  return count;
}

describe("distributions", () => {
  it("a triangular draw stays between its ends and is its mode where the share below the mode says so", () => {
    expect(triangular(0, 2, 3, 7)).toBe(2);
    expect(triangular(1, 2, 3, 7)).toBe(7);
    expect(triangular(0.2, 2, 3, 7)).toBeCloseTo(3, 12);
    expect(triangular(0.4, 5, 5, 5)).toBe(5);
  });

  it("a triangular draw has the mean (low + mode + high) / 3", () => {
    const values = along(walks.seeds, uniformAt).map((u) => triangular(u, 2, 3, 7));
    // Variance of this triangle: (4 + 9 + 49 - 6 - 14 - 21) / 18 = 7/6.
    expect(Math.abs(mean(values) - 4)).toBeLessThan(SIGMAS * Math.sqrt(7 / 6 / COUNT));
  });

  it("two deviations reach the ends of a two-sided interval, none its value, and more are cut", () => {
    expect(betweenTwoSided(0, 1, 4, 5)).toBe(4);
    expect(betweenTwoSided(2, 1, 4, 5)).toBe(5);
    expect(betweenTwoSided(-2, 1, 4, 5)).toBe(1);
    expect(betweenTwoSided(-1, 1, 4, 5)).toBe(2.5);
    expect(betweenTwoSided(9, 1, 4, 5)).toBe(5);
    expect(betweenTwoSided(-9, 1, 4, 5)).toBe(1);
    expect(betweenTwoSided(1.3, 4, 4, 4)).toBe(4);
  });

  it("both draws rise with what they are drawn from", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(triangular(less, -1, 0, 5)).toBeLessThanOrEqual(triangular(more, -1, 0, 5));
        expect(betweenTwoSided(6 * less - 3, -1, 0, 5)).toBeLessThanOrEqual(betweenTwoSided(6 * more - 3, -1, 0, 5));
      }),
    );
  });
});
