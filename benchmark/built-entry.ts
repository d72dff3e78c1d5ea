import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundleOptions } from "../build/bundle-options.ts";

/** Bundles `measured.ts`, or another file beside it, into a folder as the program is bundled, behind the program's own launcher; returns the launcher. */
export async function builtEntry(folder: string, file = "measured.ts"): Promise<string> {
	const url = (path: string) => fileURLToPath(new URL(path, import.meta.url));
	await build({ ...bundleOptions, entryPoints: { cli: url(file) }, outdir: folder });
	writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
	const launcher = join(folder, "exptrack.js");
	copyFileSync(url("../build/launcher.js"), launcher);
	return launcher;
}
