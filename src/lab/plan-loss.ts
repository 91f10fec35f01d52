// What a way of planning loses, as a number: its targets and the best plan of the same beliefs, scored every year on one objective.
import { openBalance } from "../economy/accounts.js";
import type { Course } from "../economy/contracts.js";
import type { Economy } from "../economy/economy.js";
import { resolve } from "../economy/parameter.js";
import { begin, type Opening, type Running } from "../engine/open.js";
import { shockOf } from "../engine/run.js";
import { liveYear } from "../engine/year.js";
import { BELIEFS, yearQuestion } from "../institutions/planning/year-question.js";
import { carryOut } from "../plan/carry-out.js";
import { planYear, type YearQuestion } from "../plan/year-plan.js";
import type { RunSpec } from "../record/run-spec.js";

/** A year's targets against the best plan that the planner's beliefs allow. */
export interface PlanScore {
  readonly year: number;
  /** Geometric mean of final use over what the goals want, in the best plan. */
  readonly best: number;
  /** 1 - that of the targets over it: carried out as they stand, and at least, where the rest is planned anew as well as can be. */
  readonly loss: number;
  readonly leastLoss: number;
  /** Targets beyond what the sectors can make, over all that they can make; farms apart, which no target binds. */
  readonly beyondCapacity: number;
}

/**
 * The scores of a run's targets in each year of the spec that has any. The run is the one that the spec gives: scoring reads and changes
 * nothing. Farms' targets bind nobody in a run and are left out. The beliefs are those of `optimal-plan` in the same draw.
 */
export function planScores(
  { events, years }: Pick<RunSpec, "events" | "years">,
  { opening, course }: { readonly opening: Opening; readonly course: Course },
): readonly PlanScore[] {
  const { manning } = resolve({ scope: "planning" }, BELIEFS, opening.settings);
  const running = begin(opening, course);
  const { economy } = running;
  const balance = openBalance(economy.facts.parties.count, economy.facts.n);
  const scores: PlanScore[] = [];
  overhearPlanning(running, () => {
    const hasTargets = economy.decisions.target.some((target) => target > 0);
    if (economy.year >= years.from && hasTargets) scores.push(scoreOf(economy, yearQuestion(economy, manning)));
  });
  while (economy.year <= years.to) {
    economy.harvestShock = shockOf({ events }, economy.year);
    liveYear(running, { balance });
  }
  return scores;
}

/** Calls `heard` whenever the question of planning has been answered, whoever answers it. */
function overhearPlanning(running: Running, heard: () => void): void {
  const install = running.install.bind(running);
  const listen = (): void => {
    const { answer, ask } = running.seats.planning;
    running.seats.planning = {
      answer,
      ask: () => {
        ask();
        heard();
      },
    };
  };
  running.install = (system) => {
    install(system);
    listen();
  };
  listen();
}

/** Outputs of a plan are settled to some twelve digits: what is less than this share is no loss, and asks for no more than can be made. */
const ROUNDING = 1e-9;

function scoreOf({ year, facts, decisions }: Economy, question: YearQuestion): PlanScore {
  const { target } = decisions;
  const binds = (j: number): boolean => facts.farming[j] === 0 && target[j] > 0;
  const best = planYear(question).reached;
  const within = target.map((amount, j) => (binds(j) ? amount : Infinity));
  const lossOf = (reached: number): number => (reached < best * (1 - ROUNDING) ? 1 - reached / best : 0);
  const [loss, leastLoss] = [carryOut(question, within).reached, planYear(question, within).reached].map(lossOf);
  let [beyond, can] = [0, 0];
  question.capacity.forEach((most, j) => {
    if (!binds(j)) return;
    beyond += Math.max(target[j] - most, 0);
    can += most;
  });
  return { year, best, loss, leastLoss, beyondCapacity: beyond > ROUNDING * can ? beyond / can : 0 };
}
