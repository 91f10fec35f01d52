// The library: the same engine for node, browser and command line. Data on disk is read by "onecountry/node".
export { Fault, sentence, type FaultItem } from "./base/fault.js";
export type { Country, Figure, Grade, Sector, Source } from "./country/country.js";
export { figure, figuresOf } from "./country/figure.js";
export { readCountry } from "./country/read-country.js";
export type { Answer, AnyAnswer, Course, DatedDecision, Question, System, Timeline } from "./economy/contracts.js";
export { QUESTIONS } from "./economy/contracts.js";
export { NATURE } from "./economy/nature-parameters.js";
export type { Variable } from "./economy/variable.js";
export { VARIABLES, variableNamed } from "./economy/variables.js";
export { run, runOpening, specFaults, type Watch } from "./engine/run.js";
export { openCountry, type Opening } from "./engine/open.js";
export { MODEL_VERSION, readSpec, specHash, type RunEvent, type RunSpec } from "./record/run-spec.js";
export { makeRecord, recordHash, type RunRecord } from "./record/run-record.js";
export { readRecord } from "./record/read.js";
export { toCsv, toJson } from "./record/write.js";
export { allAnswers, systemNamed, SYSTEMS, TIMELINES, withAnswers } from "./systems/catalogue.js";
