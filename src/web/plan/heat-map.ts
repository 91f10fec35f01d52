// Who delivers how much to whom: a square for each pair of industries, darker by the root of the amount, since deliveries span a thousandfold.
import * as Plot from "@observablehq/plot";
import type { Palette } from "../chart/palette.js";
import { shownNumber, wordsOf } from "../texts/text.js";
import type { Delivery } from "./plan-worker.js";

interface HeatStyle {
  readonly width: number;
  readonly palette: Palette;
  readonly summary: string;
}

/** The deliveries of one year as an SVG, as wide as its names need; rows deliver, columns receive. */
export function heatMap(deliveries: readonly Delivery[], { width, palette, summary }: HeatStyle): SVGSVGElement {
  const names = [...new Set(deliveries.flatMap(({ from, to }) => [from, to]))].map(wordsOf);
  const cells = deliveries.map(({ from, to, amount }) => ({
    from: wordsOf(from),
    to: wordsOf(to),
    amount,
    title: `${wordsOf(from)} → ${wordsOf(to)}: ${shownNumber(amount)}`,
  }));
  const svg = Plot.plot({
    width: Math.max(width, names.length * 16 + 150),
    height: Math.max(240, names.length * 15 + 120),
    marginLeft: 130,
    marginBottom: 120,
    style: { background: "transparent", color: palette.text, fontSize: "11px" },
    x: { domain: names, label: null, tickRotate: -60 },
    y: { domain: names, label: null },
    color: { type: "sqrt", range: [palette.ground, palette.lines[0]], label: null },
    marks: [Plot.cell(cells, { x: "to", y: "from", fill: "amount", title: "title", inset: 0.5 })],
  }) as SVGSVGElement;
  for (const group of svg.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", summary);
  return svg;
}
