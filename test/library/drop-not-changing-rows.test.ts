import { join } from "node:path";
import { expect, test } from "vitest";
import { dropNotChangingRows, FileLoader } from "../../source/index.ts";
import { Float } from "../../source/model/value.ts";
import { smallFrame } from "./small-frame.ts";

const names = (frame: ReturnType<typeof smallFrame>) => frame.rows.map(({ parameter }) => String(parameter));

test("what is the same in all runs goes; a run that lacks it is a change, NaN everywhere is none", () => {
	const frame = smallFrame({
		"hyperparameters.lr": [0.1, 0.2],
		"hyperparameters.width": [64, new Float(64)],
		"hyperparameters.extra": [undefined, 1],
		"other.clip": [Number.NaN, Number.NaN],
		"other.note": ["a", null],
		"path.0": ["/a", "/a"],
	});
	expect(names(dropNotChangingRows(frame))).toEqual(["lr", "extra", "note", "0"]);
});

test("of a single run only the paths are left, of none nothing breaks", () => {
	expect(names(dropNotChangingRows(smallFrame({ "other.a": [1], "path.0": ["/a"] })))).toEqual(["0"]);
	expect(names(dropNotChangingRows(smallFrame({ "other.a": [] })))).toEqual([]);
});

test("of real runs", async () => {
	const folder = join(import.meta.dirname, "..", "..", "examples", "my_experiment");
	const load = (raw: boolean) => new FileLoader({ queryString: "*.npy", reading: { raw } }).loadFolder(folder);
	expect(names(dropNotChangingRows(await load(true)))).toEqual(["lr", "0"]);
	const resolved = names(dropNotChangingRows(await load(false)));
	expect(resolved).toEqual(["lr", "optimizer.lr", "optimizer.schedule.max_lr", "effective_lr", "0"]);
});
