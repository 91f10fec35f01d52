// Deliveries of one year as a staged flow: supply -> industry -> use. Small industries are one, so that what is large can be read.
import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import type { Target } from "../../index.js";
import type { Palette } from "../chart/palette.js";
import { shownNumber } from "../texts/text.js";
import type { Delivery } from "./plan-worker.js";

export interface Flow {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

export interface FlowNames {
  readonly others: string;
  readonly uses: Readonly<Record<UseName, string>>;
}

const USES = ["consumption", "publicUse", "defence", "investmentGoods", "exports"] as const;
export type UseName = (typeof USES)[number];

const LARGEST = 10;

/** Flows between stages, named `supply/x`, `industry/x`, `use/x`; the largest industries apart, all others as one. */
export function stagedFlows(
  {
    targets,
    deliveries,
    year,
  }: { readonly targets: readonly Target[]; readonly deliveries: readonly Delivery[]; readonly year: number },
  { others, uses }: FlowNames,
): readonly Flow[] {
  const now = targets.filter((target) => target.year === year);
  const apart = new Set(
    [...now]
      .sort((a, b) => b.output - a.output)
      .slice(0, LARGEST)
      .map(({ product }) => product),
  );
  const named = (product: string): string => (apart.has(product) ? product : others);
  const sums = new Map<string, Flow>();
  const add = (source: string, target: string, value: number): void => {
    if (!(value > 0)) return;
    const key = `${source} ${target}`;
    sums.set(key, { source, target, value: (sums.get(key)?.value ?? 0) + value });
  };
  for (const { from, to, amount, year: at } of deliveries)
    if (at === year) add(`supply/${named(from)}`, `industry/${named(to)}`, amount);
  for (const target of now)
    for (const use of USES) add(`industry/${named(target.product)}`, `use/${uses[use]}`, target[use]);
  const total = [...sums.values()].reduce((sum, { value }) => Math.max(sum, value), 0);
  return [...sums.values()].filter(({ value }) => value > total / 300);
}

const SVG = "http://www.w3.org/2000/svg";

interface DiagramStyle {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly summary: string;
}

interface NodeData {
  readonly id: string;
}

/** The flows as an SVG; each band's title tells from, to and amount. */
export function flowDiagram(flows: readonly Flow[], { width, height, palette, summary }: DiagramStyle): SVGSVGElement {
  const ids = [...new Set(flows.flatMap(({ source, target }) => [source, target]))];
  const layout = sankey<NodeData, Flow>()
    .nodeId(({ id }) => id)
    .nodeWidth(10)
    .nodePadding(6)
    .extent([
      [1, 6],
      [width - 1, height - 6],
    ]);
  const { nodes, links } = layout({ nodes: ids.map((id) => ({ id })), links: flows.map((flow) => ({ ...flow })) });
  const svg = element("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": summary,
    "font-size": 11,
    "font-family": "system-ui, sans-serif",
  }) as SVGSVGElement;
  const path = sankeyLinkHorizontal<NodeData, Flow>();
  for (const link of links) {
    const [from, to] = [endOf(link.source), endOf(link.target)];
    const band = element("path", {
      d: path(link) ?? "",
      fill: "none",
      stroke: palette.lines[0],
      "stroke-opacity": 0.28,
      "stroke-width": Math.max(1, link.width ?? 1),
    });
    const title = element("title", {});
    title.textContent = `${from} → ${to}: ${shownNumber(link.value)}`;
    band.append(title);
    svg.append(band);
  }
  for (const { id, x0 = 0, x1 = 0, y0 = 0, y1 = 0 } of nodes) {
    const isLast = x1 > width - 20;
    const label = element("text", {
      x: isLast ? x0 - 4 : x1 + 4,
      y: (y0 + y1) / 2,
      dy: "0.35em",
      fill: palette.text,
      "text-anchor": isLast ? "end" : "start",
    });
    label.textContent = y1 - y0 > 8 ? plain(id) : "";
    svg.append(
      element("rect", { x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0), fill: palette.text }),
      label,
    );
  }
  return svg;
}

/** Name of a band's end; the layout has put its node there. */
function endOf(end: NodeData | string | number): string {
  return plain(typeof end === "object" ? end.id : String(end));
}

function plain(id: string): string {
  return id.slice(id.indexOf("/") + 1).replaceAll("-", " ");
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
