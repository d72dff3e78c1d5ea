import { expect, test } from "vitest";
import { DataError } from "../../source/model/problem.ts";
import { maxConfigBytes, readConfigText } from "../../source/project/read-config-text.ts";
import { someRun } from "./runs.ts";
import { temporaryTree } from "./tree.ts";

test("the text as it was written, wherever Hydra's folder lies", async () => {
	const root = temporaryTree({
		"0/.hydra/config.yaml": "a:  1 # kept\n",
		"1/cfg/saved/config.yaml": "b: 2",
		"config.yaml": "c: 3",
	});
	expect(await readConfigText(someRun({ root }))).toBe("a:  1 # kept\n");
	expect(await readConfigText(someRun({ root, path: "1", hydraFolder: "cfg/saved" }))).toBe("b: 2");
	expect(await readConfigText(someRun({ root, path: ".", hydraFolder: "." }))).toBe("c: 3");
});

test("says why there is none", async () => {
	const root = temporaryTree({
		"bad/.hydra/config.yaml": Buffer.of(0xff),
		"huge/.hydra/config.yaml": Buffer.alloc(maxConfigBytes + 1),
	});
	const text = (path: string, hydraFolder: string | null = ".hydra") =>
		readConfigText(someRun({ root, path, hydraFolder }));
	await expect(text("none")).rejects.toThrow(new DataError("cannot be read: no such file or folder"));
	await expect(text("none", null)).rejects.toThrow(/kept no config/);
	await expect(text("bad")).rejects.toThrow(/not UTF-8/);
	await expect(text("huge")).rejects.toThrow(/too large/);
});
