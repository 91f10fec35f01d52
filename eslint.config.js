// What a machine can check of the style; test/architecture.test.ts checks what concerns more than one file.
import { defineConfig } from "eslint/config";
import svelte from "eslint-plugin-svelte";
import tseslint from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const UNSTABLE_MATHS =
  "exp log log10 log2 log1p expm1 pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh cbrt hypot".split(
    " ",
  );

/** Names of the surrounding machine: a pure room that knew them could answer differently tomorrow, or in a browser. */
const MACHINE =
  "Date process console fetch performance crypto globalThis Intl setTimeout setInterval setImmediate queueMicrotask".split(
    " ",
  );

const everywhere = [
  { selector: "TSEnumDeclaration", message: "No enum: use a union of literals." },
  { selector: "TSModuleDeclaration", message: "No namespace: a file is a module." },
  {
    selector: "ClassDeclaration[superClass]:not([superClass.name='Error'])",
    message: "No extends but Error: pass functions, compose data.",
  },
];

const namedExports = {
  selector: "ExportDefaultDeclaration",
  message: "No default export: the name is part of the meaning.",
};

const pure = [
  { selector: "BinaryExpression[operator='**']", message: "** differs between engines: use pow of src/base/maths.ts." },
  {
    selector: "AssignmentExpression[operator='**=']",
    message: "** differs between engines: use pow of src/base/maths.ts.",
  },
  { selector: "Identifier[name='Math']:not(MemberExpression > .object)", message: "Use Math only as Math.name." },
  { selector: "MemberExpression[object.name='Math'][computed=true]", message: "Use Math only as Math.name." },
  {
    selector: "MemberExpression[property.name=/^(localeCompare|toLocale\\w*)$/]",
    message: "Order and spelling must not hang on the locale.",
  },
];

export default defineConfig(
  { ignores: ["**/dist/", "**/node_modules/", "coverage/", "out/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,js,mjs}"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-eval": "error",
      "no-new-func": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      "no-restricted-syntax": ["error", ...everywhere],
    },
  },
  {
    files: ["{src,test}/**/*.ts"],
    languageOptions: {
      parserOptions: { project: ["./tsconfig.test.json", "./tsconfig.web.json"], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "no-restricted-syntax": ["error", ...everywhere, namedExports],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  ...svelte.configs.recommended,
  {
    files: ["src/web/**/*.svelte", "src/web/**/*.svelte.ts"],
    // Names of the browser and types are svelte-check's affair; links are fragments of one page and dates, maps and sets are not kept as state.
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig, extraFileExtensions: [".svelte"] } },
    rules: { "no-undef": "off", "svelte/no-navigation-without-resolve": "off" },
  },
  {
    files: ["src/web/**/*.svelte"],
    rules: { eqeqeq: "error", "no-var": "error", "prefer-const": "off", "svelte/no-at-html-tags": "error" },
  },
  {
    files: ["src/**/*.ts"],
    rules: { "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/cli/**", "src/web/**", "src/node.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...everywhere, namedExports, ...pure],
      "no-restricted-globals": [
        "error",
        ...MACHINE.map((name) => ({ name, message: "Pure rooms know no machine: take it as an argument." })),
      ],
      "no-restricted-properties": [
        "error",
        ...UNSTABLE_MATHS.map((property) => ({
          object: "Math",
          property,
          message: "Its last digit differs between engines: use src/base/maths.ts.",
        })),
        {
          object: "Math",
          property: "random",
          message: "Chance comes as an argument, addressed by name: src/base/chance.ts.",
        },
      ],
    },
  },
);
