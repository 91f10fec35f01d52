// `onecountry/table`: input-output tables, from any file to multipliers, linkages, extraction and balance. Flows are row-major Float64Arrays.
export type { Table } from "./table.js";
export { checkTable, type CheckOptions } from "./check.js";
export { tableReport, type TableReport } from "./report.js";

export { detect, readTable, type ReadOptions } from "./read-table.js";
export {
  TABLE_FORMATS,
  type Detected,
  type Memo,
  type Reading,
  type Repair,
  type TableFiles,
  type TableFormat,
} from "./reading.js";
export { readMapping, tableMapping, type TableMapping } from "./mapping.js";
export { tableFromJson, tableJson, tableToJson, type TableJson } from "./table-json.js";
export { writeGiven } from "./given-layout.js";
export { cellsOfTable, writeLong, type TableCell } from "./long-cells.js";
export { writePymrio } from "./write-pymrio.js";

export {
  sparseFromColumns,
  sparseFromDense,
  denseFromSparse,
  sparseTimes,
  timesSparse,
  transposed,
  type Sparse,
  type SparseColumn,
} from "./sparse.js";
export { inputCoefficients, deliveryCoefficients, finalDemand, rowSums, columnSums, type Origin } from "./flows.js";
export { technicalCoefficients, isProductive, leontiefOutput, type Coefficients } from "./coefficients.js";
export { solveOutput, solvePrices, type LeontiefSolution, type SolveOptions } from "./solve-leontief.js";
export { hawkinsSimon, type HawkinsSimon } from "./hawkins-simon.js";

export { multipliers, type MultiplierOptions, type Multipliers } from "./multipliers.js";
export { linkages, type LinkageKind, type Linkages } from "./linkages.js";
export { extract, type Extraction, type ExtractionOptions } from "./extraction.js";
export { leontiefInverse, propagation, type Propagation, type PropagationLink } from "./propagation.js";
export {
  exportsOf,
  importContent,
  selfSufficiency,
  verticalSpecialisation,
  type ImportContent,
  type SelfSufficiency,
  type VerticalSpecialisation,
} from "./import-content.js";
export { labourValues, type LabourProcesses } from "./labour-values.js";
export { aggregate, readConcordance, type Concordance } from "./aggregate.js";
export { balance, type Balance, type BalanceOptions } from "./balance.js";
export { gras, type GrasProblem, type GrasResult } from "./gras.js";
export { leastInformationLoss, type EntropyProblem, type EntropyResult, type Identity } from "./entropy.js";
export { industryOutput, productOutput, type SupplyUse } from "./supply-use.js";
export { symmetricTable, type NegativeCell, type SymmetricModel, type SymmetricTable } from "./symmetric-table.js";
export { generateEconomy, tableOfEconomy, type GenerateOptions, type SyntheticEconomy } from "./generate.js";
