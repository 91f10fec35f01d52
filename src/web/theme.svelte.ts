// Light or dark: as the device says, or as the reader chose; the choice is remembered on this device only.
import type { Theme } from "./chart/palette.js";

export const THEME_CHOICES = ["auto", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export interface ThemeState {
  readonly choice: ThemeChoice;
  readonly theme: Theme;
  choose(choice: ThemeChoice): void;
}

const KEY = "one-country-theme";

/** The page's theme. */
export function themeState(): ThemeState {
  const device = matchMedia("(prefers-color-scheme: dark)");
  let choice = $state<ThemeChoice>(remembered());
  let isDeviceDark = $state(device.matches);
  device.addEventListener("change", ({ matches }) => {
    isDeviceDark = matches;
  });
  const themeNow = (): Theme => (choice === "auto" ? (isDeviceDark ? "dark" : "light") : choice);
  return {
    get choice() {
      return choice;
    },
    get theme() {
      return themeNow();
    },
    choose: (next) => {
      choice = next;
      try {
        localStorage.setItem(KEY, next);
      } catch {
        // A browser that keeps nothing still shows the choice.
      }
    },
  };
}

function remembered(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return THEME_CHOICES.find((known) => known === kept) ?? "auto";
  } catch {
    return "auto";
  }
}
