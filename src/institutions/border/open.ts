// Anyone may buy and sell abroad; the exchange rate moves until trade is balanced, and short food is bought abroad.
import { exp, pow } from "../../base/maths.js";
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const openBorder = answer("border", {
  id: "open",
  about: "Imports follow home prices and shortages, exports world demand; the exchange rate clears the balance.",
  moves: { observable: "tradeTurnover", sign: 1, against: "closed" },
  parameters: {
    imports: parameter("elasticity of imports to home over foreign price", "elasticity", 1.5, { range: [0.8, 2.5] }),
    exports: parameter("elasticity of exports to the price earned over the home price", "elasticity", 1.2, {
      range: [0.6, 2],
    }),
    adjustment: parameter("move of the exchange rate per quarter and unit of imbalance", "ratio", 0.2, {
      range: [0.1, 0.3],
    }),
    relief: parameter("share of a shortage of food that is imported in the quarter", "share", 0.8, {
      range: [0.65, 0.95],
    }),
    floor: parameter("grain kept from export, in quarters of home orders", "quarters", 1.5, { range: [1, 2] }),
  },
  decide({ now, p, out }) {
    const { facts, orders, price, shortage, stock, termsOfTrade, age, nature } = now;
    const e = out.exchangeRate;
    const world = pow(1 + nature.worldDemand, age);
    let bought = 0;
    let sold = 0;
    for (let i = 0; i < facts.n; i++) {
      const home = i === facts.grain ? facts.deliveryRate0 * facts.normalHarvestTotal : facts.output0[i];
      const usual = home + facts.imports0[i];
      const use = usual > 0 ? (4 * orders[i]) / usual : 0;
      const dear = Math.min(Math.max(price[i] / e, 0.2), 5);
      out.imports[i] = Math.min(0.25 * facts.imports0[i] * use * pow(dear, p.imports), 0.5 * usual);
      if (facts.food[i]) out.imports[i] += p.relief * (shortage[i] / (1 + shortage[i])) * orders[i];
      const earned = Math.min(Math.max((e * termsOfTrade) / price[i], 0.2), 5);
      out.exports[i] = Math.min(0.25 * facts.exports0[i] * world * pow(earned, p.exports), 0.25 * usual);
      if (i === facts.grain) {
        const spare = Math.max(stock[i * facts.n + i] - p.floor * orders[i], 0);
        out.exports[i] = Math.min(out.exports[i], spare);
      }
      bought += out.imports[i];
      sold += out.exports[i] * termsOfTrade;
    }
    const gap = (bought - sold) / Math.max(bought + sold, 1e-9);
    out.exchangeRate = Math.min(Math.max(e * exp(p.adjustment * gap), 0.2), 5);
    out.grainExportPlan = 0;
    out.currencyGap = 0;
  },
});
