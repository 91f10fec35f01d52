// The library: the same engine for node, browser and command line. Data on disk is read by "onecountry/node".
export { writeCsv } from "./base/csv.js";
export { Fault, sentence, throwFaults, type FaultItem } from "./base/fault.js";
export { hashText } from "./base/hash.js";
export type { Country, Figure, Grade, Sector, Source } from "./country/country.js";
export { figure, figuresOf } from "./country/figure.js";
export { readCountry } from "./country/read-country.js";
export type { Answer, AnyAnswer, Course, DatedDecision, Question, System, Timeline } from "./economy/contracts.js";
export { QUESTIONS } from "./economy/contracts.js";
export { NATURE } from "./economy/nature-parameters.js";
export type { Variable } from "./economy/variable.js";
export { VARIABLES, variableNamed } from "./economy/variables.js";
export { run, runOpening, type Watch } from "./engine/run.js";
export { parameterRanges, specFaults } from "./engine/spec-faults.js";
export { openCountry, valuesByAnswer, type Opening } from "./engine/open.js";
export {
  LARGEST_SEED,
  MODEL_VERSION,
  readSpec,
  SPEC_DEFAULTS,
  specHash,
  type RunEvent,
  type RunSpec,
  USUAL_SPAN,
} from "./record/run-spec.js";
export { makeRecord, recordHash, type RunRecord } from "./record/run-record.js";
export { readRecord } from "./record/read.js";
export { toCsv, toJson } from "./record/write.js";
export { allAnswers, systemNamed, SYSTEMS, TIMELINES, withAnswers } from "./systems/catalogue.js";
export type { Parameter, ParameterTable } from "./economy/parameter.js";
export { countryFromTexts, type CountryPlace, type Texts } from "./country/country-from-texts.js";
export { explain, type Explained, type Explanation } from "./engine/trace.js";
export type { Part, PartCell } from "./engine/trace-part.js";
export { compare, type BandColumn, type Comparison, type DifferenceColumn } from "./lab/compare.js";
export { courseNamed } from "./lab/course-named.js";
export { gather, type Ensemble } from "./lab/ensemble.js";
export {
  ensembleHash,
  ensembleSpec,
  runSpecOf,
  seedsOf,
  type EnsembleRequest,
  type EnsembleSpec,
} from "./lab/ensemble-spec.js";
export { historyPoints, type HistoryPoint } from "./lab/history-points.js";
export { HUMAN_COST_MEASURES, measure, MEASURES, type MeasureCell, type MeasuredRow } from "./lab/measure.js";
export { pairedDraw, requireRunnable, type PairedDraw, type Subject } from "./lab/paired-draw.js";
export { pairMechanisms, type PairMechanism } from "./lab/pair-mechanism.js";
export { pairVerdicts, type PairVerdict } from "./lab/pair-verdict.js";
export { publishedRows, type PublishedRow } from "./lab/published-cost.js";
export { readPublishedCosts, readRows, readSeries } from "./lab/read-validation.js";
export { ensembleOfRun } from "./lab/single-run.js";
export { stepsOf } from "./economy/contracts.js";
export { HUMAN_COST } from "./economy/variables-human.js";
export { MATERIAL } from "./economy/variables-material.js";
export { loadHighs, type HighsRuntime } from "./lp/load-highs.js";
export { readAssumptions } from "./plan/assumptions.js";
export { bookOf, type Sheet as PlanSheet } from "./plan/book.js";
export { readBranches } from "./plan/branch.js";
export type { Plan, PlanAnswer } from "./plan/plan.js";
export { planWith, type PlanResult } from "./plan/plan-from.js";
export { planTableOf, type PlanTable } from "./plan/plan-table.js";
export type { ClosingLoss } from "./plan/closing.js";
export { warmSolver, type WarmSolver } from "./plan/warm-solver.js";
export { OBJECTIVES, type ObjectiveName } from "./plan/settings.js";
export type { Target } from "./plan/targets.js";
export {
  isSheetPart,
  LARGEST_UNPACKED,
  LARGEST_WORKBOOK,
  noArchive,
  sheetCsv,
  unclearCells,
  unpackFault,
  workbookParts,
} from "./table/workbook.js";
export { readTable } from "./table/read-table.js";
export type { Polity } from "./polity/polity.js";
export { readPolity, type PolityTexts } from "./polity/read-polity.js";
export { struggle, type Struggle, type StruggleSpec } from "./polity/struggle.js";
export { struggles, type Struggles, type StrugglesSpec } from "./polity/struggle-runs.js";
export { RULES_ON_RECORD, SWITCHES as STRUGGLE_SWITCHES, type StruggleRules } from "./polity/struggle-rules.js";
