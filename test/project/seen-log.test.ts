import { expect, test } from "vitest";
import { type Seen, SeenLog, seenList, stampAt, stampNumbers } from "../../source/project/seen-log.ts";

const stamp = { size: 0, modified: 1_700_000_000_123.456, changed: 1_700_000_000_789.25, inode: 2 ** 40 };

test("each list comes back by its number, also an empty one and what was not there", () => {
	const lists: readonly (readonly Seen[])[] = [
		[],
		[
			{ name: "a", stamp },
			{ name: "b", stamp: null },
		],
		[],
		[{ name: "a", stamp: { ...stamp, inode: -1 } }],
	];
	const log = new SeenLog();
	expect(lists.map((list) => log.add(list))).toEqual([0, 1, 2, 3]);
	expect(lists.map((_, number) => seenList(log.tables(), number))).toEqual(lists);
});

test("a name is kept once, however often it is seen", () => {
	const log = new SeenLog();
	for (let run = 0; run < 1000; run++) log.add([{ name: "train.log", stamp }]);
	const { json, numbers } = log.tables();
	expect(json.seenNames).toEqual(["train.log"]);
	expect([numbers.seenStarts!.length, numbers.seenCodes!.length, numbers.seenStamps!.length]).toEqual([
		1001, 1000, 4000,
	]);
	expect(seenList(log.tables(), 999)).toEqual([{ name: "train.log", stamp }]);
});

test("an empty file is not the same as none", () => {
	const numbers = Float64Array.from([...stampNumbers(stamp), ...stampNumbers(null)]);
	expect([stampAt(numbers, 0), stampAt(numbers, 1)]).toEqual([stamp, null]);
});
