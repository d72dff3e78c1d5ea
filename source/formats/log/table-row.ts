import { axisName } from "./axis-name.ts";
import { isMetricName } from "./metric-names.ts";
import { isNoise, isPace } from "./noise-names.ts";
import { type BoundSlot, emptyPlan, type ValueSlot } from "./plan.ts";
import { Shape } from "./shape.ts";

/** What the rows of a shape say below a header; null where they do not fit, or hold no metric. */
export function tableRow(header: Shape, row: Shape): Shape | null {
	const { cells, bar, stamp } = row.plan;
	const names = header.plan.headers.find(({ length }) => length === cells?.length);
	if (cells === null || names === undefined) return null;
	const axes: BoundSlot[] = [];
	const values: ValueSlot[] = [];
	const label = typeof cells[0] === "string" && /^[\p{L}_]/u.test(cells[0]) ? `${cells[0]}/` : "";
	for (const [index, slot] of cells.entries()) {
		const name = names[index]!;
		if (name === "" || typeof slot !== "number") continue;
		const axis = axisName(name);
		if (axis !== null) axes.push({ name: axis, slot });
		else if (!isNoise(name) && !isPace(name)) values.push({ name, slot, binding: "cell", label });
	}
	if (!values.some(({ name }) => isMetricName(name))) return null;
	const plan = {
		...emptyPlan,
		axes,
		values,
		stamp,
		bar: bar && { ...bar, family: `${names.join()}|${bar.family}`, identity: axes.map(({ slot }) => slot) },
	};
	return new Shape(row.literal, plan, row.origin);
}
