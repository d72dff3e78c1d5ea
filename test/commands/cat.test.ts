import { join } from "node:path";
import { expect, test } from "vitest";
import { runMain } from "./run-main.ts";

const sweep = join(import.meta.dirname, "..", "..", "examples", "vision", "multirun", "2024-03-04", "09-15-02");
const cat = (...words: string[]) => runMain(["cat", ...words], { cwd: sweep });

test("JSON: one object a file", async () => {
	const answer = JSON.parse((await cat("0/val_acc.npy", "0/results.npz", "--format", "json")).out);
	expect(answer.map(({ file }: { file: string }) => file)).toEqual(["0/val_acc.npy", "0/results.npz"]);
	const [array] = answer[0].arrays;
	expect(Object.keys(array)).toEqual(["name", "dtype", "shape", "fortranOrder", "values"]);
	expect([array.name, array.shape, array.values.length]).toEqual(["val_acc", [8], 8]);
	expect(answer[1].arrays.length).toBeGreaterThan(1);
});

test("a pattern names many files", async () => {
	const answer = JSON.parse((await cat("*/val_acc.npy", "--format", "json")).out);
	expect(answer.length).toBe(12);
	expect(answer[10].file).toBe("10/val_acc.npy");
});

test("csv has a line a value, with its index", async () => {
	const { out } = await cat("0/confusion.npy", "--format", "csv");
	const lines = out.trim().split(/\r?\n/);
	expect(lines[0]).toBe("file,array,index,value");
	expect(lines.length).toBe(101);
	expect(lines[12]).toMatch(/^0\/confusion\.npy,confusion,"1,1",\d+$/);
});

test("the table for people has a head and the values", async () => {
	const { out } = await cat("0/val_acc.npy");
	expect(out).toMatch(/^0\/val_acc\.npy\nval_acc/);
	expect(out).toContain("(8,)");
});

test("a file that is none of its kinds is a problem, and the others are shown", async () => {
	const { code, out, notes } = await cat("0/train.log", "0/val_acc.npy");
	expect([code, notes.length]).toEqual([0, 1]);
	expect(notes[0]).toContain("train.log");
	expect(out).toContain("val_acc");
});
