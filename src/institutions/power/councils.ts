// Councils without a ruling party: delegates from workplaces and villages, in proportion, who can be recalled at any time, federated level by
// level. What they vote for is what people want of the year; hunger anywhere is on the agenda as soon as delegates know of it.
import { answer } from "../../economy/contracts.js";
import { parameter } from "../../economy/parameter.js";
import { congressOf, COUNCIL_PARAMETERS, electorsOf, movedDoctrine } from "./council-congress.js";

export const councils = answer("power", {
  id: "councils",
  about:
    "Recallable delegates of workplaces and villages decide at each level; they build as far as people who live well enough want it, and feed the hungry.",
  moves: { observable: "doctrineTempo", sign: -1, against: "one-party" },
  parameters: {
    ...COUNCIL_PARAMETERS,
    recall: parameter("chance in a session that delegates who leave their mandate are recalled", "share", 0.9, {
      range: [0.75, 1],
    }),
  },
  memory: { tempo: 0, means: -0.5 },
  decide({ now, p, out, memory }) {
    const year = congressOf({
      electors: electorsOf(now, 1),
      p,
      recall: p.recall,
      election: "list",
      party: "none",
    });
    Object.assign(memory, movedDoctrine({ tempo: memory.tempo, means: memory.means }, { year, step: p.step }));
    out.doctrine.set([memory.tempo, memory.means, 0, 0.8]);
    out.relief = year.relief.adopted ? p.relief : 0;
  },
});
