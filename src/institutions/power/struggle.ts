// The struggle over the line, lived inside the run: lines contend in a party whose members judge by what the economy gives, congresses and
// a Committee decide between them, and the leadership that is left says how industry is to be built. Polity/struggle-year; docs/polity.md.
import { chance as chanceOf, type Chance } from "../../base/chance.js";
import { answer, type Turn } from "../../economy/contracts.js";
import type { Programme } from "../../country/party.js";
import type { PartyYear } from "../../economy/decisions.js";
import { parameter, type ParameterTable } from "../../economy/parameter.js";
import { nextConditions, openingConditions, type Conditions } from "../../polity/struggle-conditions.js";
import { OPENING_YEAR } from "../../polity/struggle-lines.js";
import { keepStruggle, keptStruggle } from "../../polity/struggle-memory.js";
import { STRUGGLE_PARAMETERS } from "../../polity/struggle-parameters.js";
import { RULES_ON_RECORD } from "../../polity/struggle-rules.js";
import type { StruggleState } from "../../polity/struggle-state.js";
import { liveStruggleYear, openStruggle, policyOf, sayOf, type StruggleYear } from "../../polity/struggle-year.js";

const PARAMETERS = {
  ...STRUGGLE_PARAMETERS,
  crisis: parameter("living lost in town, or grain wanted and not got, that counts as a crisis", "share", 0.25, {
    range: [0.15, 0.35],
  }),
  hurry: parameter("tempo beyond which a leadership leaves the pace of the peasant's market", "index", 0.4, {
    range: [0.25, 0.55],
  }),
  force: parameter("means towards peasants beyond which it takes by force what it hurries for", "index", 0.3, {
    range: [0.15, 0.45],
  }),
  inertia: parameter("how far a leadership must come back over these lines to undo what is in place", "index", 0.25, {
    range: [0.1, 0.4],
  }),
  byLine: parameter(
    "whose programme: 0 of the place that the leadership has come to, 1 of the line with most say in it",
    "yes-no",
    0,
    {
      range: [0, 1],
    },
  ),
  alarm: parameter("share of a region's villagers dead of hunger in a year that brings relief", "share", 0.008, {
    range: [0.002, 0.02],
  }),
  relief: parameter("share of food, feed and seed left to the village under relief", "share", 0.9, {
    range: [0.75, 1],
  }),
  memory: parameter("share of relief kept in the next year", "share", 0.7, { range: [0.5, 0.95] }),
} satisfies ParameterTable;

type StruggleTurn = Turn<"power", typeof PARAMETERS>;

export const struggleOverLine = answer("power", {
  id: "struggle",
  about:
    "Lines contend in one party: conditions move members, coalitions attack, congresses and a Committee decide, and who is left sets the doctrine.",
  moves: { observable: "doctrineTempo", sign: 1, against: "vanguard-party" },
  parameters: PARAMETERS,
  needsParty: true,
  memory: { opened: 0, revolution: 0 },
  decide(turn) {
    const { now, p, out, memory } = turn;
    const chance = chanceOf(now.seed);
    const state = stateOf(turn, chance);
    const lived = now.year > OPENING_YEAR ? liveYear(state, turn, chance) : undefined;
    keepStruggle(state, memory);
    out.doctrine.set(policyOf(state, p));
    out.party = lived === undefined ? undefined : partyYear(state, lived);
    if (lived?.congress === true) out.programme = programmeOf(out.doctrine, { p, state, now: out.programme });
    const worst = now.lastHunger.reduce((most, dead) => Math.max(most, dead), 0);
    out.relief = worst > p.alarm ? p.relief : out.relief * p.memory;
  },
});

