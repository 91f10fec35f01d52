// Colours of charts, from the safe palette of Okabe and Ito, darkened or lightened until they stand out from the page (tested by eye and axe).
export interface Palette {
  readonly text: string;
  readonly muted: string;
  readonly ground: string;
  readonly grid: string;
  /** The run and the systems of a comparison, in order. */
  readonly lines: readonly [string, string, string, string];
  readonly history: string;
}

export const LIGHT: Palette = {
  text: "#1b1f24",
  muted: "#57606a",
  ground: "#ffffff",
  grid: "#d8dee4",
  lines: ["#005f9e", "#a94400", "#00735a", "#8c3a78"],
  history: "#1b1f24",
};

export const DARK: Palette = {
  text: "#e6edf3",
  muted: "#9da7b3",
  ground: "#161b22",
  grid: "#30363d",
  lines: ["#6cb6ff", "#f0a35e", "#4fd1a5", "#e6a3c8"],
  history: "#e6edf3",
};

export type Theme = "light" | "dark";

export function paletteOf(theme: Theme): Palette {
  return theme === "dark" ? DARK : LIGHT;
}
