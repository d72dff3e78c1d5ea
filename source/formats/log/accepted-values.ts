import { isAllMetric, isMetricName, isResultName } from "./metric-names.ts";
import { nameWords } from "./name-words.ts";
import type { ValueSlot } from "./plan.ts";
import type { Shape } from "./shape.ts";

/**
 * Which values of a shape are metrics, by their numbers. One guess too many is worse than one too few, so a name alone is not
 * enough: lines have to repeat with an axis that goes on, or numbers that change, or a result has to be named plainly.
 */
export function acceptedValues(shape: Shape): readonly number[] {
	const { plan, rows } = shape;
	if (plan.axes.some(({ isInline }, index) => isInline && !counts(shape.axes[index]!.values()))) return [];
	const named = plan.values.map(({ name }) => isMetricName(name));
	const hasMetric = named.includes(true);
	const evidence = evidenceOf(shape);
	if ((evidence === "repeats" || evidence === "none") && isPerItem(shape)) return [];
	const isAccepted = ({ name, binding }: ValueSlot, index: number): boolean => {
		const isDecimal = shape.isDecimal[index]!;
		const isSigned = binding !== "blank" && binding !== "verb";
		const isNamed = named[index]! && (isSigned || isAllMetric(name));
		const varies = () => {
			const values = shape.values[index]!.values();
			return values.some((value) => !Object.is(value, values[0]));
		};
		// `Train loss 12 0.53`: what rises evenly is how often it was told.
		if (binding === "blank" && !isDecimal && risesEvenly(shape.values[index]!.values())) return false;
		// A sentence tells a count as well, `a map of 3`, and a wish: `accuracy of 0.9`.
		if (binding === "verb" && !(isDecimal && (evidence !== "none" || tellsEnd(name)))) return false;
		if (evidence === "own axis") {
			// A name that is spelled out, or stands in a table, is there to be read: `number of skipped iterations: 0`.
			const isShown = binding === "cell" || name.includes(" ");
			const isMeasured = isDecimal || (binding === "mapping" && hasMetric && !isCounter(shape.values[index]!.values()));
			return isNamed || (isSigned && ((hasMetric && isShown) || (isMeasured && varies())));
		}
		if (evidence === "context")
			return isNamed || (hasMetric && isSigned && isDecimal && (binding === "cell" || varies()));
		// What has no axis may be a sentence: all its words have to be those of metrics, or it is one word.
		if (!isNamed || (name.includes(" ") && binding !== "cell" && !isAllMetric(name))) return false;
		if (evidence === "repeats") return isResultName(name) && 2 * shape.dumps < rows && varies();
		if (!isDecimal) return false;
		if (evidence === "own axis once") return isResultName(name) || isAllMetric(name);
		return isResultName(name) && shape.dumps === 0 && isMostlyResults(shape);
	};
	return plan.values.flatMap((value, index) => (isAccepted(value, index) ? [index] : []));
}

/** Whether a name is that of a result at the end: `test accuracy`, `final loss`. */
function tellsEnd(name: string): boolean {
	return nameWords(name).some((word) => /^(?:test|testing|final|best)$/.test(word));
}

type Evidence = "own axis" | "context" | "repeats" | "own axis once" | "none";

function evidenceOf(shape: Shape): Evidence {
	const { rows } = shape;
	if (shape.axes.length > 0) {
		if (rows === 1) return "own axis once";
		for (const axis of shape.axes) if (advances(axis.values())) return "own axis";
	}
	for (const axis of shape.context.values()) if (rows > 1 && advances(axis.values())) return "context";
	if (shape.axes.length > 0) return "own axis once";
	return rows >= 3 ? "repeats" : "none";
}

/** Whether an axis goes on, with few steps back: restarts, and other processes that write to the same file. */
function advances(axis: Float64Array): boolean {
	let forth = 0;
	let back = 0;
	for (let index = 1; index < axis.length; index++) {
		const step = axis[index]! - axis[index - 1]!;
		if (step > 0) forth++;
		else if (step < 0) back++;
	}
	return forth > 0 && back <= forth;
}

/** Whether the lines go through items, each with its own numbers: classes, samples, thresholds that are tried. */
function isPerItem({ plan, speakers }: Shape): boolean {
	return plan.speakers.some(({ item }, index) => {
		if (item === undefined) return false;
		const values = speakers[index]!.values();
		return item === "tried"
			? counts(values)
			: values.every(Number.isInteger) && values.some((value) => value !== values[0]);
	});
}

/** Whether numbers go on as those of a counter that may begin again, and not to and fro. */
function counts(values: Float64Array): boolean {
	let back = 0;
	for (let index = 1; index < values.length; index++) if (values[index]! <= values[index - 1]!) back++;
	return values.length > 2 && 8 * back < values.length;
}

/** Whether numbers are those of a counter: each as much above the one before. */
function risesEvenly(values: Float64Array): boolean {
	const step = values[1]! - values[0]!;
	return values.length > 4 && step > 0 && values.every((value, index) => value === values[0]! + index * step);
}

/** Whether numbers never go down, as counts of what was done. */
function isCounter(values: Float64Array): boolean {
	return values.every((value, index) => index === 0 || value >= values[index - 1]!);
}

function isMostlyResults({ plan }: Shape): boolean {
	return 2 * plan.values.filter(({ name }) => isResultName(name)).length >= plan.values.length;
}
