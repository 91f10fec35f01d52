// From a balanced table to the base-year flows that an economy runs on.
import type { Table } from "../table/table.js";

export interface Flows {
  readonly n: number;
  readonly output: Float64Array;
  /** n x n, domestic and imported together: competing imports are the same product. */
  readonly inter: Float64Array;
  readonly rural: Float64Array;
  readonly urban: Float64Array;
  readonly communal: Float64Array;
  readonly defence: Float64Array;
  readonly investment: Float64Array;
  readonly exports: Float64Array;
  readonly imports: Float64Array;
  readonly duties: number;
  readonly valueAdded: ReadonlyMap<string, Float64Array>;
}

/** Flows of the table with imports joined to home products; negative final uses (scrap, drawn stocks) are left out as 0. */
export function flowsOf(table: Table): Flows {
  const n = table.sectors.length;
  const width = n + table.finalUses.length;
  const cell = (i: number, j: number): number => table.domestic[i * width + j] + table.imported[i * width + j];
  const use = (name: string): Float64Array => {
    const column = n + table.finalUses.indexOf(name);
    return Float64Array.from({ length: n }, (_, i) => (column >= n ? Math.max(cell(i, column), 0) : 0));
  };
  const inter = new Float64Array(n * n);
  const imports = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) inter[i * n + j] = Math.max(cell(i, j), 0);
    for (let j = 0; j < width; j++) imports[i] += table.imported[i * width + j];
  }
  let duties = 0;
  for (let j = 0; j < width; j++) duties += table.duties[j];
  const valueAdded = new Map<string, Float64Array>();
  table.valueAddedRows.forEach((name, v) => valueAdded.set(name, table.valueAdded.slice(v * n, v * n + n)));
  return {
    n,
    output: Float64Array.from(table.grossOutput),
    inter,
    rural: use("C_rural"),
    urban: use("C_urban"),
    communal: use("G_communal"),
    defence: use("DEF"),
    investment: use("GFCF"),
    exports: use("EXP"),
    imports,
    duties,
    valueAdded,
  };
}

/**
 * b[i * n + j]: product i per unit of investment in sector j. Machinery, building and herds by the sector's own shares, the rest by what
 * is left of the GFCF column; scaled (RAS, 40 rounds) so that the columns sum to 1 and the rows to GFCF at base investment.
 */
export function composition(
  { n, investment }: Flows,
  shares: {
    readonly machinery: Float64Array;
    readonly construction: Float64Array;
    readonly herd: Float64Array;
    readonly other: Float64Array;
  },
  {
    machine,
    building,
    herds,
    byDestination,
  }: { machine: number; building: number; herds: number; byDestination: Float64Array },
): Float64Array {
  const b = new Float64Array(n * n);
  let rest = 0;
  for (let i = 0; i < n; i++) if (i !== machine && i !== building && i !== herds) rest += investment[i];
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      if (investment[i] <= 0) continue;
      if (i === machine) b[i * n + j] = shares.machinery[j];
      else if (i === building) b[i * n + j] = shares.construction[j];
      else if (i === herds) b[i * n + j] = shares.herd[j];
      else b[i * n + j] = rest > 0 ? (shares.other[j] * investment[i]) / rest : 0;
    }
  }
  for (let round = 0; round < 40; round++) {
    for (let i = 0; i < n; i++) {
      let row = 0;
      for (let j = 0; j < n; j++) row += b[i * n + j] * byDestination[j];
      if (row > 0) for (let j = 0; j < n; j++) b[i * n + j] *= investment[i] / row;
    }
    for (let j = 0; j < n; j++) {
      let column = 0;
      for (let i = 0; i < n; i++) column += b[i * n + j];
      for (let i = 0; i < n; i++) b[i * n + j] = column > 0 ? b[i * n + j] / column : i === building ? 1 : 0;
    }
  }
  return b;
}
