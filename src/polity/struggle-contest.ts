// One year's contest: the coalition moves against the line farthest from it, those outside fight on, cells and delegates decide between them.
import { loyalAfterElection, loyalDelegates } from "./circular-flow.js";
import { galamPyramid } from "./galam.js";
import { distance } from "./position.js";
import { spokenShare } from "./struggle-voice.js";
import type { StruggleState, YearOfStruggle } from "./struggle-state.js";
import { OPENING_YEAR, type Line } from "./struggle-lines.js";

export interface Contest {
  /** `rout`: the opposition lost and its leaders fall; `reversal`: it won; `stand-off`: it lost the vote but the Committee keeps its leaders. */
  readonly outcome: "quiet" | "rout" | "reversal" | "stand-off";
  readonly congress: boolean;
  readonly opposition: readonly string[];
  readonly privateShare: number;
  readonly openShare: number;
  readonly delegateShare: number;
}

interface Given extends YearOfStruggle {
  readonly support: ReadonlyMap<string, number>;
  /** Lines that rule together. */
  readonly ruling: ReadonlySet<string>;
}

/** Levels between cell and congress: district and province. */
const LEVELS = 2;

/** Fights the year's contest and writes what it changes into the state: standing of lines, the head of the apparatus, the Committee. */
export function contest(state: StruggleState, given: Given): Contest {
  const { year, rules } = given;
  if ((rules.testamentPublished || rules.leninAble) && year === OPENING_YEAR + 1) testament(state, given);
  const opposition = oppositionOf(state, given);
  const privateShare = sideOf(opposition, { lines: state.lines, given });
  const openShare = spokenShare(privateShare, given);
  const delegateShare = delegatesOf(state, { openShare, opposition, given });
  const postponed = year - state.lastCongress < 2 && delegateShare > given.p.postponeAbove;
  const congress = !postponed;
  if (congress) elect(state, { delegateShare, given });
  const spoken = privateShare === 0 ? 1 : openShare / privateShare;
  const result =
    opposition.length === 0 || postponed ? "quiet" : decide(state, { opposition, delegateShare, spoken, given });
  const ids = opposition.map(({ id }) => id);
  return { outcome: result, congress, opposition: ids, privateShare, openShare, delegateShare };
}

/** Lines that fight the coalition: those outside, and where it dares the one inside that is farthest from it. Only those near enough ally. */
function oppositionOf({ lines }: StruggleState, { ruling, support, p, chance, year }: Given): readonly Line[] {
  const outside = lines.filter(({ standing }) => standing === "outside");
  const coalition = lines.filter(({ id, standing }) => standing === "inside" && ruling.has(id));
  const apart = (line: Line) => Math.max(...coalition.map(({ position }) => distance(line.position, position)));
  const rivals = lines.filter(({ id, standing }) => standing === "inside" && !ruling.has(id));
  const isBold = chance.uniform("struggle-boldness", year) < p.boldness;
  const attacked = isBold && coalition.length > 0 ? rivals.sort((a, b) => apart(b) - apart(a)).slice(0, 1) : [];
  const inFight = [...outside, ...attacked];
  const [strongest] = [...inFight].sort((a, b) => (support.get(b.id) ?? 0) - (support.get(a.id) ?? 0));
  return inFight.filter((line) => distance(line.position, strongest.position) <= p.allyLimit);
}

/** Share of members who take the opposition's side in private: its own, and those of lines in neither camp to whom it is the nearer. */
function sideOf(opposition: readonly Line[], { lines, given }: { lines: readonly Line[]; given: Given }): number {
  if (opposition.length === 0) return 0;
  const ruling = lines.filter(({ id }) => given.ruling.has(id));
  const nearest = (line: Line, side: readonly Line[]) =>
    Math.min(...side.map(({ position }) => distance(line.position, position)));
  const isOpposed = (line: Line) => nearest(line, opposition) < nearest(line, ruling);
  return lines.filter(isOpposed).reduce((sum, { id }) => sum + (given.support.get(id) ?? 0), 0);
}

/** Share of delegates for the opposition: cells' votes through the pyramid, and appointed secretaries as their head wishes. */
function delegatesOf(
  { head, appointed }: StruggleState,
  { openShare, opposition, given }: { openShare: number; opposition: readonly Line[]; given: Given },
): number {
  if (opposition.length === 0) return 0;
  const { p, rules } = given;
  const recall = rules.recall ? p.recall : 0;
  const election = rules.listElection ? "list" : "majority";
  const pyramid = { groupSize: 4, tieToIncumbent: p.tieToIncumbent, election, recall } as const;
  const fromCells = galamPyramid(openShare, pyramid, LEVELS)[LEVELS];
  const headOpposes = opposition.some(({ id }) => id === head);
  const withHead = loyalDelegates(
    { appointed, support: headOpposes ? fromCells : 1 - fromCells },
    { compliance: p.compliance, recall },
  );
  return headOpposes ? withHead : 1 - withHead;
}

