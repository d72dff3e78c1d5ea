import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { OutputFile } from "../../source/project/output-file.ts";
import { temporaryTree } from "./tree.ts";

test("the file is there when it is whole, and nothing else", () => {
	const folder = temporaryTree();
	const file = OutputFile.create(join(folder, "runs.csv"));
	file.write("a,b\n");
	expect(readdirSync(folder)).not.toContain("runs.csv");
	// More than what is gathered before it is written.
	const long = `${"é".repeat(1 << 20)}\n`;
	file.write(long);
	file.write("end");
	file.finish();
	expect(readdirSync(folder)).toEqual(["runs.csv"]);
	expect(readFileSync(join(folder, "runs.csv"), "utf8")).toBe(`a,b\n${long}end`);
});

test("what is there already stays, unless it is to be replaced", () => {
	const folder = temporaryTree({ "runs.csv": "mine" });
	const path = join(folder, "runs.csv");
	expect(() => OutputFile.create(path)).toThrow(`${path} is there already: name another file, or give --force`);
	const file = OutputFile.create(path, { replaces: true });
	file.write("new");
	file.finish();
	expect(readFileSync(path, "utf8")).toBe("new");
});

test("a file that somebody else made in the meantime stays too", () => {
	const folder = temporaryTree();
	const path = join(folder, "runs.csv");
	const file = OutputFile.create(path);
	writeFileSync(path, "theirs");
	expect(() => file.finish()).toThrow("is there already");
	file.abandon();
	expect([readdirSync(folder), readFileSync(path, "utf8")]).toEqual([["runs.csv"], "theirs"]);
});

test("what is given up leaves nothing", () => {
	const folder = temporaryTree();
	const file = OutputFile.create(join(folder, "runs.csv"));
	file.write("a");
	file.abandon();
	expect(readdirSync(folder)).toEqual([]);
	expect(() => OutputFile.create(join(folder, "none", "runs.csv"))).toThrow(
		"cannot be written: no such file or folder",
	);
});

test("what is replaced keeps its mode, and links keep leading to it", () => {
	const folder = temporaryTree({ "real/runs.csv": "mine" });
	const [real, link] = [join(folder, "real/runs.csv"), join(folder, "link.csv")];
	chmodSync(real, 0o600);
	symlinkSync("real/runs.csv", link);
	const file = OutputFile.create(link, { replaces: true });
	file.write("new");
	file.finish();
	expect([lstatSync(link).isSymbolicLink(), readFileSync(real, "utf8"), statSync(real).mode & 0o777]).toEqual([
		true,
		"new",
		0o600,
	]);
});

test("a link to a file that is not there yet makes it", () => {
	const folder = temporaryTree({ "real/": "" });
	const link = join(folder, "link.csv");
	symlinkSync("real/runs.csv", link);
	OutputFile.create(link).finish();
	expect([lstatSync(link).isSymbolicLink(), readdirSync(join(folder, "real"))]).toEqual([true, ["runs.csv"]]);
});

test.each([false, true])("what is no plain file is never replaced (replaces: %s)", (replaces) => {
	for (const path of ["/dev/null", temporaryTree()])
		expect(() => OutputFile.create(path, { replaces })).toThrow(`${path} is no plain file`);
});
