import { expect, test } from "vitest";
import { itemName } from "../../../source/formats/log/item-name.ts";
import { readLog } from "./read-log.ts";

test("words before a number that name one of many", () => {
	expect([itemName("Class "), itemName("[image "), itemName("of sample #")]).toEqual([
		{ name: "class", item: "named" },
		{ name: "image", item: "named" },
		{ name: "sample", item: "named" },
	]);
	expect(itemName("Trying threshold ")).toEqual({ name: "threshold", item: "tried" });
	expect(["epoch ", "fold ", "subclass ", "per_class/", "samples ", "class accuracy: "].map(itemName)).toEqual(
		Array(6).fill(null),
	);
});

const names = async (lines: readonly string[]) =>
	(await readLog(`${lines.join("\n")}\n`)).series.map(({ name }) => name);
const numbers = [0, 1, 2, 3, 4, 5];

test("lines that go through items have no curve", async () => {
	expect(await names(numbers.map((at) => `Class ${at} accuracy: 0.4${at}`))).toEqual([]);
	expect(await names([0, 1].map((at) => `class ${at}: accuracy=0.4${at}`))).toEqual([]);
	expect(await names(numbers.map((at) => `Trying threshold 0.1${at}, min score 0.2${at}`))).toEqual([]);
});

test("an item on an axis, one that stays, and thresholds that came out are no counters", async () => {
	expect(await names(numbers.map((at) => `step ${at} sample ${at}: psnr 2${at}.5`))).toEqual(["psnr"]);
	expect(await names(numbers.map((at) => `class 1 accuracy: 0.4${at}`))).toEqual(["accuracy"]);
	expect(await names(numbers.map((at) => `best threshold 0.4${(7 * at) % 5}, f1: 0.8${at}`))).toEqual(["f1"]);
});
