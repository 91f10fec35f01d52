import { describe, expect, it } from "vitest";
import { DARK, LIGHT, type Palette } from "../../src/web/chart/palette.js";

type Colour = readonly [number, number, number];

/** Linear light of the three channels of sRGB (IEC 61966-2-1). */
function linear(hex: string): Colour {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Contrast of WCAG 2.2. */
function contrast(a: string, b: string): number {
  const light = ([r, g, blue]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * blue + 0.05;
  const [x, y] = [light(linear(a)), light(linear(b))];
  return Math.max(x, y) / Math.min(x, y);
}

/** What full protanopia, deuteranopia and tritanopia leave of linear light (Machado, Oliveira and Fernandes 2009, table 1). */
const SEEN = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

/** Distance in CIELAB of 1976 for white D65. */
function distance(a: Colour, b: Colour): number {
  const lab = ([r, g, blue]: Colour): Colour => {
    const [x, y, z] = [
      (0.4124 * r + 0.3576 * g + 0.1805 * blue) / 0.9505,
      0.2126 * r + 0.7152 * g + 0.0722 * blue,
      (0.0193 * r + 0.1192 * g + 0.9505 * blue) / 1.089,
    ].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(...p.map((value, k) => value - q[k]));
}

const pairs = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => b > a).map((b) => [a, b] as const));

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
] as const)("the colours of charts, %s", (_, palette: Palette) => {
  it("stand out from the ground as WCAG asks of graphics, texts as it asks of texts", () => {
    for (const colour of [...palette.lines, palette.history])
      expect(contrast(colour, palette.ground)).toBeGreaterThanOrEqual(3);
    for (const colour of [palette.text, palette.muted])
      expect(contrast(colour, palette.ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(SEEN))("are told apart under %s; dashes help besides", (_name, rows) => {
    const seen = palette.lines.map((hex) => {
      const light = linear(hex);
      const [r, g, b] = rows.map((row) => Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]));
      return [r, g, b] as const;
    });
    // Ten is several times what is just noticed (2.3, Mahy and others 1994).
    for (const [a, b] of pairs) expect([a, b, distance(seen[a], seen[b]) > 10]).toEqual([a, b, true]);
  });
});
