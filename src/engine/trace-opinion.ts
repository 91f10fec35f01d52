// Belief by stratum and what people say, taken apart: how many they are, how far they accept the rule, and what the year did to them.
import { STRATA } from "../economy/facts.js";
import { peopleIn } from "../economy/nature/belief.js";
import { isComparable, partOf, type Part, type Scene } from "./trace-part.js";
import { legitimacyParts } from "./trace-people.js";

/** Strata with their people and belief, then what weighs on the rule as a whole. */
export function opinionParts(scene: Scene): readonly Part[] {
  const { now, before, year } = scene;
  const strata = STRATA.map((stratum, s) => ({ stratum, s }));
  return [
    partOf(`Belief by stratum in ${year}`, strata, {
      columns: [
        { title: "stratum", cell: ({ stratum }) => stratum },
        { title: "people", unit: "m-persons", cell: ({ s }) => peopleIn(now, s) },
        { title: "belief", unit: "index", cell: ({ s }) => now.belief[s] },
        ...(isComparable(scene)
          ? [{ title: "a year before", unit: "index", cell: ({ s }: { readonly s: number }) => before.belief[s] }]
          : []),
      ],
      notes: ["Members of the ruling party are counted with officials."],
    }),
    ...legitimacyParts(scene),
  ];
}
