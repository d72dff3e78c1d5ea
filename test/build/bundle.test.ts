import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const dist = new URL("dist/", root);
const bundle = fileURLToPath(new URL("build/bundle.ts", root));
const launcher = fileURLToPath(new URL("exptrack.js", dist));

beforeAll(() => {
	expect(spawnSync(process.execPath, [bundle], { encoding: "utf8" })).toMatchObject({
		status: 0,
		stdout: "",
		stderr: "",
	});
});

test("makes the launcher, the program and the library", () => {
	for (const name of ["exptrack.js", "cli.js", "index.js"]) expect(existsSync(new URL(name, dist)), name).toBe(true);
	expect(statSync(launcher).mode & 0o111).toBe(0o111);
});

test("does nothing when nothing has changed", () => {
	const before = statSync(launcher).mtimeMs;
	expect(spawnSync(process.execPath, [bundle]).status).toBe(0);
	expect(statSync(launcher).mtimeMs).toBe(before);
});

test("the UI stands in a file of its own, which other commands never read", () => {
	const read = filesReadFrom("cli.js");
	const isInk = (name: string) => readFileSync(new URL(name, dist), "utf8").includes('Symbol.for("react.');
	expect(read.filter(isInk)).toEqual([]);
	expect(readdirSync(dist).filter((name) => name.endsWith(".js") && isInk(name))).not.toEqual([]);
	expect(filesReadFrom("index.js").filter(isInk)).toEqual([]);
});

test("the program and the library start without what they were built from", () => {
	const version = spawnSync(process.execPath, [launcher, "--version"], { encoding: "utf8" });
	expect(version).toMatchObject({ status: 0, stderr: "" });
	expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
	const text = `const { FileLoader } = await import(${JSON.stringify(new URL("index.js", dist))}); process.stdout.write(typeof FileLoader)`;
	expect(spawnSync(process.execPath, ["--input-type=module", "-e", text], { encoding: "utf8" }).stdout).toBe(
		"function",
	);
});

/** A file of dist/ and all that its static imports lead to. */
function filesReadFrom(name: string, seen = new Set<string>()): string[] {
	if (seen.has(name)) return [];
	seen.add(name);
	const text = readFileSync(new URL(name, dist), "utf8");
	for (const [, imported] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w.-]+\.js)"/g))
		filesReadFrom(imported!, seen);
	return [...seen];
}
