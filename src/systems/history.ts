// What happened, as decisions on record: the NEP to 1928, then the five-year plans, with the drive of 1929-31 as it was ordered.
// Effects are never on record here: harvests, herds, hunger and deaths follow from the model and can miss.
import type { DatedDecision, Timeline } from "../economy/contracts.js";
import { fiveYearPlan } from "./five-year-plan.js";
import { nep } from "./nep.js";

/** Households newly brought into collectives by the drive, net over the calendar year; 57 % in March 1930 fell to 22 % by August. */
const DRIVE: readonly DatedDecision[] = [
  drive(1929, 0.12, "4 % in June, 7.5 % in November, some 16-18 % at the end of December 1929"),
  drive(
    1930,
    0.12,
    "57 % on 1 March, 22 % on 1 August, 26 % at the end of the year: the net rise, with part of the reversed storm",
  ),
  drive(1931, 0.28, "26 % in January, 53 % in the summer of 1931, some 58-60 % at its end"),
];

function drive(year: number, value: number, note: string): DatedDecision {
  return { year, field: "pressing", value, source: "davies-1980", grade: "C-", note };
}

export const history: Timeline = {
  id: "history",
  name: "History: NEP, then five-year plans",
  about:
    "The NEP until the end of 1928, the five-year-plan economy from 1929, with the collectivisation drive of 1929-31 as ordered.",
  steps: [
    { from: -Infinity, system: nep },
    { from: 1929, system: fiveYearPlan },
  ],
  decisions: DRIVE,
};
