const words = (text: string): RegExp =>
	new RegExp(`(?<![\\w-])(?:${text.trim().split(/\s+/).join("|")})(?![\\w-])`, "i");

/** Words of sentences: what has one in it is no name. */
const inSentence = words(`
	is are was were be been became become becomes at to than then the a an with without from after before until since not no
	did does has have had exceeds exceed exceeded above below over under still so far took take takes using use used if when while
	because or but improved improve improves increased decreased reached changed out only too previous prev old expected got
	failed attempted line warning please should must will would can cannot i we you it's its by
`);
/** Lines that tell of something done: the numbers in them are those of another line. */
const events = words(`
	saved saving loaded loading resumed resuming resume restored restoring restore downloading downloaded wrote writing written
	created creating
`);

export function hasProse(text: string): boolean {
	return inSentence.test(text);
}

export function tellsEvent(line: string): boolean {
	return events.test(line) || line.startsWith("wandb: ");
}
