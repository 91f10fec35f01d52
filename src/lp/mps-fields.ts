// One line of an MPS file as fields. Free format: words between blanks. Fixed format: columns 2-3, 5-12, 15-22, 25-36, 40-47, 50-61,
// where names may hold blanks (IBM Mathematical Programming System Extended, 1971).

export type MpsFormat = "fixed" | "free";

/** A name and the text of its number. */
export interface NamedNumber {
  readonly name: string;
  readonly number: string;
}

/** A line of ROWS: ` N  COST`. */
export interface RowFields {
  readonly type: string;
  readonly name: string;
}

/** A line of COLUMNS, RHS or RANGES: the column or the set (empty where left out), then one or two numbers. */
export interface EntryFields {
  readonly head: string;
  readonly pairs: readonly NamedNumber[];
}

/** A line of BOUNDS. Of FR, MI, PL and BV the number is left out or without meaning. */
export interface BoundFields {
  readonly type: string;
  readonly set: string;
  readonly column: string;
  readonly number?: string;
}

/** How the lines of one format are taken apart; undefined where a line has not the shape of its section. */
export interface MpsFields {
  readonly row: (line: string) => RowFields | undefined;
  /** `hasHead`: whether the first name is never left out, as in COLUMNS. */
  readonly entry: (line: string, options: { readonly hasHead: boolean }) => EntryFields | undefined;
  readonly bound: (line: string, options: { readonly isColumn: (name: string) => boolean }) => BoundFields | undefined;
}

/** Bound types that need no number. */
export const NUMBERLESS = ["FR", "MI", "PL", "BV"];

/** The fields of lines in that format. */
export function fieldsOf(format: MpsFormat): MpsFields {
  return format === "free" ? freeFields : fixedFields;
}

const freeFields: MpsFields = {
  row: (line) => {
    const [type, name, ...more] = words(line);
    return name === undefined || more.length > 0 ? undefined : { type: type.toUpperCase(), name };
  },
  entry: (line, { hasHead }) => {
    const fields = words(line);
    const head = fields.length % 2 === 1 ? fields[0] : "";
    if (fields.length < 2 || fields.length > 5 || (hasHead && fields.length % 2 === 0)) return undefined;
    const rest = fields.length % 2 === 1 ? fields.slice(1) : fields;
    const pairs = [{ name: rest[0], number: rest[1] }];
    if (rest.length === 4) pairs.push({ name: rest[2], number: rest[3] });
    return { head, pairs };
  },
  bound: (line, { isColumn }) => {
    const [type, ...rest] = words(line);
    if (type === undefined || rest.length < 1 || rest.length > 3) return undefined;
    const upper = type.toUpperCase();
    if (rest.length === 3) return { type: upper, set: rest[0], column: rest[1], number: rest[2] };
    if (rest.length === 1) return NUMBERLESS.includes(upper) ? { type: upper, set: "", column: rest[0] } : undefined;
    const isSetAndColumn = NUMBERLESS.includes(upper) && isColumn(rest[1]);
    if (isSetAndColumn) return { type: upper, set: rest[0], column: rest[1] };
    return { type: upper, set: "", column: rest[0], number: rest[1] };
  },
};

function words(line: string): string[] {
  const trimmed = line.trim();
  return trimmed === "" ? [] : trimmed.split(/\s+/);
}

const fixedFields: MpsFields = {
  row: (line) => {
    const { type, first, rest } = fixed(line);
    return type === "" || first === "" || rest !== "" ? undefined : { type, name: first };
  },
  entry: (line, { hasHead }) => {
    const { type, first, second, number, third, secondNumber } = fixed(line);
    if (type !== "" || (hasHead && first === "") || second === "" || number === "") return undefined;
    if ((third === "") !== (secondNumber === "")) return undefined;
    const pairs = [{ name: second, number }];
    if (third !== "") pairs.push({ name: third, number: secondNumber });
    return { head: first, pairs };
  },
  bound: (line) => {
    const { type, first, second, number, third } = fixed(line);
    if (type === "" || second === "" || third !== "") return undefined;
    if (number === "") return NUMBERLESS.includes(type) ? { type, set: first, column: second } : undefined;
    return { type, set: first, column: second, number };
  },
};

/** The six fields; each reaches to the next, since writers overrun the columns left blank between them. */
function fixed(line: string) {
  const field = (from: number, to?: number) => line.slice(from - 1, to).trim();
  return {
    type: field(2, 4).toUpperCase(),
    first: field(5, 14),
    second: field(15, 24),
    number: field(25, 39),
    third: field(40, 49),
    secondNumber: field(50),
    rest: field(15),
  };
}
