import { expect, test } from "vitest";
import { fileSizes } from "../../source/project/file-sizes.ts";
import { someRun } from "./runs.ts";
import { temporaryTree } from "./tree.ts";

test("bytes of each file that is still there", async () => {
	const many = Array.from({ length: 150 }, (_, index) => `logs/${index}.txt`);
	const root = temporaryTree({
		"0/a.npy": "123",
		"0/empty": "",
		...Object.fromEntries(many.map((name, index) => [`0/${name}`, "x".repeat(index)])),
	});
	const sizes = await fileSizes(someRun({ root, files: ["a.npy", "gone.npy", "empty", ...many] }));
	expect(sizes.size).toBe(152);
	expect([sizes.get("a.npy"), sizes.get("empty"), sizes.has("gone.npy"), sizes.get("logs/149.txt")]).toEqual([
		3,
		0,
		false,
		149,
	]);
});
