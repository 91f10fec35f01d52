// Variables of rule: doctrine, the party's year where lines contend, belief by stratum and what people say. Nothing material rests on them
// but by way of the answers that read them.
import type { PartyYear } from "./decisions.js";
import { STRATA } from "./facts.js";
import type { Variable } from "./variable.js";

const noContest = "no lines contend in a party under this answer to power: its doctrine is fixed or voted on otherwise";
const noSuspicion = "this answer to liberty has no rule about whom arrests hit";

export const RULE: readonly Variable[] = [
  doctrine("doctrineTempo", "industrial tempo of the ruling doctrine, slow to utmost", 0),
  doctrine("doctrineMeans", "its means towards peasants, market to coercion", 1),
  doctrine("doctrineScope", "its scope, the world to one country", 2),
  doctrine("doctrineDebate", "democracy in the ruling party or in councils that it allows, none to full", 3),
  partyYear("congressHeld", {
    unit: "yes-no",
    about: "a congress of the party met in the year",
    read: ({ congress }) => (congress ? 1 : 0),
  }),
  partyYear("linesInLeadership", {
    unit: "index",
    about: "how many lines sit in the leadership",
    read: ({ leadership }) => leadership.length,
  }),
  partyYear("partyOppositionPrivate", {
    unit: "share",
    about: "members who hold with the opposition in private",
    read: ({ privateShare }) => privateShare,
  }),
  partyYear("partyOppositionOpen", {
    unit: "share",
    about: "members who say so",
    read: ({ openShare }) => openShare,
  }),
  partyYear("partyOppositionDelegates", {
    unit: "share",
    about: "delegates of the opposition at the congress or conference",
    read: ({ delegateShare }) => delegateShare,
  }),
  ...STRATA.map((stratum, s): Variable => ({
    name: `belief/${stratum}`,
    unit: "index",
    about: `how far ${stratum === "party" ? "members of the ruling party" : stratum} accept the rule, 0..1`,
    equation:
      "beliefSpeed of the way each year to .45 + .2 rights + goal + .8 change of living - 6 (struck + arrested + 20 dead of hunger)",
    from: ["nature.beliefSpeed", "nature.beliefGoal", "liberty", "deathsByHunger", "consumptionPerHead"],
    read: ({ belief }) => belief[s],
  })),
  {
    name: "oppositionPrivate",
    unit: "share",
    about: "people who oppose the rule in private",
    equation: "sum over strata of people x Phi((doubt - belief) / doubtSpread)",
    from: ["belief/workers", "belief/middle", "nature.doubt", "nature.doubtSpread"],
    read: ({ opinion }) => opinion.privateShare,
  },
  {
    name: "oppositionOpen",
    unit: "share",
    about: "people who oppose it in the open",
    equation: "private x the lowest r with r = max(outspoken, Phi((heard r - price) / spread))",
    from: ["oppositionPrivate", "nature.speakingPrice", "nature.fearPrice", "nature.outspoken", "libertyPress"],
    read: ({ opinion }) => opinion.openShare,
  },
  {
    name: "arrested",
    unit: "m-persons",
    about: "people arrested in the year",
    equation: "people of working age x arrests per person (liberty)",
    from: ["liberty.arrests"],
    read: ({ tally }) => tally.arrested,
  },
  {
    name: "arrestedWithoutOpposing",
    unit: "m-persons",
    about: "people arrested in the year who oppose nobody",
    equation: "arrested x share of those struck who are no enemies (liberty)",
    from: ["arrested", "liberty.arrests"],
    read: ({ tally, decisions }) =>
      decisions.innocentShare === undefined ? noSuspicion : tally.arrested * decisions.innocentShare,
  },
];

function doctrine(name: string, about: string, axis: number): Variable {
  const equation = "set by the power answer, -1..1";
  return { name, unit: "index", about, equation, from: ["power"], read: ({ decisions }) => decisions.doctrine[axis] };
}

function partyYear(
  name: string,
  { unit, about, read }: Pick<Variable, "unit" | "about"> & { readonly read: (year: PartyYear) => number },
): Variable {
  const equation = "the struggle's year, polity/struggle-year";
  const from = ["power.compliance", "power.turnover", "power.boldness"];
  return {
    name,
    unit,
    about,
    equation,
    from,
    read: ({ decisions }) => (decisions.party === undefined ? noContest : read(decisions.party)),
  };
}
