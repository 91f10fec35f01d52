// Why two systems differ, as far as runs can say: the answers in which they differ, what those are held to move and what moved here, and the dead
// by cause. Where they differ in many answers at once only exchanging them one at a time can tell, and it says so.
import { QUESTIONS, stepsOf, type AnyAnswer, type Question } from "../economy/contracts.js";
import { variableNamed } from "../economy/variables.js";
import { courseNamed } from "./course-named.js";
import type { Ensemble } from "./ensemble.js";
import { readFigure, type Reading } from "./reading.js";
import { bandOf, shareOf, type Band } from "./summary.js";

/** The first system less the second in a column, over the draws. */
export interface ColumnGap {
  readonly column: string;
  readonly difference: Band;
  /** Share of our draws in which the first has more. */
  readonly above: number;
}

export interface PairMechanism {
  readonly first: string;
  readonly second: string;
  readonly differing: readonly { readonly question: Question; readonly first: string; readonly second: string }[];
  /** Means over the years of what the differing answers are held to move. */
  readonly moved: readonly ColumnGap[];
  /** Sums over the years of deaths by cause, m persons. */
  readonly deaths: readonly ColumnGap[];
  readonly sentences: readonly string[];
}

/** Beyond so many differing answers no move can be laid at the door of one. */
const FEW = 4;
const CAUSES = ["deathsByHunger", "deathsInCamps", "deathsByExecution", "deathsInDeportation"] as const;

/** A mechanism for every pair of single systems, in the order of the spec; timelines change their answers with the years and have none. */
export function pairMechanisms(ensemble: Ensemble): readonly PairMechanism[] {
  const { systems } = ensemble.spec;
  const single = systems.filter((id) => stepsOf(courseNamed(id)).length === 1);
  return single.flatMap((first, k) => single.slice(k + 1).map((second) => pairMechanism(ensemble, first, second)));
}

function pairMechanism(ensemble: Ensemble, first: string, second: string): PairMechanism {
  const [ours, theirs] = [first, second].map((id) => stepsOf(courseNamed(id))[0].system.answers);
  const questions = QUESTIONS.filter((question) => ours[question].id !== theirs[question].id);
  const pairs = questions.map((question) => ({ question, ours: ours[question], theirs: theirs[question] }));
  const columns = [...new Set(pairs.flatMap(({ ours: a, theirs: b }) => [a.moves.observable, b.moves.observable]))];
  const gaps = (names: readonly string[], kind: "mean" | "sum") =>
    names.flatMap((column) => gapIn({ kind, column, from: "first", to: "last" }, { column, ensemble, first, second }));
  const moved = pairs.length <= FEW ? gaps(columns, "mean") : [];
  const deaths = gaps(CAUSES, "sum");
  const differing = pairs.map(({ question, ours: a, theirs: b }) => ({ question, first: a.id, second: b.id }));
  const sentences = [headSentence({ first, second, pairs }), ...moved.map(movedSentence), ...deathSentence(deaths)];
  return { first, second, differing, moved, deaths, sentences };
}

interface Sides {
  readonly column: string;
  readonly ensemble: Ensemble;
  readonly first: string;
  readonly second: string;
}

function gapIn(reading: Reading, { column, ensemble, first, second }: Sides): readonly ColumnGap[] {
  const [a, b] = [first, second].map((system) => readFigure(reading, { ensemble, system }));
  if (a.status === "absent" || b.status === "absent") return [];
  const gaps = a.values.map((value, k) => value - b.values[k]);
  return [{ column, difference: bandOf(gaps), above: shareOf(gaps, (gap) => gap > 0) }];
}

interface Head {
  readonly first: string;
  readonly second: string;
  readonly pairs: readonly { readonly question: Question; readonly ours: AnyAnswer; readonly theirs: AnyAnswer }[];
}

function headSentence({ first, second, pairs }: Head): string {
  if (pairs.length === 0) return `${first} and ${second} give the same answers.`;
  const [one] = pairs;
  if (pairs.length > FEW) {
    const questions = pairs.map(({ question }) => question).join(", ");
    const exchanged = `${second}+${one.question}=${one.ours.id}`;
    return `${first} and ${second} differ in ${pairs.length} of twelve answers (${questions}): which of them carries what is seen by exchanging one at a time, as in \`compare ${first} ${exchanged} ${second}\`.`;
  }
  const told = pairs.map(
    ({ question, ours, theirs }) =>
      `${question}: ${ours.id} (${plain(ours.about)}) against ${theirs.id} (${plain(theirs.about)})`,
  );
  return `${first} and ${second} differ in nothing but ${told.join("; ")}.`;
}

function plain(about: string): string {
  return about.replace(/\.$/, "");
}

function movedSentence({ column, difference, above }: ColumnGap): string {
  const about = variableNamed(column)?.about ?? column;
  return `These are held to move ${about} (${column}): mean over the years ${band(difference)}, more in ${percent(above)} % of our draws.`;
}

function deathSentence(deaths: readonly ColumnGap[]): readonly string[] {
  if (deaths.length === 0) return [];
  const parts = deaths.map(
    ({ column, difference }) => `${variableNamed(column)?.about ?? column} ${band(difference)} m`,
  );
  return [`The dead since the start, by cause: ${parts.join("; ")}.`];
}

function band({ median, low, high }: Band): string {
  return `${signed(median)} [${signed(low)}, ${signed(high)}]`;
}

function signed(value: number): string {
  const text = String(Number(Math.abs(value).toPrecision(2)));
  return text === "0" ? text : `${value < 0 ? "-" : "+"}${text}`;
}

function percent(share: number): number {
  return Math.round(100 * share);
}
