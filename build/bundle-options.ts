import { fileURLToPath } from "node:url";
import type { BuildOptions } from "esbuild";
import { patchPackages } from "./patch-packages.ts";
import { patches } from "./patches.ts";

/** How the program is bundled, whatever the entries are: those of the package, or what a test or a benchmark needs. */
export const bundleOptions = {
	bundle: true,
	format: "esm",
	// What only the terminal UI needs stands in its own file, which other commands never read.
	splitting: true,
	platform: "node",
	target: "node22",
	// Names stay, for they stand in stacks that users send: `keepNames` would keep them too, by a call for each function that is made.
	minifyWhitespace: true,
	minifySyntax: true,
	legalComments: "none",
	jsx: "automatic",
	metafile: true,
	define: { "process.env.NODE_ENV": '"production"', "process.env.DEV": '"false"' },
	// Packages written for `require` call it inside the bundle.
	banner: {
		js: 'import { createRequire as exptrackCreateRequire } from "node:module"; const require = exptrackCreateRequire(import.meta.url);',
	},
	alias: {
		"react-devtools-core": fileURLToPath(new URL("replacements/empty-module.ts", import.meta.url)),
		"restore-cursor": fileURLToPath(new URL("replacements/restore-cursor.ts", import.meta.url)),
	},
	plugins: [patchPackages(patches)],
	logLevel: "silent",
} satisfies BuildOptions;
