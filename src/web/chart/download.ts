// Files that the page hands out: tables as CSV, charts as SVG and PNG with title, sources and licence written into them.
import { writeCsv } from "../../index.js";

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
  /** Lines under the picture: run, sources, licence, address. */
  readonly notes: readonly string[];
}

const SVG = "http://www.w3.org/2000/svg";
const PADDING = 16;
const LINE = 15;

/** The chart with its caption as one SVG, for a page of its own. `chart` must be drawn in the light palette. */
export function captioned(chart: SVGSVGElement, { title, subtitle, notes }: Caption): SVGSVGElement {
  const width = Number(chart.getAttribute("width")) + 2 * PADDING;
  const height = Number(chart.getAttribute("height"));
  const wrapped = notes.flatMap((note) => broken(note, Math.floor((width - 2 * PADDING) / 5.4)));
  const whole = document.createElementNS(SVG, "svg");
  const total = PADDING + 46 + height + LINE * wrapped.length + PADDING;
  for (const [name, value] of Object.entries({ width, height: total, viewBox: `0 0 ${width} ${total}` }))
    whole.setAttribute(name, String(value));
  whole.setAttribute("xmlns", SVG);
  whole.setAttribute("font-family", "system-ui, sans-serif");
  const ground = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ width, height: total, fill: "#ffffff" }))
    ground.setAttribute(name, String(value));
  chart.setAttribute("x", String(PADDING));
  chart.setAttribute("y", String(PADDING + 40));
  whole.append(
    ground,
    line(title, { y: PADDING + 12, size: 15, weight: "600", fill: "#1b1f24" }),
    line(subtitle, { y: PADDING + 30, size: 12, weight: "400", fill: "#57606a" }),
    chart,
    ...wrapped.map((note, k) =>
      line(note, { y: PADDING + 58 + height + LINE * k, size: 10.5, weight: "400", fill: "#57606a" }),
    ),
  );
  return whole;
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

function broken(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  let now = "";
  for (const word of words.split(" ")) {
    if (now !== "" && now.length + 1 + word.length > width) {
      lines.push(now);
      now = word;
    } else now = now === "" ? word : `${now} ${word}`;
  }
  return now === "" ? lines : [...lines, now];
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
