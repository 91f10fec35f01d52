// What a row or column is, told from its code or label in the languages that national tables come in.

/** leaf: a row of value added or a final use, unless it is the sum of its neighbours. */
export type RowRole = "imports" | "margins" | "duties" | "output" | "subtotal" | "memo" | "leaf";
export type ColumnRole = "imports" | "net exports" | "output" | "subtotal" | "leaf";

const ROWS: readonly (readonly [Exclude<RowRole, "leaf">, RegExp])[] = [
  ["memo", /^emp\b|^emp-|employ(ed|ment)|ocupad|persons engaged|hours worked|занятость/i],
  ["margins", /international transport|^intttm$|transport margins/i],
  [
    "duties",
    /tax(es)?.*on products|impuestos sobre (los )?productos|derechos? (de|sobre).*importa|(import|customs) dut|^duties$|^d21x31$|^d21_m_d31$|^txsp$|gütersteuer|налоги на продукты/i,
  ],
  ["imports", /^(total )?imports?\b|^importaci[oó]n|^importa[cç]|^importe\b|^p7$|^im$|^импорт|^进口/i],
  [
    "output",
    /^(total |gross )?(industry |commodity )?output\b|^producci[oó]n\b|^produktionswert|^p1$|^go$|^总(产出|投入)|^выпуск|^валовой выпуск|^gross_output$/i,
  ],
  [
    "subtotal",
    /\btotal\b|^t00\d$|^(cpa_)?total|^tfu$|^tu$|^p2$|^ts_[bp]p$|^b1g$|^va_total$|^intermediate (consumption|inputs?)\b|^consumo intermedio|合计|小计|итого|всего/i,
  ],
];

const COLUMNS: readonly (readonly [Exclude<ColumnRole, "leaf">, RegExp])[] = [
  ["net exports", /^net exports?\b|^净出口|^чистый экспорт/i],
  ["imports", /^(less:? )?imports?\b|^importaci[oó]n|^importa[cç]|^p7$|^im$|^f050$|^импорт|^进口/i],
  [
    "output",
    /^(total |gross )?(industry |commodity |product )?output\b|^producci[oó]n\b|^p1$|^go$|^总产出|^выпуск|^валовой выпуск|^t007$/i,
  ],
  ["subtotal", /\btotal\b|^t00\d$|^(cpa_)?total|^tfu$|^tu$|合计|小计|итого|всего/i],
];

/** Role of a row below the block of sectors. */
export function rowRole(...names: readonly string[]): RowRole {
  return ROWS.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? "leaf";
}

/** Role of a column to the right of the block of sectors. */
export function columnRole(...names: readonly string[]): ColumnRole {
  return COLUMNS.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? "leaf";
}

const OF_VALUE_ADDED =
  /wage|compensation|salar|surplus|profit|value added|valor agregado|remuneraci|excedente|depreciation|consumption of fixed capital|operating|^d1$|^b\dg?|^k1$|^v0\d\d$|劳动|折旧|盈余|оплата труда|прибыль/i;
const OF_FINAL_USE =
  /household|government consumption|consumption by|final consumption|capital formation|exports?\b|inventor|stocks|consumo|formaci[oó]n bruta|exportaci|existencias|^p[356]|^f0\d\d$|消费|出口|потребление|экспорт/i;

/** Whether the name is one of income, as rows below the sectors have. */
export function soundsLikeValueAdded(name: string): boolean {
  return OF_VALUE_ADDED.test(name);
}

/** Whether the name is one of a final use, as columns beside the sectors have. */
export function soundsLikeFinalUse(name: string): boolean {
  return OF_FINAL_USE.test(name);
}
