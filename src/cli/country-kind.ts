// Countries as `list` and `show` present them: every figure with its interval, unit, grade and source, and what must be said.
import type { Country, Figure } from "../country/country.js";
import { countryIds, loadCountry } from "../node.js";
import type { Kind, Shown } from "./kind.js";
import { significant, textTable } from "./text-table.js";

export const countries: Kind = {
  singular: "country",
  plural: "countries",
  ids: countryIds,
  entries: () =>
    countryIds().map((id) => {
      const { name, basePeriod, firstYear, currency, tableSource, sectors } = loadCountry(id);
      return { id, name, basePeriod, firstYear, currency, table: tableSource.kind, sectors: sectors.length };
    }),
  show: (id) => showCountry(loadCountry(id)),
};

function showCountry(country: Country): Shown {
  const { tableSource, ...facts } = country;
  const table = { kind: tableSource.kind, templates: tableSource.templates };
  return { text: [headText(country), figuresText(country.figures)].join("\n"), json: { ...facts, table } };
}

function headText({
  name,
  basePeriod,
  opens,
  firstYear,
  currency,
  tableSource,
  sectors,
  regions,
  warnings,
}: Country): string {
  const lines = [
    `${name}. Base period ${basePeriod}, currency ${currency}.`,
    `Runs open in quarter ${opens.quarter} of ${opens.year}; the first year on record is ${firstYear}.`,
    `Table: ${tableSource.kind}${tableSource.templates.length > 0 ? `, structures ${tableSource.templates.join(", ")}` : ""}.`,
    `Sectors: ${sectors.map(({ id }) => id).join(", ")}.`,
    `Regions: ${regions.map(({ id }) => id).join(", ")}.`,
    ...warnings,
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function figuresText(figures: readonly Figure[]): string {
  const numbers = (pick: (figure: Figure) => number) => figures.map((figure) => significant(pick(figure)));
  return textTable({
    columns: [
      { title: "series", cells: figures.map(({ series }) => series) },
      { title: "year", cells: figures.map(({ year }) => year) },
      { title: "value", cells: numbers(({ value }) => value), isRight: true },
      { title: "low", cells: numbers(({ low }) => low), isRight: true },
      { title: "high", cells: numbers(({ high }) => high), isRight: true },
      { title: "unit", cells: figures.map(({ unit }) => unit) },
      { title: "grade", cells: figures.map(({ grade }) => grade) },
      { title: "source", cells: figures.map(({ source }) => source) },
    ],
  });
}
