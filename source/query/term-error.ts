import { UserError } from "../model/problem.ts";

/** A query that can be read but not answered, because of one word of it: a name that no run has, a date that is none. */
export class TermError extends UserError {
	/** The name or value as it was typed, without quotes. */
	readonly term: string;
	constructor(message: string, term: string, options?: ErrorOptions) {
		super(message, options);
		this.term = term;
	}
}
