// What is asked of a plan in the page, and how it stands in a link.
import { Fault, MODEL_VERSION, OBJECTIVES, type ObjectiveName } from "../../index.js";
import { readJson } from "../link.js";

export interface PlanQuestion {
  /** Id of a built-in table; a file of the reader's is not in a link. */
  readonly table: string;
  readonly years: number;
  readonly objective: ObjectiveName;
  /** Share of the base year's trade that is cut, 0 open to 1 closed. */
  readonly cut: number;
  /** Share of base imports that home goods can replace at all. */
  readonly substitution: number;
}

export const FIRST_QUESTION: PlanQuestion = {
  table: "idn-2014",
  years: 3,
  objective: "harmony",
  cut: 0,
  substitution: 1,
};

/** Most years of a plan in the page. */
export const MOST_YEARS = 6;

const LONGEST = 2000;

/** The question as it stands in a link, with the version that answered it. */
export function questionText(question: PlanQuestion): string {
  return JSON.stringify({ modelVersion: MODEL_VERSION, ...question });
}

/** Whether the question in a link was answered by another version of the model, whose answer may differ. */
export function isOtherVersion(inLink: string): boolean {
  const json = readJson(inLink, LONGEST);
  return typeof json === "object" && json !== null && "modelVersion" in json && json.modelVersion !== MODEL_VERSION;
}

/** The question in this text of a link; what it leaves out is as in the first. Throws `Fault` with what is wrong. */
export function readQuestion(inLink: string): PlanQuestion {
  const json = readJson(inLink, LONGEST);
  const refused = (field: string, expected: string, found: unknown): never => {
    throw new Fault([
      { where: `link, ${field}`, expected, found: JSON.stringify(found), remedy: "Ask for it again, or start afresh" },
    ]);
  };
  if (typeof json !== "object" || json === null) return refused("plan", "a question in JSON", json);
  const { table, years, objective, cut, substitution } = { ...FIRST_QUESTION, ...json } as Record<string, unknown>;
  const known = OBJECTIVES.find((name) => name === objective);
  if (typeof table !== "string") return refused("table", "the id of a table", table);
  if (typeof years !== "number" || !Number.isInteger(years) || years < 1 || years > MOST_YEARS)
    return refused("years", `1 to ${MOST_YEARS}`, years);
  if (known === undefined) return refused("objective", `one of ${OBJECTIVES.join(", ")}`, objective);
  if (typeof cut !== "number" || !(cut >= 0 && cut <= 1)) return refused("cut", "a share", cut);
  if (typeof substitution !== "number" || !(substitution >= 0 && substitution <= 1))
    return refused("substitution", "a share", substitution);
  return { table, years, objective: known, cut, substitution };
}
