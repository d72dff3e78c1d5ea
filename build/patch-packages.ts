import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import { applyPatch, type Patch } from "./patch.ts";

const widths = fileURLToPath(new URL("replacements/string-width.ts", import.meta.url));

/** The esbuild plugin that makes the patches, and puts the fast `string-width` in the place of the original. */
export function patchPackages(patches: readonly Patch[]): Plugin {
	return {
		name: "patch-packages",
		setup(build) {
			for (const patch of patches) {
				const end = patch.file.replaceAll(".", "\\.").replaceAll("/", "[\\\\/]");
				build.onLoad({ filter: new RegExp(`node_modules[\\\\/]${end}$`) }, async ({ path }) => ({
					contents: applyPatch(patch, await readFile(path, "utf8")),
					loader: "js",
				}));
			}
			// An alias would also send the replacement's own import of the original back to itself.
			build.onResolve({ filter: /^string-width$/ }, ({ importer }) => (importer === widths ? null : { path: widths }));
			build.onEnd(({ metafile }) => {
				const inputs = Object.keys(metafile?.inputs ?? {});
				for (const { file } of patches) {
					const folder = `node_modules/${file.slice(0, file.indexOf("/"))}/`;
					const isUsed = inputs.some((input) => input.includes(folder));
					if (isUsed && !inputs.some((input) => input.endsWith(`node_modules/${file}`))) {
						throw new Error(`build/patches: the bundle has no file ${file} any more, so its patch is not made`);
					}
				}
			});
		},
	};
}
