import type { Axis } from "../../model/named-series.ts";

/** An axis of a series as its lines tell it. */
export interface LineAxis extends Axis {
	/** How far each value of it goes, `[50/500]`; null where the lines do not tell. */
	readonly totals: Float64Array | null;
	/** Whether the lines themselves tell it. */
	readonly isOwn: boolean;
	/** Whether it counts epochs: the first number of `[0/25][50/1583]` does, without a name. */
	readonly isEpoch: boolean;
}

/** The axis that a series is drawn over, and those that are left. */
export interface ChosenAxis {
	/** null where none fits. */
	readonly axis: Axis | null;
	readonly others: readonly Axis[];
}

/**
 * The first axis that never goes back. Where epochs have a counter in them that begins again in each (`[3][50/500]`), that would put
 * all values of an epoch at one place: epoch + counter / total is the axis then, instead of the epoch, if the total is known.
 */
export function chosenAxis(axes: readonly LineAxis[]): ChosenAxis {
	const axis = axes.find(({ values }) => goesOn(values));
	const inner = axes.find(({ values, isOwn, isEpoch }) => isOwn && !isEpoch && stepsBack(values));
	if (axis === undefined || inner === undefined || rises(axis.values)) return without(axes, axis);
	const epochs = axes.find(({ isEpoch }) => isEpoch);
	const { totals } = inner;
	if (epochs !== undefined && totals !== null) {
		const values = epochs.values.map((epoch, index) => epoch + inner.values[index]! / totals[index]!);
		const isWithin = totals.every((total, index) => inner.values[index]! >= 0 && inner.values[index]! <= total);
		if (isWithin && goesOn(values)) return { axis: { name: "epoch", values }, others: without(axes, epochs).others };
	}
	return without(
		axes,
		axes.find(({ values }) => rises(values)),
	);
}

export function isEpochName(name: string): boolean {
	return name === "epoch" || name === "ep";
}

function without(axes: readonly LineAxis[], axis: LineAxis | undefined): ChosenAxis {
	const plain = ({ name, values }: LineAxis): Axis => ({ name, values });
	return { axis: axis === undefined ? null : plain(axis), others: axes.filter((one) => one !== axis).map(plain) };
}

/** Whether values can be the x of a curve: known everywhere, never going back, and not all the same. */
function goesOn(values: Float64Array): boolean {
	for (let index = 0; index < values.length; index++)
		if (!Number.isFinite(values[index]) || (index > 0 && values[index]! < values[index - 1]!)) return false;
	return values.length === 1 || values[0] !== values.at(-1);
}

function rises(values: Float64Array): boolean {
	return values.every((value, index) => Number.isFinite(value) && (index === 0 || value > values[index - 1]!));
}

function stepsBack(values: Float64Array): boolean {
	return values.some((value, index) => index > 0 && value < values[index - 1]!);
}
