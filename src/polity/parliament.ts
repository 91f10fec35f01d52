// Parliament, for the contrast systems: seats from votes by highest averages, and the government that its seats allow.

export interface Votes {
  readonly party: string;
  readonly votes: number;
  /** Place on the left-right axis, -1..1. */
  readonly place: number;
}

export type Method = "dhondt" | "sainte-lague";

/**
 * Seats in the order of parties: each seat goes to the highest quotient v / (s + 1), D'Hondt, or v / (2s + 1), Sainte-Lague; a tie to the earlier.
 * @example seats([{ party: "a", votes: 60, place: 0 }, { party: "b", votes: 40, place: 1 }], { seats: 5, method: "dhondt" }) // [3, 2]
 */
export function seats(
  votes: readonly Pick<Votes, "votes">[],
  { seats: total, method }: { readonly seats: number; readonly method: Method },
): readonly number[] {
  const won = votes.map(() => 0);
  for (let seat = 0; seat < total; seat++) {
    const quotients = votes.map((list, k) => list.votes / (method === "dhondt" ? won[k] + 1 : 2 * won[k] + 1));
    won[quotients.indexOf(Math.max(...quotients))]++;
  }
  return won;
}

export type Government =
  | { readonly status: "formed"; readonly parties: readonly string[]; readonly seats: number; readonly place: number }
  | { readonly status: "none"; readonly reason: string };

/** The majority of parties next to each other on the axis that spans least of it; of two equal ones that with fewer seats (Axelrod 1970). */
export function formGovernment(parties: readonly (Votes & { readonly seats: number })[]): Government {
  const inOrder = [...parties].filter((party) => party.seats > 0).sort((a, b) => a.place - b.place);
  const house = inOrder.reduce((sum, party) => sum + party.seats, 0);
  const blocs = inOrder.flatMap((_, from) => inOrder.slice(from).map((__, k) => inOrder.slice(from, from + k + 1)));
  const majorities = blocs
    .map((bloc) => ({ bloc, span: bloc[bloc.length - 1].place - bloc[0].place, seats: seatsOf(bloc) }))
    .filter((candidate) => 2 * candidate.seats > house)
    .sort((a, b) => a.span - b.span || a.seats - b.seats);
  if (majorities.length === 0) return { status: "none", reason: "no party has a seat" };
  const [{ bloc, seats: held }] = majorities;
  const place = bloc.reduce((sum, party) => sum + party.place * party.seats, 0) / held;
  return { status: "formed", parties: bloc.map(({ party }) => party), seats: held, place };
}

function seatsOf(bloc: readonly { readonly seats: number }[]): number {
  return bloc.reduce((sum, party) => sum + party.seats, 0);
}
