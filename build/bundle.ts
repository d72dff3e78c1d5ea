import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { commandWords } from "./command-words.ts";
import { isFresh } from "./is-fresh.ts";
import { launcherText } from "./launcher-text.ts";

// Bundles the program into dist/. Silent unless it fails; does nothing when dist/ is newer than all that it is made of.
const root = new URL("../", import.meta.url);
const dist = new URL("dist/", root);
const launcher = new URL("exptrack.js", dist);
const entries = { cli: "cli.tsx", index: "source/index.ts" };
const inputs = ["source/", "build/", "cli.tsx", "package.json", "package-lock.json"];

if (
	!(await isFresh(
		launcher,
		inputs.map((path) => new URL(path, root)),
	))
) {
	const missing = Object.values(entries).filter((path) => !existsSync(new URL(path, root)));
	if (missing.length > 0) fail(`build: no ${missing.join(", no ")}`);
	await bundle().catch((error: unknown) => fail(messageOf(error)));
}

async function bundle(): Promise<void> {
	const [{ build }, { bundleOptions }] = await Promise.all([import("esbuild"), import("./bundle-options.ts")]);
	const { outputFiles } = await build({
		...bundleOptions,
		absWorkingDir: fileURLToPath(root),
		entryPoints: entries,
		outdir: fileURLToPath(dist),
		write: false,
	});
	await mkdir(dist, { recursive: true });
	await Promise.all(outputFiles.map(({ path, contents }) => writeFile(path, contents)));
	await removeOthers(new Set([basename(launcher.pathname), ...outputFiles.map(({ path }) => basename(path))]));
	// The launcher is written last: its time tells the next build that everything else is there.
	const words = await commandWords(new URL("source/commands/", root));
	await writeFile(launcher, await launcherText(words, buildName(outputFiles)));
	await chmod(launcher, 0o755);
}

/** By what was built: code that was compiled of it is kept under this name. */
function buildName(files: readonly { readonly contents: Uint8Array }[]): string {
	const hash = createHash("sha256");
	for (const { contents } of files) hash.update(contents);
	return hash.digest("hex").slice(0, 16);
}

/** Chunks are named by their content: those of earlier builds would pile up. */
async function removeOthers(written: ReadonlySet<string>): Promise<void> {
	const names = await readdir(dist);
	const old = names.filter((name) => name.endsWith(".js") && !written.has(name));
	await Promise.all(old.map((name) => rm(new URL(name, dist), { force: true })));
}

/** esbuild's message has all that is known; its stack has only esbuild. */
function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function fail(message: string): never {
	process.stderr.write(`${message}\n`);
	process.exit(1);
}
