// Goals follow the doctrine of the year: whoever decides wants more or less haste, and investment, army and producer goods go with it.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { aimAt } from "../../economy/nature/line.js";

export const asDecided = answer("goals", {
  id: "as-decided",
  about:
    "Investment, the army and producer goods rise with the tempo that power has decided on; no programme of their own.",
  moves: { observable: "investmentShare", sign: 1, against: "gradual-growth", beside: { power: "one-party" } },
  parameters: {
    investment: parameter("wanted investment share over that of a normal year, at a tempo of nought", "ratio", 1.25, {
      range: [1.1, 1.4],
    }),
    tempo: parameter("what a tempo of one adds to it", "ratio", 0.75, { range: [0.5, 1] }),
    speed: parameter("part of the way to the goal made in a year", "share", 0.4, { range: [0.2, 0.6] }),
    army: parameter("share of the increase of output that goes to defence, at a tempo of one", "share", 0.12, {
      range: [0.06, 0.2],
    }),
    heavy: parameter("share of investment for producer goods, at a tempo of nought", "share", 0.31, {
      range: [0.27, 0.35],
    }),
    heavier: parameter("what a tempo of one adds to it", "share", 0.13, { range: [0.07, 0.18] }),
    services: parameter("growth of communal services over that of output", "ratio", 1.2, { range: [0.9, 1.5] }),
  },
  memory: { share: 0 },
  decide({ now, p, out, memory }) {
    const tempo = now.decisions.doctrine[0];
    const line = {
      investment: p.investment + p.tempo * tempo,
      speed: p.speed,
      army: p.army * Math.max(0.3, tempo),
      heavy: p.heavy + p.heavier * tempo,
      services: p.services,
    };
    aimAt({ now, p: line, out, memory });
  },
});
