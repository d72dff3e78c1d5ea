/** A number of a line and what it is called. */
export interface BoundSlot {
	readonly name: string;
	/** Which number of the line, from 0. */
	readonly slot: number;
}

export interface AxisSlot extends BoundSlot {
	/** Which number tells how far the axis goes: `[50/500]`. */
	readonly total?: number;
	/** Whether it stands between a name and its value: `Train loss 12 0.53`. */
	readonly isInline?: true;
}

export interface SpeakerSlot extends BoundSlot {
	/** Whether it tells which item a line is of, and none who speaks: `Class 3`; `tried` are values that were tried out: `threshold 0.4`. */
	readonly item?: "named" | "tried";
}

export interface ValueSlot extends BoundSlot {
	/**
	 * How the name is bound to the number: in a mapping or a table cell, by a sign (`name=1`, `name: 1`), by a word (`name is 1`),
	 * or by a blank alone.
	 */
	readonly binding: "mapping" | "cell" | "sign" | "verb" | "blank";
	/** The part of the line it stands in, with what joins it to the name: `train/`, `val: `; empty where there is none. */
	readonly label: string;
}

/** A progress bar: of its states only the last counts. */
export interface BarPlan {
	/** What all states of one kind of bar share. */
	readonly family: string;
	/** Numbers that tell one bar from the next: `Epoch 3`. */
	readonly identity: readonly number[];
	/** How far it is and how far it goes; -1 where it does not tell. */
	readonly done: number;
	readonly total: number;
}

/** What a cell of a row holds: the number of its slot, or text. */
export type Cell = number | string;

/** What lines of one shape say: a function of their literal text. */
export interface Plan {
	/** Those of the line itself, in their order; a name is empty where the line does not tell it: `[3] loss 0.5`. */
	readonly axes: readonly AxisSlot[];
	readonly values: readonly ValueSlot[];
	/** Numbers that tell who speaks: `rank 0`; where the line has no axis also what it is of: `Class 3`. */
	readonly speakers: readonly SpeakerSlot[];
	readonly bar: BarPlan | null;
	/** The cells where the line may be a row below a header. */
	readonly cells: readonly Cell[] | null;
	/** The name and the numbers of a row of one metric, where columns above may tell what each is of. */
	readonly grid: readonly Cell[] | null;
	/** Names of columns, in each way the line can be cut. */
	readonly headers: readonly (readonly string[])[];
	/** The parts of the data that columns stand for, where the line tells nothing else. */
	readonly splits: readonly string[] | null;
	/** A row of a box: its name, and the slot of its value, -1 where it is the head of a section. */
	readonly boxRow: BoundSlot | null;
	/** First number of a date and time, -1 where there is none. */
	readonly stamp: number;
	readonly kind: "blank" | "rule" | "text";
	/** Whether the line does nothing but tell where on an axis the program is: `Epoch 3/10`. */
	readonly isAxisOnly: boolean;
	/** Whether the line is a name, a sign and a value and nothing else, as in a dump of settings. */
	readonly isPair: boolean;
}

export const emptyPlan: Plan = {
	axes: [],
	values: [],
	speakers: [],
	bar: null,
	cells: null,
	grid: null,
	headers: [],
	splits: null,
	boxRow: null,
	stamp: -1,
	kind: "text",
	isAxisOnly: false,
	isPair: false,
};
