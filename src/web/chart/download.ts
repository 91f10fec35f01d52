// Files that the page hands out: tables as CSV, charts as SVG and PNG with title, sources and licence written into them.
import { writeCsv } from "../../index.js";
import { legendMark, type LegendEntry } from "./legend.js";

/** Hands the user a file. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}

export type CsvCell = string | number;

/** A table as it is handed out. */
export interface TableFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** Hands the user a table. What must be said of it stands in a last column, once, where no reader of CSV stumbles over it. */
export function saveCsv(name: string, { header, rows }: TableFile, notes: readonly string[]): void {
  const said = rows.map((row, k) => [...row, k === 0 ? notes.join(" ") : ""]);
  saveFile(name, writeCsv([...header, "about this file"], said), "text/csv;charset=utf-8");
}

export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  /** What lines, bands and points are, under the chart; left out where the chart names its parts itself. */
  readonly legend?: readonly LegendEntry[];
  /** Lines under the picture: run, sources, licence, address. */
  readonly notes: readonly string[];
}

const SVG = "http://www.w3.org/2000/svg";
const PADDING = 16;
const LINE = 15;

/** The chart with its caption as one SVG, for a page of its own. `chart` must be drawn in the light palette. */
export function captioned(chart: SVGSVGElement, { title, subtitle, notes, legend = [] }: Caption): SVGSVGElement {
  const width = Number(chart.getAttribute("width")) + 2 * PADDING;
  const height = Number(chart.getAttribute("height"));
  const inner = width - 2 * PADDING;
  const whole = document.createElementNS(SVG, "svg");
  const ground = document.createElementNS(SVG, "rect");
  whole.append(ground, line(title, { y: PADDING + 12, size: 15, weight: "600", fill: "#1b1f24" }));
  let y = PADDING + 12;
  for (const words of broken(subtitle, Math.floor(inner / 6.2))) {
    y += 17;
    whole.append(line(words, { y, size: 12, weight: "400", fill: "#57606a" }));
  }
  chart.setAttribute("x", String(PADDING));
  chart.setAttribute("y", String(y + 8));
  whole.append(chart);
  y += 8 + height;
  y += placeLegend(whole, legend, { y, width: inner });
  for (const note of notes.flatMap((each) => broken(each, Math.floor(inner / 5.6)))) {
    y += LINE;
    whole.append(line(note, { y, size: 10.5, weight: "400", fill: "#57606a" }));
  }
  const total = y + PADDING;
  for (const [name, value] of Object.entries({ width, height: total, viewBox: `0 0 ${width} ${total}` }))
    whole.setAttribute(name, String(value));
  for (const [name, value] of Object.entries({ width, height: total, fill: "#ffffff" }))
    ground.setAttribute(name, String(value));
  whole.setAttribute("xmlns", SVG);
  whole.setAttribute("font-family", "system-ui, sans-serif");
  return whole;
}

/** Draws the entries in rows below `y`; returns the height they take. */
function placeLegend(
  whole: SVGSVGElement,
  legend: readonly LegendEntry[],
  { y, width }: { readonly y: number; readonly width: number },
): number {
  let [x, row] = [0, 0];
  for (const entry of legend) {
    const wide = 34 + 6.6 * entry.name.length + 14;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const top = y + 10 + 18 * row;
    const mark = document.createElementNS(SVG, "g");
    mark.setAttribute("transform", `translate(${PADDING + x},${top})`);
    mark.append(legendMark(entry));
    const name = line(entry.name, { y: top + 9, size: 11.5, weight: "400", fill: "#1b1f24" });
    name.setAttribute("x", String(PADDING + x + 34));
    whole.append(mark, name);
    x += wide;
  }
  return legend.length === 0 ? 6 : 10 + 18 * (row + 1);
}

interface LineStyle {
  readonly y: number;
  readonly size: number;
  readonly weight: string;
  readonly fill: string;
}

function line(content: string, { y, size, weight, fill }: LineStyle): SVGTextElement {
  const element = document.createElementNS(SVG, "text");
  for (const [name, value] of Object.entries({ x: PADDING, y, fill, "font-size": size, "font-weight": weight }))
    element.setAttribute(name, String(value));
  element.textContent = content;
  return element;
}

/** Width of a text in the mean width of small letters: capitals, digits and the signs of addresses are wider. */
function widthOf(words: string): number {
  return [...words].reduce((sum, sign) => sum + (sign === "%" ? 1.8 : /[A-Z0-9=?&#]/.test(sign) ? 1.25 : 1), 0);
}

/** The words in lines of at most this width; a longer word, as an address, is cut. */
function broken(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  let now = "";
  for (const word of words.split(" ").flatMap((each) => cut(each, width))) {
    if (now !== "" && widthOf(now) + 1 + widthOf(word) > width) {
      lines.push(now);
      now = word;
    } else now = now === "" ? word : `${now} ${word}`;
  }
  return now === "" ? lines : [...lines, now];
}

function cut(word: string, width: number): readonly string[] {
  const pieces = [""];
  for (const sign of word) {
    if (widthOf(pieces[pieces.length - 1] + sign) > width) pieces.push("");
    pieces[pieces.length - 1] += sign;
  }
  return pieces;
}

/** The SVG as text. */
export function svgText(svg: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(svg);
}

/** The SVG as a PNG of twice its size. */
export async function pngOf(svg: SVGSVGElement): Promise<Blob> {
  const [width, height] = ["width", "height"].map((name) => Number(svg.getAttribute(name)));
  const url = URL.createObjectURL(new Blob([svgText(svg)], { type: "image/svg+xml" }));
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("the picture could not be made")) : resolve(blob)));
  });
}
