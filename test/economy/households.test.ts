import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { needsMet } from "../../src/economy/nature/village.js";
import { waterLevel } from "../../src/economy/nature/production.js";
import { askForGoods, householdCount, peopleOf } from "../../src/economy/nature/households.js";
import type { Economy } from "../../src/economy/economy.js";
import { begin } from "../../src/engine/open.js";
import { loadSystem } from "../../src/node.js";
import { opened } from "../laws/paired.js";

describe("households with a linear expenditure system", () => {
  it("ask for their base basket at base prices and base income", () => {
    for (const country of ["ussr-1928", "idn-2014", "chn-1953"]) {
      const economy = fresh(country);
      spend(economy, 1);
      askForGoods(economy);
      eachDemand(economy, ({ demand, base }) => {
        // Sums and shares of some thousand products: rounding.
        expect(Math.abs(demand - base)).toBeLessThan(1e-9 * (1 + base));
      });
    }
  });

  it("spend a smaller share on food the richer they are (Engel), and all they spend", () => {
    const shares = [0.9, 1, 1.3, 1.8].map((income) => {
      const economy = fresh("ussr-1928");
      spend(economy, income);
      askForGoods(economy);
      let [food, all] = [0, 0];
      eachDemand(economy, ({ demand, i }) => {
        all += demand;
        if (economy.facts.food[i]) food += demand;
      });
      return { share: food / all, all };
    });
    for (let k = 1; k < shares.length; k++) expect(shares[k].share).toBeLessThan(shares[k - 1].share);
    // Camps are fed whatever the income: their part, a thousandth, stays.
    expect(Math.abs(shares[3].all / shares[1].all / 1.8 - 1)).toBeLessThan(0.01);
  });

  it("ask for the same goods when money and prices double", () => {
    const economy = fresh("ussr-1928");
    spend(economy, 1.2);
    economy.price.forEach((price, i) => (economy.price[i] = price * (1 + 0.1 * i)));
    askForGoods(economy);
    const before = economy.demand.slice();
    economy.price.forEach((price, i) => (economy.price[i] = 2 * price));
    economy.money.forEach((money, party) => (economy.money[party] = 2 * money));
    askForGoods(economy);
    // Doubling is exact in binary, so nothing at all changes.
    expect(economy.demand).toEqual(before);
  });

  it("divide what little they have by what they must have: nobody spends more than his budget", () => {
    const economy = fresh("ussr-1928");
    spend(economy, 0.3);
    askForGoods(economy);
    const { facts, money, nature, price, markup } = economy;
    for (let h = 0; h < facts.regions + 3; h++) {
      let bill = 0;
      for (let i = 0; i < facts.n; i++) bill += economy.demand[h * facts.n + i] * price[i] * markup[i];
      expect(bill).toBeLessThanOrEqual(nature.spending * money[facts.parties.village + h] * (1 + 1e-12));
    }
  });
});

function fresh(country: string): Economy {
  return begin(opened(country, { seed: 1 }), loadSystem("market")).economy;
}

/** Gives every household party the money of which it spends its base basket times `income`. */
function spend(economy: Economy, income: number): void {
  const { facts, money, nature } = economy;
  for (let h = 0; h < facts.regions + 3; h++) {
    let basket = 0;
    for (let i = 0; i < facts.n; i++) basket += facts.purchases[h * facts.n + i] * peopleOf(economy, h);
    money[facts.parties.village + h] = (income * basket) / nature.spending;
  }
}

function eachDemand(
  economy: Economy,
  visit: (asked: { readonly demand: number; readonly base: number; readonly i: number }) => void,
): void {
  const { n } = economy.facts;
  for (let h = 0; h < householdCount(economy); h++) {
    for (let i = 0; i < n; i++) {
      visit({ demand: economy.demand[h * n + i], base: economy.facts.purchases[h * n + i] * peopleOf(economy, h), i });
    }
  }
}

describe("a village's own grain", () => {
  it("of 63 feeds people in full need of 50 by nine tenths and beasts in need of 20 by .81: nine tenths squared", () => {
    // 50 x .9 + 20 x .81 = 61.2.
    expect(needsMet(61.2, 50, 20)).toBeCloseTo(0.9, 12);
  });

  it("is shared out to the last grain, and more of it feeds no one less", () => {
    const amount = fc.double({ min: 1e-3, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, (available, food, feed) => {
        const rho = needsMet(available, food, feed);
        // The closed form loses digits where food is far more than all feed: relative to what is there.
        expect(Math.abs(food * rho + feed * rho * rho - available)).toBeLessThan(1e-6 * (available + food));
        expect(needsMet(1.1 * available, food, feed)).toBeGreaterThan(rho);
      }),
    );
    expect([needsMet(0, 1, 1), needsMet(-1, 1, 1), needsMet(2, 4, 0)]).toEqual([0, 0, 0.5]);
  });
});

describe("rationing by weights", () => {
  it("gives 2 to a claim of 2 and divides the rest 1 to 2 by weight, in an example done by hand", () => {
    // Claims 2, 6, 6 with weights 4, 1, 2 and 8 to give: lambda 1/3 serves the first in full, 2 and 4 of the others.
    const [claim, weight] = [Float64Array.of(2, 6, 6), Float64Array.of(4, 1, 2)];
    expect(waterLevel(claim, weight, 0, 3, 8)).toBeCloseTo(1 / 3, 14);
  });

  it("gives out all there is, nobody more than he claims, and more to the heavier of two equal claims", () => {
    const user = fc.tuple(
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: 0.2, max: 5, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(user, { minLength: 2, maxLength: 20 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (users, part) => {
          const claim = Float64Array.from(users, ([asked]) => asked);
          const weight = Float64Array.from(users, ([, heavy]) => heavy);
          const available = part * claim.reduce((sum, asked) => sum + asked, 0);
          const lambda = waterLevel(claim, weight, 0, users.length, available);
          const shares = users.map(([, heavy]) => Math.min(1, lambda * heavy));
          const given = users.reduce((sum, [asked], u) => sum + asked * shares[u], 0);
          // A sum of at most twenty products, after as many passes.
          expect(Math.abs(given - available)).toBeLessThan(1e-9 * available);
          for (let u = 1; u < users.length; u++) {
            if (weight[u] > weight[u - 1]) expect(shares[u]).toBeGreaterThanOrEqual(shares[u - 1]);
          }
        },
      ),
    );
  });
});
