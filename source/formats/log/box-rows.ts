import { axisName } from "./axis-name.ts";
import { isNoise, isPace } from "./noise-names.ts";
import { emptyPlan } from "./plan.ts";
import { Shape } from "./shape.ts";

interface BoxValue {
	readonly name: string;
	readonly value: number;
	readonly isDecimal: boolean;
	readonly origin: string;
}

const maxRows = 1000;

/**
 * Boxes of a name and a number a row, as Stable-Baselines3 prints them: `| rollout/ | |`, `|    ep_rew_mean | 12.3 |`. What
 * stands in one box belongs together, the axis too, wherever it stands.
 */
export class BoxRows {
	#section = "";
	#values: BoxValue[] = [];
	readonly #shapes = new Map<string, Shape>();

	get isEmpty(): boolean {
		return this.#values.length === 0;
	}

	section(name: string): void {
		this.#section = name;
	}

	add(name: string, value: number, isDecimal: boolean, origin: string): void {
		const full = name.includes("/") ? name : this.#section + name;
		if (this.#values.length < maxRows) this.#values.push({ name: full, value, isDecimal, origin });
	}

	/** The shape of the box that ends here, and its numbers in the order of the plan. */
	end(): { readonly shape: Shape; readonly axes: number[]; readonly values: number[]; readonly decimals: number[] } {
		const axes = this.#values.filter(({ name }) => axisName(name) !== null);
		const values = this.#values.filter(({ name }) => axisName(name) === null && !isNoise(name) && !isPace(name));
		const key = [...axes, { name: "" }, ...values].map(({ name }) => name).join("|");
		let shape = this.#shapes.get(key);
		if (shape === undefined) {
			const plan = {
				...emptyPlan,
				axes: axes.map(({ name }, slot) => ({ name: axisName(name)!, slot })),
				values: values.map(({ name }, slot) => ({ name, slot, binding: "cell" as const, label: "" })),
			};
			const origins = values.map(({ origin }) => origin);
			shape = new Shape(new Uint8Array(), plan, origins[0] ?? "", origins);
			if (this.#shapes.size < maxRows) this.#shapes.set(key, shape);
		}
		this.#section = "";
		this.#values = [];
		return {
			shape,
			axes: axes.map(({ value }) => value),
			values: values.map(({ value }) => value),
			decimals: values.flatMap(({ isDecimal }, index) => (isDecimal ? [index] : [])),
		};
	}

	shapes(): Iterable<Shape> {
		return this.#shapes.values();
	}
}