/** The state kept; at the run's opening the party's own, brought to the year by conditions that follow its rule. */
function stateOf({ now, p, memory }: StruggleTurn, chance: Chance): StruggleState {
  const { party } = now.facts;
  if (party === undefined) throw new RangeError(`nobody knows the party of ${now.facts.countryId}`);
  if (memory["opened"] === 1) return keptStruggle(party, memory);
  const state = openStruggle(party, p);
  let conditions = openingConditions(p);
  for (let year = OPENING_YEAR + 1; year < now.year; year++) {
    conditions = nextConditions(conditions, { year, p, chance });
    liveStruggleYear(state, { year, conditions, p, rules: RULES_ON_RECORD, chance, polity: party });
  }
  memory["opened"] = 1;
  memory["revolution"] = conditions.revolutionAbroad ? 1 : 0;
  return state;
}

function liveYear(state: StruggleState, turn: StruggleTurn, chance: Chance): StruggleYear {
  const { now, p, memory } = turn;
  const { party } = now.facts;
  if (party === undefined) throw new RangeError(`nobody knows the party of ${now.facts.countryId}`);
  // Until a world is modelled revolutions abroad are chance, in the run as in the struggle by itself.
  if (chance.uniform("struggle-revolution", now.year) < p.revolutionAbroad) memory["revolution"] = 1;
  const conditions = conditionsOf(turn);
  return liveStruggleYear(state, { year: now.year, conditions, p, rules: RULES_ON_RECORD, chance, polity: party });
}

/** Old capacity in use, and what towns miss: grain that the state wanted and did not get, or living lost to dear food. */
function conditionsOf({ now, p, memory }: StruggleTurn): Conditions {
  const { facts, idle, urbanLiving, decisions } = now;
  let plant = 0;
  let unused = 0;
  for (let j = 0; j < facts.n; j++) {
    if (facts.farming[j]) continue;
    plant += facts.capital0[j];
    unused += facts.capital0[j] * idle[j];
  }
  const missing = Math.max(decisions.procurementGap, 1 - urbanLiving, 0);
  return {
    capacity: 1 - unused / plant,
    shortage: Math.min(1, missing / p.crisis),
    revolutionAbroad: memory["revolution"] === 1,
  };
}

/**
 * What a leadership that hurries puts in place. Doctrines bound where it can stand, so not every line can come to every programme; the rival
 * coding takes the programme on record of the line that has more than half the say. What is in place has made posts and debts: it is undone only well back.
 */
function programmeOf(
  [tempo, means]: Float64Array,
  {
    p,
    state,
    now,
  }: { readonly p: StruggleTurn["p"]; readonly state: StruggleState; readonly now: Programme | undefined },
): Programme {
  const kept = (isThere: boolean) => (isThere ? p.inertia : 0);
  if (tempo <= p.hurry - kept(now === "planned" || now === "forced")) return "gradual";
  if (p.byLine > 0.5) {
    const say = sayOf(state, p);
    const ruling = state.lines.find(({ id }) => (say.get(id) ?? 0) > 0.5);
    return ruling?.doctrine.programme.kind ?? now ?? "gradual";
  }
  return means > p.force - kept(now === "forced") ? "forced" : "planned";
}

function partyYear({ lines, head }: StruggleState, year: StruggleYear): PartyYear {
  const leadership = lines.filter(({ standing }) => standing === "inside").map(({ id }) => id);
  const { congress, privateShare, openShare, delegateShare } = year;
  return { congress, leadership, head, privateShare, openShare, delegateShare, events: eventsOf(year, leadership) };
}

function eventsOf({ congress, outcome, opposition }: StruggleYear, leadership: readonly string[]): PartyYear["events"] {
  const late = { kind: "party-congress-interval", about: "the congress is put off against the statute" };
  const fought = opposition.join(", ");
  const left = `left in the leadership: ${leadership.join(", ")}`;
  const told = {
    quiet: [],
    rout: [{ kind: "rout", about: `the opposition (${fought}) is beaten and its leaders fall; ${left}` }],
    reversal: [{ kind: "reversal", about: `the opposition (${fought}) wins the congress; ${left}` }],
    "stand-off": [
      { kind: "stand-off", about: `the opposition (${fought}) loses the vote, and the Committee keeps it` },
    ],
  };
  return [...(congress ? [] : [late]), ...told[outcome]];
}
