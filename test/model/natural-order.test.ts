import { expect, test } from "vitest";
import { naturalOrder } from "../../source/model/natural-order.ts";

test("numbers inside names count as numbers", () => {
	const sorted = [
		"10",
		"2",
		"1_cnn",
		"10_mlp",
		"2_mlp",
		"a",
		"seed=10",
		"seed=9",
		"02",
		"99999999999999999999",
		"99999999999999999998",
	];
	expect(sorted.toSorted(naturalOrder)).toEqual([
		"1_cnn",
		"02",
		"2",
		"2_mlp",
		"10",
		"10_mlp",
		"99999999999999999998",
		"99999999999999999999",
		"a",
		"seed=9",
		"seed=10",
	]);
});