/** A congress elects the Committee; where it is more loyal than the Committee, the apparatus enlarges the Committee. */
function elect(state: StruggleState, { delegateShare, given }: { delegateShare: number; given: Given }): void {
  const { p, year, rules } = given;
  const headRules = given.ruling.has(state.head);
  const bound = loyalDelegates(
    { appointed: state.appointed, support: given.support.get(state.head) ?? 0 },
    { compliance: p.compliance, recall: rules.recall ? p.recall : 0 },
  );
  const loyal = headRules ? Math.max(bound, 1 - delegateShare) : bound;
  const before = { ...state, committeeSize: state.committee };
  // New seats are made while they help: until the majority that can expel is there.
  const grows = state.loyalCommittee < EXPELLING_MAJORITY && loyal > state.loyalCommittee;
  const size = grows ? Math.round(state.committee * (1 + p.enlargement)) : state.committee;
  state.loyalCommittee = loyalAfterElection(before, { delegates: loyal, size, refilled: 0.1 });
  state.committee = size;
  state.lastCongress = year;
}

function decide(
  state: StruggleState,
  {
    opposition,
    delegateShare,
    spoken,
    given,
  }: { opposition: readonly Line[]; delegateShare: number; spoken: number; given: Given },
): Contest["outcome"] {
  const { year, p } = given;
  const winners = delegateShare > 0.5 ? new Set(opposition.map(({ id }) => id)) : given.ruling;
  if (delegateShare <= 0.5 && !canExpel(state, { given, spoken })) return "stand-off";
  const losers = new Set(
    delegateShare > 0.5 ? [...given.ruling].filter((id) => !winners.has(id)) : opposition.map(({ id }) => id),
  );
  const fallen = state.lines.filter(({ id, standing }) => losers.has(id) && standing === "inside");
  state.lines = state.lines.map((line) => {
    if (losers.has(line.id)) return defeated(line, { year, demotion: p.demotion });
    const returns = winners.has(line.id) && line.standing === "outside";
    return returns ? { ...line, standing: "inside", since: year } : line;
  });
  if (losers.has(state.head)) handOver(state, given);
  if (given.rules.promotions) state.promoted += p.promotion * fallen.flatMap(({ leaders }) => leaders).length;
  return delegateShare > 0.5 ? "reversal" : "rout";
}

/** By the clause on unity of March 1921 two thirds of Committee and Control Commission together can expel a member of the Committee. */
const EXPELLING_MAJORITY = 2 / 3;

/**
 * Whether the Committee expels: its loyal part votes with the head, the rest as members do, and of those who are not with the coalition
 * only the part that speaks in the open resists.
 */
function canExpel(
  { loyalCommittee, head }: StruggleState,
  { given, spoken }: { readonly given: Given; readonly spoken: number },
): boolean {
  const backing = [...given.ruling].reduce((sum, id) => sum + (given.support.get(id) ?? 0), 0);
  const bound = given.ruling.has(head) ? loyalCommittee : 0;
  return bound + (1 - loyalCommittee) * (1 - (1 - backing) * spoken) > EXPELLING_MAJORITY;
}

/** Out of the leadership at the first defeat, out of the party at the second. */
function defeated(line: Line, { year, demotion }: { readonly year: number; readonly demotion: number }): Line {
  const leaders = line.leaders.map((leader) => ({ ...leader, resources: leader.resources * (1 - demotion) }));
  if (line.standing === "outside") return { ...line, leaders, standing: "expelled" };
  return { ...line, leaders, standing: "outside", since: year };
}

/** The apparatus goes to the strongest line in the leadership by members' support, and with it a Committee and secretaries who must be won anew. */
function handOver(state: StruggleState, { support }: Given): void {
  const inside = state.lines.filter(({ id, standing }) => standing === "inside" && id !== state.head);
  const [heir] = [...inside].sort((a, b) => (support.get(b.id) ?? 0) - (support.get(a.id) ?? 0));
  if (heir === undefined) return;
  state.head = heir.id;
  state.appointed /= 2;
  state.loyalCommittee /= 2;
  state.promoted = 0;
}

/** The first congress knows what Lenin asked for, in print or from himself, and votes on who heads the apparatus. */
function testament(state: StruggleState, given: Given): void {
  const { p, rules } = given;
  const staying = loyalDelegates(
    { appointed: state.appointed, support: 1 - p.testamentRemoves },
    { compliance: p.compliance, recall: rules.recall ? p.recall : 0 },
  );
  if (staying < 0.5) handOver(state, given);
}
