// An elected parliament can turn a government out, so it acts on hunger at the first sign (Sen's argument on famine and press).
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const parliament = answer("power", {
  id: "parliament",
  about: "Elected and removable: relief is due as soon as anyone dies of hunger.",
  moves: { observable: "libertyInnerParty", sign: 1, against: "one-party" },
  parameters: {
    relief: parameter("share of food, feed and seed that must stay in a hungry village", "share", 1, {
      range: [0.9, 1],
    }),
  },
  decide({ p, out }) {
    out.doctrine.fill(0);
    out.doctrine[3] = 0.7;
    out.relief = p.relief;
  },
});
