// Builds the page of src/web into dist/web: static files with relative addresses, for any host and for `onecountry lab`.
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** zod tries code made at run time before it reads its settings; a page that forbids that must not hold the attempt. */
const withoutMadeCode = {
  name: "without-made-code",
  transform(code, id) {
    if (!id.includes("/zod/") || !/\bnew (F|Function)\(/.test(code)) return null;
    return code
      .replace(/\bnew F\(""\)/g, 'refuse("made code")')
      .replace(/\bnew F\(/g, "refuse(")
      .replace(/\bconst F = Function;/g, 'const refuse = () => { throw new Error("no code is made at run time"); };');
  },
};

/** Folders of the packages that went into the page or its worker: their licences go with it. */
export const packed = new Set();

const noteOfPackages = {
  name: "note-of-packages",
  moduleParsed({ id }) {
    const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replace(/^\0/, ""))?.[0];
    if (folder !== undefined) packed.add(folder);
  },
};

export default defineConfig({
  root: at("src/web"),
  base: "./",
  configFile: false,
  publicDir: false,
  plugins: [withoutMadeCode, noteOfPackages, svelte({ configFile: at("svelte.config.js") })],
  worker: { format: "es", plugins: () => [withoutMadeCode, noteOfPackages] },
  build: {
    outDir: at("dist/web"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
