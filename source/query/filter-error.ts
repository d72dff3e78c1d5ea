import { UserError } from "../model/problem.ts";

/** A filter that cannot be read. `position` is the index of the character where it goes wrong. */
export class FilterError extends UserError {
	override name = "FilterError";
	readonly position: number;
	constructor(message: string, position: number) {
		super(message);
		this.position = position;
	}
}
