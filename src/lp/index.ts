// Linear programmes: state them (`buildProgramme`), read and write them (MPS), solve them (HiGHS), check the answer, say what clashes.
export type {
  Answer,
  BoundAt,
  BoundSide,
  Conflict,
  InfeasibleAnswer,
  OptimalAnswer,
  StoppedAnswer,
  UnboundedAnswer,
} from "./answer.js";
export { boundedSimplex } from "./bounded-simplex.js";
export { buildProgramme, type ColumnInput, type ProgrammeBuilder, type RowInput } from "./builder.js";
export { explainInfeasible, type ClashingBound, type ExplainOptions, type Explanation } from "./explain.js";
export type { SolveMethod } from "./highs-run.js";
export {
  judge,
  type InfeasibleVerdict,
  type OptimalVerdict,
  type StoppedVerdict,
  type UnboundedVerdict,
  type Verdict,
} from "./judge.js";
export { loadHighs, type HighsRuntime, type HighsSource } from "./load-highs.js";
export type { MpsLimits, MpsProgramme } from "./mps-draft.js";
export type { MpsFormat } from "./mps-fields.js";
export {
  inSense,
  negateObjective,
  objectiveAt,
  programmeFaults,
  type LinearProgramme,
  type Sense,
  type SparseColumns,
} from "./problem.js";
export { readMps, type ReadMpsOptions } from "./read-mps.js";
export { openSession, type Ends, type Session } from "./session.js";
export { solve, type SolveOptions } from "./solve.js";
export { writeMps, type WriteMpsOptions } from "./write-mps.js";
