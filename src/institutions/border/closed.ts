// Nothing crosses the border.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const closedBorder = answer("border", {
  id: "closed",
  about: "No exports and no imports: what the country cannot make, it does without.",
  moves: { observable: "tradeTurnover", sign: -1, against: "open" },
  parameters: {
    traded: parameter("share of base trade that goes on", "share", 0, { range: [0, 0] }),
  },
  decide({ now, p, out }) {
    const { facts } = now;
    for (let i = 0; i < facts.n; i++) {
      out.exports[i] = 0.25 * p.traded * facts.exports0[i];
      out.imports[i] = 0.25 * p.traded * facts.imports0[i];
    }
    out.grainExportPlan = 0;
    out.currencyGap = 0;
  },
});
