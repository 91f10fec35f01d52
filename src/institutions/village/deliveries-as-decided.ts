// Deliveries as power decides: contracts with goods in advance where its means towards peasants are the market's, quotas where they are force.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { collectiveFarmDeliveries } from "./collective-farm-deliveries.js";
import { contract } from "./contract.js";

export const deliveriesAsDecided = answer("village", {
  id: "deliveries-as-decided",
  about: "The doctrine's means decide: contracts and free sale up to a point of force, compulsory quotas beyond it.",
  moves: { observable: "sownArea", sign: 1, against: "contract", beside: { power: "one-party" } },
  parameters: {
    ...contract.parameters,
    ...collectiveFarmDeliveries.parameters,
    consent: parameter("means towards peasants up to which nothing is taken by quota", "index", 0.2, {
      range: [0, 0.4],
    }),
  },
  memory: collectiveFarmDeliveries.memory,
  decide(turn) {
    const isForce = turn.now.decisions.doctrine[1] > turn.p.consent;
    if (isForce) collectiveFarmDeliveries.decide(turn);
    else contract.decide(turn);
  },
});
