// Civil violence: agents rebel where grievance exceeds the risk of arrest. G = H (1 - L); P = 1 - exp(-k (C/A)) with the police C and the
// active A within sight, oneself included; active where G - R P > T. Epstein, PNAS 99 suppl. 3 (2002), model I. NetLogo's copy rounds C/A down.
import type { Chance } from "../base/chance.js";
import { exp } from "../base/maths.js";

export interface Unrest {
  /** Side of the square torus, and how far agents and police see along rows and columns. */
  readonly side: number;
  readonly vision: number;
  /** Agents and police as shares of places. */
  readonly agents: number;
  readonly police: number;
  /** Legitimacy in each step, 0..1. */
  readonly legitimacy: (step: number) => number;
  /** Longest term of an arrest, in steps. */
  readonly longestTerm: number;
  readonly steps: number;
  /** How many police there are for each active: as it is, or rounded down. */
  readonly ratio: "exact" | "floor";
}

const ARREST = 2.3;
const THRESHOLD = 0.1;

interface Square {
  readonly side: number;
  /** -1 empty, otherwise the person at the place. */
  readonly at: Int32Array;
  readonly place: Int32Array;
  readonly hardship: Float64Array;
  readonly caution: Float64Array;
  readonly active: Uint8Array;
  readonly term: Int32Array;
  readonly police: number;
  readonly seen: readonly (readonly [number, number])[];
}

/** Active and jailed agents after each step, in people. */
export function unrest(rules: Unrest, chance: Chance): { readonly active: Int32Array; readonly jailed: Int32Array } {
  const square = settleSquare(rules, chance);
  const [active, jailed] = [new Int32Array(rules.steps), new Int32Array(rules.steps)];
  const people = square.place.length;
  for (let step = 0; step < rules.steps; step++) {
    const legitimacy = rules.legitimacy(step);
    for (let turn = 0; turn < people; turn++) {
      const person = Math.floor(chance.uniform("unrest-turn", step, turn) * people);
      if (square.term[person] > 0) continue;
      move(square, person, chance.uniform("unrest-move", step, turn));
      if (person < square.police) arrest(square, person, { rules, step, turn, chance });
      else decide(square, person, { legitimacy, ratio: rules.ratio });
    }
    for (let person = square.police; person < people; person++) {
      if (square.term[person] > 0) square.term[person]--;
      if (square.term[person] > 0) jailed[step]++;
      else active[step] += square.active[person];
    }
  }
  return { active, jailed };
}

function settleSquare({ side, vision, agents, police }: Unrest, chance: Chance): Square {
  const places = side * side;
  const [ofPolice, ofAgents] = [Math.round(police * places), Math.round(agents * places)];
  const people = ofPolice + ofAgents;
  const order = Array.from({ length: places }, (_, k) => k).sort(
    (a, b) => chance.uniform("unrest-place", 0, a) - chance.uniform("unrest-place", 0, b),
  );
  const at = new Int32Array(places).fill(-1);
  const place = Int32Array.from(order.slice(0, people));
  place.forEach((where, person) => (at[where] = person));
  const trait = (name: string) => Float64Array.from(place, (_, person) => chance.uniform(name, 0, person));
  return {
    side,
    at,
    place,
    hardship: trait("unrest-hardship"),
    caution: trait("unrest-caution"),
    active: new Uint8Array(people),
    term: new Int32Array(people),
    police: ofPolice,
    seen: diamond(vision),
  };
}

/** Steps to every place within sight, the own place included. */
function diamond(vision: number): readonly (readonly [number, number])[] {
  const steps: [number, number][] = [];
  for (let row = -vision; row <= vision; row++) {
    const width = vision - Math.abs(row);
    for (let column = -width; column <= width; column++) steps.push([row, column]);
  }
  return steps;
}

function placeSeen({ side, place }: Square, person: number, [row, column]: readonly [number, number]): number {
  const [ownRow, ownColumn] = [Math.floor(place[person] / side), place[person] % side];
  return ((ownRow + row + side) % side) * side + ((ownColumn + column + side) % side);
}

/** Goes to a free place within sight: the first free one from a drawn start, so that one draw is enough. */
function move(square: Square, person: number, drawn: number): void {
  const { seen, at, place } = square;
  const start = Math.floor(drawn * seen.length);
  for (let k = 0; k < seen.length; k++) {
    const target = placeSeen(square, person, seen[(start + k) % seen.length]);
    if (at[target] >= 0) continue;
    at[place[person]] = -1;
    at[target] = person;
    place[person] = target;
    return;
  }
}

function decide(
  square: Square,
  person: number,
  { legitimacy, ratio }: { readonly legitimacy: number; readonly ratio: Unrest["ratio"] },
): void {
  let [police, active] = [0, 1];
  for (const step of square.seen) {
    const other = square.at[placeSeen(square, person, step)];
    if (other < 0 || other === person) continue;
    if (other < square.police) police++;
    else if (square.active[other] === 1 && square.term[other] === 0) active++;
  }
  const odds = ratio === "floor" ? Math.floor(police / active) : police / active;
  const risk = square.caution[person] * (1 - exp(-ARREST * odds));
  square.active[person] = square.hardship[person] * (1 - legitimacy) - risk > THRESHOLD ? 1 : 0;
}

interface Turn {
  readonly rules: Unrest;
  readonly step: number;
  readonly turn: number;
  readonly chance: Chance;
}

/** A policeman arrests one active agent within sight, if there is any. */
function arrest(square: Square, person: number, { rules, step, turn, chance }: Turn): void {
  const suspects: number[] = [];
  for (const offset of square.seen) {
    const other = square.at[placeSeen(square, person, offset)];
    if (other >= square.police && square.active[other] === 1 && square.term[other] === 0) suspects.push(other);
  }
  if (suspects.length === 0) return;
  const taken = suspects[Math.floor(chance.uniform("unrest-arrest", step, turn) * suspects.length)];
  square.active[taken] = 0;
  square.term[taken] = 1 + Math.floor(chance.uniform("unrest-term", step, turn) * rules.longestTerm);
}
