// Referendum: one question to all electors, with a quorum of turnout and a threshold of yes.

export interface Referendum {
  readonly electors: number;
  readonly yes: number;
  readonly no: number;
  /** Least turnout for a valid vote and share of votes cast that must be exceeded, 0..1. */
  readonly quorum: number;
  readonly threshold: number;
}

export type ReferendumResult = "adopted" | "rejected" | "invalid";

/** What the vote decides; staying at home can make it invalid, so that under a quorum an abstention is no neutral act. */
export function referendum({ electors, yes, no, quorum, threshold }: Referendum): ReferendumResult {
  const cast = yes + no;
  if (cast === 0 || cast < quorum * electors) return "invalid";
  return yes > threshold * cast ? "adopted" : "rejected";
}
