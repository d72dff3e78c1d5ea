import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleOptions } from "../../../build/bundle-options.ts";

interface Frames {
	readonly texts: readonly string[];
	readonly bytes: string;
}

let folder: string;
let patched: Frames;
let unpatched: Frames;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "exptrack-frames-"));
	[patched, unpatched] = await Promise.all([frames("patched", bundleOptions.plugins), frames("unpatched", [])]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a tree has the same text at every width", () => {
	expect(patched.texts).toEqual(unpatched.texts);
	// So that two empty answers do not pass.
	expect(new Set(patched.texts).size).toBeGreaterThan(15);
});

test("frame after frame, the same bytes go to the terminal", () => {
	expect(patched.bytes).toBe(unpatched.bytes);
	expect(patched.bytes.length).toBeGreaterThan(5000);
});

async function frames(name: string, plugins: typeof bundleOptions.plugins | []): Promise<Frames> {
	await build({
		...bundleOptions,
		entryPoints: { frames: fileURLToPath(new URL("frames.tsx", import.meta.url)) },
		outdir: join(folder, name),
		outExtension: { ".js": ".mjs" },
		plugins,
	});
	const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, name, "frames.mjs")], {
		encoding: "utf8",
	});
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(stdout);
}
