// Loads HiGHS (Huangfu and Hall 2018), compiled to WebAssembly: the same digits in every engine, in a page, a worker or a process.
import type { Highs } from "highs";

/** The solver, loaded. */
export type HighsRuntime = Highs;

/** Where the solver's binary comes from; where neither is given, beside the package, which node finds and a bundled page does not. */
export interface HighsSource {
  /** Address of `highs.wasm`. */
  readonly address?: string;
  /** The bytes of `highs.wasm`. */
  readonly binary?: Uint8Array;
}

/** The solver, ready to solve; load it once for each thread, since solving blocks the thread that it runs on. */
export async function loadHighs({ address, binary }: HighsSource = {}): Promise<HighsRuntime> {
  const { default: load }: { readonly default: unknown } = await import("highs");
  if (!isLoader(load)) throw new TypeError("the package highs has no loader");
  return load({
    ...(address === undefined ? {} : { locateFile: () => address }),
    ...(binary === undefined ? {} : { wasmBinary: binary }),
  });
}

interface LoaderOptions {
  readonly locateFile?: () => string;
  readonly wasmBinary?: Uint8Array;
}

/** The package's types describe its CommonJS form, whose default is one level deeper than in the form that is run. */
function isLoader(load: unknown): load is (options: LoaderOptions) => Promise<HighsRuntime> {
  return typeof load === "function";
}
