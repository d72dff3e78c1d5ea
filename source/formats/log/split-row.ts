import { type Cell, emptyPlan, type ValueSlot } from "./plan.ts";
import { Shape } from "./shape.ts";

/** What a row says below the parts of the data that its columns are of; null where there are more or fewer of them. */
export function splitRow(splits: readonly string[], cells: readonly Cell[], row: Shape): Shape | null {
	const [name, ...numbers] = cells;
	if (typeof name !== "string" || numbers.length !== splits.length) return null;
	const values = numbers.flatMap((slot, index): readonly ValueSlot[] =>
		typeof slot === "number" ? [{ name, slot, binding: "cell", label: `${splits[index]}/` }] : [],
	);
	return new Shape(row.literal, { ...emptyPlan, values, stamp: row.plan.stamp }, row.origin);
}
