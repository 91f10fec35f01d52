// Three centralisms as procedures over the same organs: who may propose, who debates, when a decision binds, and what dissent costs then.
// Democratic: statute of August 1917, section 5, and of 1919. Bureaucratic: as its critics used the word. Organic: Bordiga's theses (Rome 1922, Lyons 1926).

export type Centralism = "democratic" | "bureaucratic" | "organic";

/** A procedure that can be compared with another point by point. */
export interface Procedure {
  readonly id: Centralism;
  readonly proposes: "any-organ" | "centre";
  readonly debates: "all-organs" | "centre" | "none";
  /** What decides: votes from below, the will of the centre, or agreement with the programme. */
  readonly decides: "vote" | "centre" | "programme";
  /** After which moment dissent is an offence. */
  readonly binds: "after-decision" | "always";
  readonly choosesOfficials: "election" | "appointment" | "none";
  /** Share of those who dissent while bound that is punished, 0..1: an assumption. */
  readonly sanction: number;
}

export const CENTRALISMS: Readonly<Record<Centralism, Procedure>> = {
  democratic: {
    id: "democratic",
    proposes: "any-organ",
    debates: "all-organs",
    decides: "vote",
    binds: "after-decision",
    choosesOfficials: "election",
    sanction: 0.1,
  },
  bureaucratic: {
    id: "bureaucratic",
    proposes: "centre",
    debates: "centre",
    decides: "centre",
    binds: "always",
    choosesOfficials: "appointment",
    sanction: 0.5,
  },
  organic: {
    id: "organic",
    proposes: "centre",
    debates: "none",
    decides: "programme",
    binds: "always",
    choosesOfficials: "none",
    sanction: 0.2,
  },
};

export interface Question {
  /** Organ that brings the proposal: the lowest level is 0, the centre the last. */
  readonly from: number;
  /** Share for the proposal at each level, from cells to the centre, 0..1. */
  readonly support: readonly number[];
  /** Distance of the proposal from the programme, 0 none .. 1 contrary. */
  readonly departure: number;
}

export interface Settled {
  readonly status: "adopted" | "rejected" | "not-admitted";
  /** Levels that spoke before the decision. */
  readonly heard: readonly number[];
  /** Share of members who dissent from what now binds, and of members punished for saying so before or after. */
  readonly dissenting: number;
  readonly sanctioned: number;
}

/** Departure from the programme beyond which organic centralism refuses. */
const FAITHFUL = 0.5;

/** How a procedure settles a question: the same organs and opinions may end in three ways. */
export function settle(question: Question, procedure: Procedure): Settled {
  const centre = question.support.length - 1;
  const heard = levelsHeard(procedure, centre);
  if (procedure.proposes === "centre" && question.from !== centre) {
    return { status: "not-admitted", heard, dissenting: question.support[0], sanctioned: 0 };
  }
  const adopted = isAdopted(question, procedure);
  const dissenting = adopted ? 1 - question.support[0] : question.support[0];
  // Where debate is free before the decision only those are liable who go on after it; half of dissenters is the plain assumption.
  const liable = procedure.binds === "always" ? dissenting : dissenting / 2;
  return {
    status: adopted ? "adopted" : "rejected",
    heard,
    dissenting,
    sanctioned: liable * procedure.sanction,
  };
}

function levelsHeard({ debates }: Procedure, centre: number): readonly number[] {
  if (debates === "none") return [];
  return debates === "centre" ? [centre] : Array.from({ length: centre + 1 }, (_, level) => level);
}

function isAdopted({ support, departure }: Question, { decides }: Procedure): boolean {
  switch (decides) {
    case "vote":
      // The congress is elected from below: its majority is the highest level that cells choose, one below the centre.
      return support[Math.max(0, support.length - 2)] > 0.5;
    case "centre":
      return support[support.length - 1] > 0.5;
    case "programme":
      return departure < FAITHFUL;
  }
}
