// What the page knows of one plan: the newest question, its plan at once and then as the command line makes it, what an open border would
// give, and what closing costs.
import type { ClosingLoss } from "../../index.js";
import type { Answered } from "../engine/answers.js";
import type { Asked, Planners } from "./planners.js";
import type { PlanTold } from "./plan-worker.js";

type Trouble = Exclude<Answered<unknown>, { status: "answered" }>;

export interface PlanState {
  readonly told: PlanTold | undefined;
  /** What was asked for what is told. */
  readonly asked: Asked | undefined;
  readonly trouble: Trouble | undefined;
  /** Whether what is told is older than the question. */
  readonly isStale: boolean;
  /** Whether what is told is the plan that the command line makes, with what each assumption does. */
  readonly isSettled: boolean;
  /** Consumption in the last year with the border open, for the same question otherwise. */
  readonly openIndex: number | undefined;
  /** Losses from closing by share and year; undefined until they are there. */
  readonly losses: readonly ClosingLoss[] | undefined;
  ask(asked: Asked): void;
}

/** Rest of the slider before the plan is made anew, in milliseconds. */
const REST = 250;

/** A plan that follows its question; questions passed over by a drag are never planned. */
export function followPlan(planners: Planners): PlanState {
  let told = $state.raw<PlanTold>();
  let askedOf = $state.raw<Asked>();
  let trouble = $state.raw<Trouble>();
  let isStale = $state(false);
  let isSettled = $state(false);
  let wanted: Asked | undefined;
  let newest: Asked | undefined;
  let isAsking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const behind = followBehind(planners);

  const show = (asked: Asked, said: Answered<PlanTold>): void => {
    trouble = said.status === "answered" ? undefined : said;
    if (said.status !== "answered") return;
    [told, askedOf] = [said.answer, asked];
  };
  const run = async (): Promise<void> => {
    isAsking = true;
    while (wanted !== undefined) {
      const now: Asked = wanted;
      wanted = undefined;
      show(now, await planners.quick(now));
      if (wanted === undefined) isStale = false;
    }
    isAsking = false;
    const rested = newest;
    if (rested !== undefined && trouble === undefined) timer = setTimeout(() => void settle(rested), REST);
  };
  const settle = async (asked: Asked): Promise<void> => {
    const said = await planners.plan(asked);
    if (asked !== newest) return;
    show(asked, said);
    isSettled = said.status === "answered";
    behind.follow(asked, told);
  };
  return {
    get told() {
      return told;
    },
    get asked() {
      return askedOf;
    },
    get trouble() {
      return trouble;
    },
    get isStale() {
      return isStale;
    },
    get isSettled() {
      return isSettled;
    },
    get openIndex() {
      return behind.openIndex;
    },
    get losses() {
      return behind.losses;
    },
    ask: (asked) => {
      clearTimeout(timer);
      behind.forgetOther(asked);
      [wanted, newest, isStale, isSettled] = [asked, asked, true, false];
      if (!isAsking) void run();
    },
  };
}

/** What is worked out behind a plan that rests, and stays while only the border moves. */
function followBehind(planners: Planners) {
  let open = $state.raw<{ readonly key: string; readonly index: number }>();
  let curve = $state.raw<{ readonly key: string; readonly losses: readonly ClosingLoss[] }>();
  let underWay = "";
  let current: Asked | undefined;

  const noteOpen = (asked: Asked, { plan }: PlanTold): void => {
    if (plan.status === "optimal")
      open = { key: openKey(asked), index: plan.years[plan.years.length - 1].consumptionIndex };
  };
  const askOpen = async (asked: Asked): Promise<void> => {
    const said = await planners.plan({ ...asked, question: { ...asked.question, cut: 0 } });
    if (said.status === "answered" && current !== undefined && openKey(current) === openKey(asked))
      noteOpen(asked, said.answer);
  };
  const askCurve = async (asked: Asked): Promise<void> => {
    const key = curveKey(asked);
    underWay = key;
    const said = await planners.closing(asked);
    if (underWay === key) underWay = "";
    if (said.status === "answered" && current !== undefined && curveKey(current) === key)
      curve = { key, losses: said.answer };
  };
  return {
    get openIndex() {
      return open?.index;
    },
    get losses() {
      return curve?.losses;
    },
    /** Takes away what belongs to another question. */
    forgetOther: (asked: Asked): void => {
      current = asked;
      if (open?.key !== openKey(asked)) open = undefined;
      if (curve?.key !== curveKey(asked)) curve = undefined;
    },
    follow: (asked: Asked, told: PlanTold | undefined): void => {
      if (asked.question.cut === 0 && told !== undefined) noteOpen(asked, told);
      else if (open === undefined) void askOpen(asked);
      if (curve === undefined && underWay !== curveKey(asked)) void askCurve(asked);
    },
  };
}

function curveKey({ question: { table, years, objective }, file }: Asked): string {
  return JSON.stringify([file?.hash ?? table, years, objective]);
}

function openKey(asked: Asked): string {
  return `${curveKey(asked)} ${asked.question.substitution}`;
}
