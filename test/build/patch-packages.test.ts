import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Patch } from "../../build/patch.ts";
import { patchPackages } from "../../build/patch-packages.ts";

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "exptrack-patch-"));
	write("main.js", 'import { name } from "letters"; export const found = name;');
	write("node_modules/letters/index.js", 'export { name } from "./build/name.js";');
	write("node_modules/letters/build/name.js", 'export const name = "alpha";');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const patch = (file: string, find: string): Patch => ({ file, sha256: "", edits: [{ find, put: "beta" }] });

test("changes the file while it is bundled", async () => {
	const text = await bundle(patch("letters/build/name.js", "alpha"));
	expect(text).toContain('"beta"');
	expect(text).not.toContain('"alpha"');
});

test("fails where the text to replace is not there", async () => {
	await expect(bundle(patch("letters/build/name.js", "gamma"))).rejects.toThrow("0 times, not once");
});

test("fails when the package is bundled without the file", async () => {
	await expect(bundle(patch("letters/build/gone.js", "alpha"))).rejects.toThrow("letters/build/gone.js any more");
});

test("says nothing of a package that is not bundled", async () => {
	expect(await bundle(patch("numbers/one.js", "1"))).toContain('"alpha"');
});

test("string-width is the fast one, which knows the original", async () => {
	write("main.js", 'import stringWidth from "string-width"; export default stringWidth;');
	const text = await bundle();
	expect(text).toContain("build/replacements/string-width.ts");
	expect(text).toContain("node_modules/string-width/index.js");
});

async function bundle(...patches: readonly Patch[]): Promise<string> {
	const { outputFiles } = await build({
		absWorkingDir: root,
		entryPoints: ["main.js"],
		bundle: true,
		format: "esm",
		write: false,
		metafile: true,
		plugins: [patchPackages(patches)],
		logLevel: "silent",
	});
	return outputFiles[0]!.text;
}

function write(path: string, text: string): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
}
