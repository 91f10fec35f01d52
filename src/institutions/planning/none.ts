// No plan: producers follow orders.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";

export const noPlan = answer("planning", {
  id: "none",
  about: "Producers follow their orders and stocks; there are no targets.",
  moves: { observable: "tautness", sign: -1, against: "material-balances" },
  parameters: {
    unused: parameter("weight of targets against orders", "share", 0, { range: [0, 0] }),
  },
  decide({ p, out }) {
    out.target.fill(0);
    out.follow = p.unused;
  },
});
