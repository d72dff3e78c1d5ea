/** A mark on an axis, in units of the data, and what stands at it. */
export interface AxisTick {
	readonly at: number;
	readonly text: string;
}
