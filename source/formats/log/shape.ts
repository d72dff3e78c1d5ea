import { GrowingColumn } from "./growing-column.ts";
import { isMetricName, isResultName } from "./metric-names.ts";
import type { Plan } from "./plan.ts";

/** Lines that are equal but for their numbers, and the numbers they had. */
export class Shape {
	readonly literal: Uint8Array;
	readonly plan: Plan;
	/** A line of it, as people read it. */
	origin: string;
	/** Where each value stands on a line of its own. */
	readonly origins: readonly string[] | null;
	/** Whether it names a result, which counts even where it stands once. */
	readonly isResult: boolean;
	/** Whether its axes tell where the lines after it are. */
	readonly setsContext: boolean;
	/** The next shape with the same hash. */
	next: Shape | null = null;
	rows = 0;
	/** How often it stood among lines of a dump of settings. */
	dumps = 0;
	/** Which line each row was, counted through the file. */
	readonly lines: GrowingColumn = new GrowingColumn();
	/** Seconds since 1970; empty where no row has a time. */
	readonly times: GrowingColumn = new GrowingColumn();
	/** As in the plan. */
	readonly axes: readonly GrowingColumn[];
	/** How far each axis goes; null where the lines do not tell. */
	readonly totals: readonly (GrowingColumn | null)[];
	readonly values: readonly GrowingColumn[];
	readonly speakers: readonly GrowingColumn[];
	/** Whether a value was ever written with a point or an exponent. */
	readonly isDecimal: boolean[];
	/** Where on each axis other lines said the program is. */
	readonly context: Map<string, GrowingColumn> = new Map();
	/** Shapes of rows below this header. */
	readonly below: Map<Shape, Shape | null> = new Map();
	/** The label of the line with metrics before its first one. */
	after = "";
	/** What the axis without a name is called. */
	bareAxis = "step";

	/** Rows in which a value is `None`, by the number of the value. */
	readonly absent: Map<number, Set<number>> = new Map();

	constructor(literal: Uint8Array, plan: Plan, origin: string, origins: readonly string[] | null = null) {
		this.origins = origins;
		this.isResult = plan.values.some(({ name }) => isResultName(name));
		this.setsContext = plan.axes.length > 0 && (plan.isAxisOnly || plan.values.some(({ name }) => isMetricName(name)));
		this.literal = literal;
		this.plan = plan;
		this.origin = origin;
		this.axes = plan.axes.map(() => new GrowingColumn());
		this.totals = plan.axes.map(({ total }) => (total === undefined ? null : new GrowingColumn()));
		this.values = plan.values.map(() => new GrowingColumn());
		this.speakers = plan.speakers.map(() => new GrowingColumn());
		this.isDecimal = plan.values.map(() => false);
	}

	/** Whether an axis is the one without a name before another: `[0/25][50/1583]`. */
	opensWith(axis: string): boolean {
		const { axes } = this.plan;
		return axes.length > 1 && axes[0]!.name === "" && axis === this.bareAxis;
	}

	axisNames(): readonly string[] {
		return this.plan.axes.map(({ name }) => (name === "" ? this.bareAxis : name));
	}
}
