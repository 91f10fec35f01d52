// Answers of the literature on plans, targets and bonuses, met by the institutions' own functions.
import { describe, expect, it } from "vitest";
import { balanceOnce } from "../../src/institutions/planning/material-balances.js";
import { effectiveIncentive } from "../../src/institutions/work/plan-bonus.js";
import { begin } from "../../src/engine/open.js";
import { opened } from "../laws/paired.js";
import { loadSystem } from "../../src/node.js";

/** Miller and Blair (2009), chapter 2: coefficients .15 .25 / .20 .05, new final demand 600 and 1500. */
const MILLER_BLAIR = { n: 2, inputCoefficient: Float64Array.of(0.15, 0.25, 0.2, 0.05) };
const FINAL_DEMAND = Float64Array.of(600, 1500);
const DETERMINANT = 0.85 * 0.95 - 0.25 * 0.2;
/** (I - A)^-1 y by Cramer's rule: 1247.5 and 1841.6. */
const EXACT = [(0.95 * 600 + 0.25 * 1500) / DETERMINANT, (0.2 * 600 + 0.85 * 1500) / DETERMINANT];

describe("Montias's material balances on the table of Miller and Blair", () => {
  it("with full correction of all products at once need 12 rounds to one in a million, errors shrinking by .3291", () => {
    const errors = errorsOf(simultaneous);
    expect(roundsTo(1e-6, errors)).toBe(12);
    // The dominant root of A: .1 + sqrt(.0025 + .05). After 15 rounds the other root, .129, has shrunk to 1e-6 of it.
    expect(errors[15] / errors[14]).toBeCloseTo(0.1 + Math.sqrt(0.0525), 5);
  });

  it("corrected in turn, as the planners' rounds are here, come to the same plan in fewer rounds", () => {
    const errors = errorsOf((target) => balanceOnce(MILLER_BLAIR, target, FINAL_DEMAND, 1));
    expect(roundsTo(1e-6, errors)).toBeLessThan(12);
    // Stein and Rosenberg: where A is not negative, rounds in turn beat rounds at once, and shrink errors by the larger root of
    // z^2 - (a11 + a22 + a12 a21) z + a11 a22 = 0.
    const [p, q] = [0.15 + 0.05 + 0.25 * 0.2, 0.15 * 0.05];
    const root = (p + Math.sqrt(p * p - 4 * q)) / 2;
    // Errors are compared over five late rounds, before they drown in rounding.
    expect(errors[12] / errors[7]).toBeCloseTo(root ** 5, 5);
  });

  it("reach the plan more slowly when only a part of each imbalance is corrected", () => {
    const rounds = [1, 0.8, 0.6].map((part) =>
      roundsTo(
        1e-6,
        errorsOf((target) => balanceOnce(MILLER_BLAIR, target, FINAL_DEMAND, part)),
      ),
    );
    expect(rounds).toEqual([...rounds].sort((a, b) => a - b));
    expect(new Set(rounds).size).toBe(3);
  });

  it("in three rounds come ten times nearer from last year's outputs than from final demand alone (Manove)", () => {
    const three = (first: Float64Array) => {
      for (let k = 0; k < 3; k++) balanceOnce(MILLER_BLAIR, first, FINAL_DEMAND, 1);
      return errorOf(first);
    };
    const lastYear = Float64Array.from(EXACT, (x) => 1.02 * x);
    expect(three(lastYear)).toBeLessThan(three(FINAL_DEMAND.slice()) / 10);
  });
});

/** One round in which every product sees the others' targets of the round before: the textbook's, made of the same function on copies. */
function simultaneous(target: Float64Array): void {
  const before = target.slice();
  for (let i = 0; i < target.length; i++) {
    const copy = before.slice();
    balanceOnce(MILLER_BLAIR, copy, onlyFirst(i, before), 1);
    target[i] = copy[i];
  }
}

