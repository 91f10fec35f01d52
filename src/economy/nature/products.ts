// Goods counted in their own unit inside a sector: own capacity, own norm of use. Yearly.
import type { Economy } from "../economy.js";

/**
 * Output of each product in the year: the least of its capacity (with the sector's utilisation) and what its users need by their norms.
 * Its capacity grows with the sector's capital, tilted towards what is short: the tilt forgets half each year.
 */
export function countProducts(economy: Economy): void {
  const { facts, productCapacity, productOutput, tally, capacity } = economy;
  const years = tally.quarters / 4;
  for (let k = 0; k < facts.products.length; k++) {
    const { sector, baseNeed, norms } = facts.products[k];
    let users = 0;
    for (let j = 0; j < facts.n; j++) users += norms[j] * (tally.output[j] / (facts.output0[j] * years));
    const need = baseNeed * users;
    const utilisation = Math.min(tally.output[sector] / Math.max(capacity[sector] * years, 1e-12), 1);
    const growth = capacity[sector] / economy.lastCapacity[sector];
    const short = need / Math.max(productCapacity[k] * Math.max(utilisation, 0.5), 1e-12);
    productCapacity[k] *= growth * Math.min(Math.max(0.5 + 0.5 * short, 0.9), 1.12);
    productOutput[k] = Math.min(productCapacity[k], Math.max(need, 0)) * years;
  }
  for (let j = 0; j < facts.n; j++) economy.lastCapacity[j] = capacity[j];
}
