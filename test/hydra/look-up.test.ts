import { expect, test } from "vitest";
import { lookUp } from "../../source/hydra/look-up.ts";
import { flat } from "./flat.ts";

test("a null is found, what is not there is undefined", () => {
	const config = flat({ a: null, "a.b": 0 });
	expect(lookUp(config, "a")).toBeNull();
	expect(lookUp(config, "a.b")).toBe(0);
	expect(lookUp(config, "b")).toBeUndefined();
	expect(lookUp(config, "toString")).toBeUndefined();
});

test("configs that share their names keep their own values", () => {
	const first = flat({ seed: 0, lr: 1 });
	const second = { ...first, values: [1, 2] };
	expect([lookUp(first, "lr"), lookUp(second, "lr"), lookUp(second, "seed")]).toEqual([1, 2, 1]);
});
