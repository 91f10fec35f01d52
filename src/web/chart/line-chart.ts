// One series over years as an SVG: the band, the run without changes, the run, and what history recorded. No text of it is only colour:
// lines differ in dash, points in shape.
import * as Plot from "@observablehq/plot";
import type { HistoryPoint } from "../../index.js";
import { shownNumber } from "../texts/text.js";
import type { Palette } from "./palette.js";

export interface ChartLine {
  readonly id: string;
  readonly name: string;
  /** Place in the palette's lines. */
  readonly colour: number;
  readonly dash?: string;
  readonly isMuted?: boolean;
  readonly values: readonly number[];
}

export interface ChartBand {
  readonly colour: number;
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface ChartData {
  readonly years: readonly number[];
  /** What `years` are where they are no years. */
  readonly axis?: string;
  readonly lines: readonly ChartLine[];
  readonly bands: readonly ChartBand[];
  readonly points: readonly HistoryPoint[];
  /** Values are shares, shown as per cent. */
  readonly isPercent: boolean;
  /** Whether zero must be on the axis. */
  readonly fromZero: boolean;
}

export interface ChartStyle {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly summary: string;
}

/** Strokes of lines by place, so that a comparison can be read without colour. */
const DASHES = ["none", "7 3", "2 3", "9 3 2 3"];

/** The chart as an SVG element with the summary as its name. */
export function lineChart(data: ChartData, { width, height, palette, summary }: ChartStyle): SVGSVGElement {
  const scale = data.isPercent ? 100 : 1;
  const svg = Plot.plot({
    width,
    height,
    marginLeft: 46,
    marginRight: 12,
    marginBottom: data.axis === undefined ? 24 : 36,
    marginTop: 12,
    style: { background: "transparent", color: palette.muted, fontSize: "12px", overflow: "visible" },
    x: {
      label: data.axis ?? null,
      labelArrow: "none",
      labelAnchor: "center",
      tickFormat: "d",
      ticks: Math.min(data.years.length, Math.floor(width / 60)),
      insetLeft: 4,
    },
    y: { label: null, ticks: 5, tickFormat: shownNumber, nice: true, ...domainOf(data) },
    marks: [
      Plot.gridY({ stroke: palette.grid, strokeOpacity: 1, ticks: 5 }),
      ...data.bands.map((band) => bandMark(band, { data, palette, scale })),
      ...data.lines.map((line) => lineMark(line, { data, palette, scale })),
      ...pointMarks(data.points, { palette, scale }),
      ...tipMark(data, palette, scale),
    ],
  }) as SVGSVGElement;
  // Plot names groups by their mark, which a group may not be: the summary is the name of the whole.
  for (const group of svg.querySelectorAll<SVGGElement>("g[aria-label]")) {
    group.dataset.mark = group.getAttribute("aria-label") ?? "";
    group.removeAttribute("aria-label");
  }
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", summary);
  return svg;
}

/** An axis of its own where all is nought: there the line lies at the foot, not in the middle. */
function domainOf({
  lines,
  bands,
  points,
  fromZero,
}: ChartData): { readonly zero: boolean } | { readonly domain: readonly [number, number] } {
  const values = [...lines.flatMap((line) => line.values), ...bands.flatMap(({ low, high }) => [...low, ...high])];
  const isAllNought = points.length === 0 && values.every((value) => value === 0);
  return isAllNought ? { domain: [0, 1] } : { zero: fromZero };
}

interface Drawn {
  readonly data: ChartData;
  readonly palette: Palette;
  readonly scale: number;
}

function bandMark({ low, high, colour }: ChartBand, { data, palette, scale }: Drawn): Plot.Markish {
  const rows = data.years.map((year, k) => ({ year, low: scale * low[k], high: scale * high[k] }));
  const fill = palette.lines[colour];
  return Plot.areaY(rows, { x: "year", y1: "low", y2: "high", fill, fillOpacity: 0.16 });
}

function lineMark(line: ChartLine, { data, palette, scale }: Drawn): Plot.Markish {
  const rows = data.years.map((year, k) => ({ year, value: scale * line.values[k] }));
  return Plot.lineY(rows, {
    x: "year",
    y: "value",
    stroke: line.isMuted === true ? palette.muted : palette.lines[line.colour],
    strokeWidth: line.isMuted === true ? 1.5 : 2.25,
    strokeDasharray: line.dash ?? DASHES[line.colour],
  });
}

function pointMarks(
  points: readonly HistoryPoint[],
  { palette, scale }: Pick<Drawn, "palette" | "scale">,
): Plot.Markish[] {
  if (points.length === 0) return [];
  const rows = points.map(({ year, value, low, high, isFitted }) => ({
    year,
    value: scale * value,
    low: scale * low,
    high: scale * high,
    fill: isFitted ? palette.ground : palette.history,
  }));
  const ranges = rows.filter(({ low, high }) => high > low);
  return [
    Plot.ruleX(ranges, { x: "year", y1: "low", y2: "high", stroke: palette.history, strokeWidth: 1.5 }),
    Plot.dot(rows, { x: "year", y: "value", r: 3.5, stroke: palette.history, strokeWidth: 1.5, fill: "fill" }),
  ];
}

/** Under the pointer: year and value of the line that is nearest. */
function tipMark({ years, lines }: ChartData, palette: Palette, scale: number): Plot.Markish[] {
  const rows = lines.flatMap(({ name, values }) =>
    years.map((year, k) => ({
      year,
      value: scale * values[k],
      title: `${name}\n${year}: ${shownNumber(scale * values[k])}`,
    })),
  );
  if (rows.length === 0) return [];
  const tip = { x: "year", y: "value", title: "title", fill: palette.ground, stroke: palette.grid } as const;
  return [Plot.tip(rows, Plot.pointer({ ...tip, maxRadius: 30 }))];
}

/** Strokes for a legend of the chart. */
export function dashOf(line: Pick<ChartLine, "colour" | "dash">): string {
  return line.dash ?? DASHES[line.colour];
}