/** Final demand, and for the products before i what keeps their targets where they were, so that i sees them unmoved. */
function onlyFirst(i: number, before: Float64Array): Float64Array {
  const { n, inputCoefficient } = MILLER_BLAIR;
  return FINAL_DEMAND.map((demand, k) => {
    if (k >= i) return demand;
    let need = 0;
    for (let j = 0; j < n; j++) need += inputCoefficient[k * n + j] * before[j];
    return before[k] - need;
  });
}

function errorOf(target: Float64Array): number {
  return Math.max(...EXACT.map((x, i) => Math.abs(target[i] - x) / x));
}

/** Largest relative error before the first round and after each of 24, beginning with final demand. */
function errorsOf(round: (target: Float64Array) => void): number[] {
  const target = FINAL_DEMAND.slice();
  const errors = [errorOf(target)];
  for (let k = 0; k < 24; k++) {
    round(target);
    errors.push(errorOf(target));
  }
  return errors;
}

function roundsTo(tolerance: number, errors: readonly number[]): number {
  return errors.findIndex((error) => error <= tolerance);
}

describe("Weitzman's ratchet (1980)", () => {
  it.each([
    [0.1, 0.5, 0.1667],
    [0.1, 0.1, 0.5],
    [0.05, 0.5, 0.0909],
    [0.2, 0.5, 0.2857],
  ])(
    "at a discount rate of %d and a ratchet of %d leaves %d of the bonus as an incentive",
    (discount, ratchet, left) => {
      // Four printed digits.
      expect(effectiveIncentive(discount, ratchet)).toBeCloseTo(left, 4);
      expect(effectiveIncentive(discount, ratchet)).toBeCloseTo(bestOutput({ discount, ratchet }), 3);
    },
  );

  it("does not hang on how much targets rise by themselves", () => {
    const rises = [0, 0.05, 0.3].map((growth) => bestOutput({ discount: 0.2, ratchet: 0.5, growth }));
    expect(new Set(rises).size).toBe(1);
  });
});

/**
 * The manager's best output by dynamic programming over targets q: he gets x - q less the cost x^2/2 in each year, then
 * q' = q + growth + ratchet (x - q). With a bonus of 1 and that cost, his output is the share of the bonus that is left to him.
 */
function bestOutput({
  discount,
  ratchet,
  growth = 0,
}: {
  readonly discount: number;
  readonly ratchet: number;
  readonly growth?: number;
}): number {
  const targets = [0, 0.5, 1];
  let value = targets.map(() => 0);
  let best = 0;
  const later = (q: number): number => {
    const k = q < targets[1] ? 0 : 1;
    return value[k] + ((value[k + 1] - value[k]) * (q - targets[k])) / (targets[k + 1] - targets[k]);
  };
  // 600 years ahead the factor of the lowest rate, 1.05^-600, is 2e-13; outputs are tried in steps of a two-thousandth.
  for (let year = 0; year < 600; year++) {
    value = targets.map((q) => {
      let most = -Infinity;
      for (let step = 0; step <= 2000; step++) {
        const x = step / 2000;
        const worth = x - q - (x * x) / 2 + later(q + growth + ratchet * (x - q)) / (1 + discount);
        if (worth > most) [most, best] = [worth, x];
      }
      return most;
    });
  }
  return best;
}

describe("taut planning (Hunter 1961, Keren 1972)", () => {
  it("raises effort up to one best tautness and lowers it beyond", () => {
    const { economy, seats } = begin(opened("ussr-1928", { seed: 1 }), loadSystem("five-year-plan"));
    const steps = Array.from({ length: 81 }, (_, k) => k / 80);
    const efforts = steps.map((tautness) => {
      economy.tautness = tautness;
      seats.work.ask();
      return economy.decisions.effort;
    });
    const peak = efforts.indexOf(Math.max(...efforts));
    expect(peak).toBeGreaterThan(0);
    expect(peak).toBeLessThan(steps.length - 1);
    for (let k = 1; k < steps.length; k++) {
      if (k <= peak) expect(efforts[k], `tautness ${steps[k]}`).toBeGreaterThan(efforts[k - 1]);
      else expect(efforts[k], `tautness ${steps[k]}`).toBeLessThan(efforts[k - 1]);
    }
  });
});
