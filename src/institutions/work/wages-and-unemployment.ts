// Firms hire those who pay for themselves; the fear of unemployment and the wage make people work.
import { pow } from "../../base/maths.js";
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const wagesAndUnemployment = answer("work", {
  id: "wages-and-unemployment",
  about: "A hard budget: labour is hired up to where it pays, the rest are out of work.",
  moves: { observable: "nonAgriculturalEmployment", sign: -1, against: "plan-bonus" },
  parameters: {
    fear: parameter("effort gained per unit of unemployment", "ratio", 0.25, { range: [0, 0.5] }),
    speed: parameter("part of the way to the wanted staff made in a year", "share", 0.6, { range: [0.4, 0.8] }),
  },
  decide({ now, p, out }) {
    const { facts, nature, labour, capacity, orders, price, wage, unemployed } = now;
    let employed = 0;
    for (let j = 0; j < facts.n; j++) {
      if (facts.farming[j]) continue;
      employed += labour[j];
      const use = Math.min(Math.max((4 * orders[j]) / Math.max(capacity[j], 1e-12), 0.5), 1.4);
      const product = capacity[j] / facts.output0[j] / (labour[j] / facts.labour0[j]);
      const cost = wage[j] / facts.wage0[j] / (price[j] * product);
      const wanted = labour[j] * use * pow(Math.min(Math.max(cost, 0.3), 3), -nature.sigma) * 1.06;
      out.labourWanted[j] = labour[j] + p.speed * (wanted - labour[j]);
    }
    out.softBudget = 0;
    out.hoarding = 0;
    out.reportingBias = 0;
    out.participation = facts.participation0;
    const idle = unemployed / (employed + unemployed);
    out.effort = Math.min(
      pow(Math.max(now.urbanLiving, 0.3), nature.livingEffort) * (1 + p.fear * (idle - 0.07)),
      1.06,
    );
    out.farmEffort.fill(1);
  },
});
