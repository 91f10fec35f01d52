// The closed list of units. A series, parameter or variable whose unit is not here cannot be read or declared.

export const UNITS = [
  "share", "index", "ratio", "elasticity", "yes-no",
  "years", "months", "quarters", "per-year", "per-1000",
  "persons", "thousand-persons", "m-persons", "m-man-years", "m-households",
  "m-head", "thousand-head", "Mt", "kt", "bn-kWh", "TWh", "Mha", "q-per-ha", "m-metres", "m-pairs", "m-hl", "Mm3", "bn-pieces",
  "thousand", "thousand-km", "bn-tkm", "m-hp", "m-horse-equivalents", "GW",
  "kcal-per-day", "kcal-per-kg", "kcal-per-currency", "kg-per-head", "kg-per-day", "t-per-head",
  "m-currency", "bn-currency", "currency-per-head", "currency-per-t", "currency-per-kg", "currency-per-year", "currency-per-usd",
  "m-rub-1937", "intl-usd-1990", "intl-usd-2011", "m-usd", "million-usd-2014",
  "year",
] as const;

export type Unit = (typeof UNITS)[number];

/** Whether the text is one of the units of the closed list. */
export function isUnit(text: string): text is Unit {
  return (UNITS as readonly string[]).includes(text);
}
