// Texts by key from the catalogue of the language, with their gaps filled; numbers as the language writes them.
import { VARIABLES } from "../../index.js";
import { english, type TextKey } from "./english.js";
import { SERIES_NAMES, TABLE_NAMES, UNIT_NAMES } from "./names.js";

const LANGUAGE = "en";

/** The text of this key; `{name}` is filled from the values. */
export function text(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return english[key].replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

const threeDigits = new Intl.NumberFormat(LANGUAGE, { maximumSignificantDigits: 3 });
const twoDigits = new Intl.NumberFormat(LANGUAGE, { maximumSignificantDigits: 2 });
const whole = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 0 });

/** A number as it is read: three significant digits, above a thousand whole. Minus is a minus sign. */
export function shownNumber(value: number): string {
  return (Math.abs(value) >= 1000 ? whole : threeDigits).format(value + 0).replace("-", "−");
}

/** Below one, no more than hundredths: a share is not known better. */
function withTwoDecimals(percent: number): number {
  return Math.abs(percent) < 1 ? Math.round(100 * percent) / 100 : percent;
}

const PERCENT_UNITS = ["share", "per-year"];

/** A value in the unit of its name, without the name: shares as per cent; number and unit are never parted by a line's end. */
export function shownValue(value: number, unit: string): string {
  return PERCENT_UNITS.includes(unit) ? `${shownNumber(withTwoDecimals(100 * value))}\u00a0%` : shownNumber(value);
}

/** Millions of people as a reader takes them in: `5.2 million`, `41 thousand`, `none`. */
export function shownPeople(millions: number): string {
  const size = Math.abs(millions);
  if (size === 0) return text("number.none");
  if (size < 0.0005) return text("number.under500");
  if (size < 0.1) return `${shownNumber(Math.round(millions * 1000))}\u00a0${text("number.thousand")}`;
  return `${twoDigits.format(millions).replace("-", "−")}\u00a0${text("number.million")}`;
}

/** A value with its unit where that is short: people in words, shares as per cent. */
export function shownAmount(value: number, unit: string): string {
  return unit === "m-persons" ? shownPeople(value) : shownValue(value, unit);
}

/** A range of amounts, the unit said once where both share it. */
export function shownRange(low: number, high: number, unit: string): string {
  const [from, to] = [shownAmount(low, unit), shownAmount(high, unit)];
  if (from === to) return from;
  const [end, fromEnd] = [to, from].map((amount) => /\u00a0\S+$/.exec(amount)?.[0] ?? "");
  return ranging(end !== "" && end === fromEnd ? from.slice(0, -end.length) : from, to);
}

/** Two ends as a range. */
export function ranging(low: string, high: string): string {
  return text("number.range", { low, high });
}

/** Whether the amount says its unit itself. */
export function saysUnit(unit: string): boolean {
  return unit === "m-persons" || PERCENT_UNITS.includes(unit);
}

/** Name of a unit in words. */
export function unitName(unit: string): string {
  return UNIT_NAMES[unit] ?? unit;
}

/** Short name of a series. */
export function seriesName(name: string): string {
  const [base, region] = name.split("/");
  const known = SERIES_NAMES[base] ?? VARIABLES.find((variable) => variable.name === base)?.about ?? base;
  return region === undefined ? known : `${known}, ${region}`;
}

/** Name of a built-in table: `deu-2014` -> `Germany 2014`. */
export function tableName(id: string): string {
  const [land, ...rest] = id.split("-");
  return [TABLE_NAMES[land] ?? land.toUpperCase(), ...rest].join(" ");
}

/** The first letter in capitals. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Title of a measure as a row's name: a scale from 0 to 1 is shown as per cent. */
export function measureName(title: string): string {
  return sentenceCase(title.trim().replace(/, mean of 0\.\.1$/, `, ${english["cost.full"]}`));
}

/** An id as words: `five-year-plan` -> `five-year plan` is the catalogue's affair; this one only drops the hyphens. */
export function wordsOf(id: string): string {
  return id.replaceAll("-", " ");
}
