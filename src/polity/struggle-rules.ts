// Which mechanisms of the struggle are on. Each switch says what it does to whoever heads the apparatus: the sign that runs are held to.

export interface StruggleRules {
  /** Secretaries are transferred by the apparatus, year after year. */
  readonly circularFlow: boolean;
  readonly factionBan: boolean;
  readonly horizontalLinks: boolean;
  /** Cells may recall delegates at any time. */
  readonly recall: boolean;
  /** Delegations hold tendencies in proportion instead of going to the majority of each meeting. */
  readonly listElection: boolean;
  /** Members say less than they think. */
  readonly preferenceFalsification: boolean;
  /** Newcomers enter by thousands, and open opponents are put out. */
  readonly enrolment: boolean;
  /** The places of leaders who fall go to followers of the head of the apparatus, who act as one; otherwise they stay empty. A rival coding. */
  readonly promotions: boolean;
  /** Lenin's notes are in print before the first congress; on record they were read to heads of delegations. */
  readonly testamentPublished: boolean;
  /** Lenin recovers and is able to work; on record he was not after March 1923. */
  readonly leninAble: boolean;
  /** Lines follow their doctrine's allowed moves, or the dated stances on record. */
  readonly positions: "rule" | "record";
  /** Share of power that a coalition in the leadership must exceed. */
  readonly alpha: number;
  /** Distance of lines makes a coalition dearer, beside the power in it. */
  readonly lineFriction: boolean;
}

export const RULES_ON_RECORD: StruggleRules = {
  circularFlow: true,
  factionBan: true,
  horizontalLinks: false,
  recall: false,
  listElection: false,
  preferenceFalsification: true,
  enrolment: true,
  promotions: false,
  testamentPublished: false,
  leninAble: false,
  positions: "rule",
  alpha: 0.5,
  lineFriction: true,
};

export interface Switch {
  readonly id: string;
  /** `--without` takes a mechanism of the record away, `--with` adds one that the record lacks. */
  readonly option: "without" | "with";
  readonly about: string;
  readonly change: Partial<StruggleRules>;
  /** Sign of the change in the share of the line that heads the apparatus at the opening. */
  readonly moves: { readonly line: string; readonly sign: 1 | -1 };
}

const AGAINST_APPARATUS = { line: "centre", sign: -1 } as const;

export const SWITCHES: readonly Switch[] = [
  {
    id: "circular-flow",
    option: "without",
    about: "secretaries stay where they are: the apparatus appoints no more of them",
    change: { circularFlow: false },
    moves: AGAINST_APPARATUS,
  },
  {
    id: "faction-ban",
    option: "without",
    about: "groups with a platform of their own are allowed",
    change: { factionBan: false },
    moves: AGAINST_APPARATUS,
  },
  {
    id: "preference-falsification",
    option: "without",
    about: "members vote as they think",
    change: { preferenceFalsification: false },
    moves: AGAINST_APPARATUS,
  },
  {
    id: "enrolment",
    option: "without",
    about: "nobody is let in by thousands, nobody put out for an opinion",
    change: { enrolment: false },
    moves: AGAINST_APPARATUS,
  },
  {
    id: "recall",
    option: "with",
    about: "cells may recall delegates at any time",
    change: { recall: true },
    moves: AGAINST_APPARATUS,
  },
  {
    id: "list-election",
    option: "with",
    about: "delegations hold tendencies in proportion",
    change: { listElection: true },
    moves: AGAINST_APPARATUS,
  },
  {
    id: "horizontal-links",
    option: "with",
    about: "party organisations may deal with each other",
    change: { horizontalLinks: true },
    moves: AGAINST_APPARATUS,
  },
  {
    id: "testament-published",
    option: "with",
    about: "Lenin's notes are printed before the first congress after his stroke",
    change: { testamentPublished: true },
    moves: AGAINST_APPARATUS,
  },
  {
    id: "lenin-able",
    option: "with",
    about: "Lenin recovers and works through the period",
    change: { leninAble: true },
    moves: AGAINST_APPARATUS,
  },
];

/** Rival codings under which a finding must hold. */
export const VARIANTS: readonly {
  readonly id: string;
  readonly about: string;
  readonly change: Partial<StruggleRules>;
}[] = [
  { id: "declared", about: "lines move as their doctrine allows, a majority expels", change: {} },
  {
    id: "stances-on-record",
    about: "lines stand where their leaders stood by the dated texts",
    change: { positions: "record" },
  },
  {
    id: "two-thirds",
    about: "a coalition needs two thirds of the leadership's power to expel",
    change: { alpha: 2 / 3 },
  },
  {
    id: "power-only",
    about: "coalitions are chosen by power alone, as in the theorem",
    change: { lineFriction: false },
  },
  {
    id: "promotions",
    about: "the places of the fallen go to followers of the head of the apparatus, who act as one",
    change: { promotions: true },
  },
];
