// Private property: capital stays with those who hold it, and the state's share withdraws slowly to utilities.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const privateProperty = answer("ownership", {
  id: "private",
  about: "Land and firms are privately held; state industry is sold off over the years.",
  moves: { observable: "socialisedShare", sign: -1, against: "collectivisation" },
  parameters: {
    sale: parameter("share of state industry sold in a year", "per-year", 0.06, { range: [0.02, 0.1] }),
  },
  decide({ now, p, out }) {
    const { facts, ownership } = now;
    const n = facts.n;
    out.pressing = 0;
    out.joining = 0;
    out.wantedOwnership.set(ownership);
    for (let j = 0; j < n; j++) {
      const utility = j === facts.housing || !facts.storable[j];
      const sold = (utility ? 0 : p.sale) * ownership[j];
      out.wantedOwnership[j] -= sold;
      out.wantedOwnership[4 * n + j] += sold;
    }
  },
});
