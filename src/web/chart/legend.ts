// What a chart's lines, bands and points are called: the same entries stand under the chart in the page and inside a picture of it.
import { text } from "../texts/text.js";
import { dashOf, type ChartData } from "./line-chart.js";
import type { Palette } from "./palette.js";

export interface LegendEntry {
  readonly id: string;
  readonly name: string;
  readonly shape: "line" | "band" | "dot" | "ring";
  readonly colour: string;
  /** Stroke of a line. */
  readonly dash: string;
}

/** The entries of a chart in the palette; `bandName` is what its bands hold. */
export function legendOf(data: ChartData, palette: Palette, bandName: string): readonly LegendEntry[] {
  const lines = data.lines.map((line): LegendEntry => {
    const colour = line.isMuted === true ? palette.muted : palette.lines[line.colour];
    return { id: line.id, name: line.name, shape: "line", colour, dash: dashOf(line) };
  });
  const [band] = data.bands;
  const points = (isFitted: boolean, shape: "dot" | "ring", name: string): readonly LegendEntry[] =>
    data.points.some((point) => point.isFitted === isFitted)
      ? [{ id: shape, name, shape, colour: palette.history, dash: "none" }]
      : [];
  return [
    ...lines,
    ...(band === undefined
      ? []
      : [{ id: "band", name: bandName, shape: "band", colour: palette.lines[band.colour], dash: "none" } as const]),
    ...points(false, "dot", text("chart.history")),
    ...points(true, "ring", text("chart.fitted")),
  ];
}

const SVG = "http://www.w3.org/2000/svg";

/** The mark of an entry, 26 wide and 10 high. */
export function legendMark({ shape, colour, dash }: LegendEntry): SVGElement {
  const made = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  switch (shape) {
    case "line":
      return made("line", {
        x1: 0,
        x2: 26,
        y1: 5,
        y2: 5,
        stroke: colour,
        "stroke-width": 2.5,
        "stroke-dasharray": dash,
      });
    case "band":
      return made("rect", { width: 26, height: 10, fill: colour, opacity: 0.25 });
    case "dot":
      return made("circle", { cx: 13, cy: 5, r: 3.5, fill: colour });
    case "ring":
      return made("circle", { cx: 13, cy: 5, r: 3.5, fill: "none", stroke: colour, "stroke-width": 1.5 });
  }
}
