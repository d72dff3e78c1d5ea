import { expect, test } from "vitest";
import { chosenAxis, type LineAxis } from "../../../source/formats/log/chosen-axis.ts";

function axis(name: string, values: readonly number[], total: number | null = null, isOwn = true): LineAxis {
	const totals = total === null ? null : Float64Array.from(values, () => total);
	return { name, values: Float64Array.from(values), totals, isOwn, isEpoch: name === "epoch" };
}

/** The axis and its values, and the names of the others. */
function chosen(...axes: readonly LineAxis[]): unknown {
	const { axis: one, others } = chosenAxis(axes);
	return [one?.name, ...(one?.values ?? []), others.map(({ name }) => name).join()];
}

const epochs = [1, 1, 2, 2];

test("a counter that begins again in each epoch is a part of the epoch", () => {
	expect(chosen(axis("iter", [1, 2, 1, 2], 2), axis("epoch", epochs))).toEqual(["epoch", 1.5, 2, 2.5, 3, "iter"]);
	expect(chosen(axis("iter", [0, 5, 0, 5], 5), axis("epoch", epochs))).toEqual(["epoch", 1, 2, 2, 3, "iter"]);
});

test("without a total, with a wrong one or without an epoch the first axis that rises is taken, else none", () => {
	const frames = axis("frame", [3, 5, 8, 9]);
	expect(chosen(axis("iter", [1, 2, 1, 2]), axis("epoch", epochs))).toEqual([undefined, "iter,epoch"]);
	expect(chosen(axis("iter", [1, 2, 1, 2]), axis("epoch", epochs), frames)).toEqual([
		"frame",
		3,
		5,
		8,
		9,
		"iter,epoch",
	]);
	expect(chosen(axis("iter", [1, 9, 1, 9], 5), axis("epoch", epochs))).toEqual([undefined, "iter,epoch"]);
	expect(chosen(axis("iter", [1, 2, 1, 2], 2), axis("update", epochs))).toEqual([undefined, "iter,update"]);
	expect(chosen(axis("iter", [2, 1, 1, 2], 2), axis("epoch", epochs))).toEqual([undefined, "iter,epoch"]);
});

test("an axis that goes on by itself is taken as it is", () => {
	expect(chosen(axis("step", [1, 2, 3, 4]), axis("iter", [1, 2, 1, 2], 2), axis("epoch", epochs))).toEqual([
		...["step", 1, 2, 3, 4],
		"iter,epoch",
	]);
	expect(chosen(axis("iter", [1, 2, 3, 4], 5), axis("epoch", [0, 0, 0, 0]))).toEqual(["iter", 1, 2, 3, 4, "epoch"]);
	expect(chosen(axis("iter", [2, 2], 2), axis("epoch", [1, 2]))).toEqual(["epoch", 1, 2, "iter"]);
});

test("values at one place stay there where no counter of their own lines tells more", () => {
	expect(chosen(axis("epoch", epochs))).toEqual(["epoch", ...epochs, ""]);
	expect(chosen(axis("epoch", epochs), axis("iter", [1, 2, 1, 2], 2, false))).toEqual(["epoch", ...epochs, "iter"]);
	expect(chosen(axis("epoch", [1, 2, 1]))).toEqual([undefined, "epoch"]);
});
