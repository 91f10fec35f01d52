// What a row or column is, told from its code or label in the languages that national tables come in.

/** leaf: a row of value added or a final use, unless it is the sum of its neighbours. */
export type RowRole = "imports" | "margins" | "duties" | "output" | "subtotal" | "memo" | "leaf";
export type ColumnRole = "imports" | "net exports" | "output" | "subtotal" | "leaf";

/** Codes of national accounts and databases as they are written, words in any case. */
type Sign<Role> = readonly [role: Role, codes: RegExp, words: RegExp];

const ROWS: readonly Sign<Exclude<RowRole, "leaf">>[] = [
  ["memo", /^EMP(-|$)/, /employ(ed|ment)|ocupad|persons engaged|hours worked|занятость/i],
  ["margins", /^IntTTM$/, /international transport|transport margins/i],
  [
    "duties",
    /^(D21X31|D21_M_D31|TXSP)$/,
    /tax(es)?.*on products|impuestos sobre (los )?productos|derechos? (de|sobre).*importa|(import|customs) dut|^duties$|gütersteuer|налоги на продукты/i,
  ],
  ["imports", /^(P7|IM)$/, /^(total )?imports?\b|^importaci[oó]n|^importa[cç]|^importe\b|^импорт|^进口/i],
  [
    "output",
    /^(P1|GO|gross_output)$/,
    /^(total |gross )?(industry |commodity )?output\b|^producci[oó]n\b|^produktionswert|^总(产出|投入)|^выпуск|^валовой выпуск/i,
  ],
  [
    "subtotal",
    /^(T00\d|(CPA_)?TOTAL|TFU|TU|P2|TS_[BP]P|B1G)$/,
    /\btotal\b|^intermediate (consumption|inputs?)\b|^consumo intermedio|合计|小计|итого|всего/i,
  ],
];

const COLUMNS: readonly Sign<Exclude<ColumnRole, "leaf">>[] = [
  ["net exports", /^$/, /^net exports?\b|^净出口|^чистый экспорт/i],
  ["imports", /^(P7|IM|F050)$/, /^(less:? )?imports?\b|^importaci[oó]n|^importa[cç]|^импорт|^进口/i],
  [
    "output",
    /^(P1|GO|T007)$/,
    /^(total |gross )?(industry |commodity |product )?output\b|^producci[oó]n\b|^总产出|^выпуск|^валовой выпуск/i,
  ],
  ["subtotal", /^(T00\d|(CPA_)?TOTAL|TFU|TU)$/, /\btotal\b|合计|小计|итого|всего/i],
];

/** Role of a row below the block of sectors. */
export function rowRole(...names: readonly string[]): RowRole {
  return ROWS.find(([, codes, words]) => names.some((name) => codes.test(name) || words.test(name)))?.[0] ?? "leaf";
}

/** Role of a column to the right of the block of sectors. */
export function columnRole(...names: readonly string[]): ColumnRole {
  return COLUMNS.find(([, codes, words]) => names.some((name) => codes.test(name) || words.test(name)))?.[0] ?? "leaf";
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
