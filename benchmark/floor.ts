import fs from "node:fs";

/**
 * What no reader can be quicker than: lists the folders and reads the bytes that a plan names (`plan-of.ts`), one plain
 * call after the other, and does nothing else. Says how long it took as one line of JSON (`Floor`).
 *
 *     node floor.ts PLAN
 *
 * Each line of the plan is a word and its object, a tab between: `list FOLDER`; `read FILE`, and behind more tabs the start
 * and the length of each part; `known` where all parameters are.
 */
export interface Floor {
	/** Milliseconds from the first call until the parameters could have been known. */
	readonly parameters: number;
	/** … and until all is read. */
	readonly states: number;
	readonly folders: number;
	readonly files: number;
	readonly bytes: number;
}

const plan = fs.readFileSync(process.argv[2]!, "utf8");
let buffer = Buffer.allocUnsafeSlow(1 << 16);
let parameters = Number.NaN;
let folders = 0;
let files = 0;
let bytes = 0;

const start = performance.now();
for (let from = 0; from < plan.length; ) {
	const end = plan.indexOf("\n", from);
	const kind = plan.charCodeAt(from);
	if (kind === 108 /* l */) {
		fs.readdirSync(plan.slice(from + 5, end), { withFileTypes: true });
		folders++;
	} else if (kind === 114 /* r */) read(plan.slice(from + 5, end).split("\t"));
	else parameters = performance.now() - start;
	from = end + 1;
}
const states = performance.now() - start;

function read([path, ...parts]: string[]): void {
	const file = fs.openSync(path!, "r");
	for (let index = 0; index < parts.length; index += 2) {
		const length = Number(parts[index + 1]);
		if (length > buffer.length) buffer = Buffer.allocUnsafeSlow(length);
		bytes += fs.readSync(file, buffer, 0, length, Number(parts[index]));
	}
	fs.closeSync(file);
	files++;
}

process.stdout.write(`${JSON.stringify({ parameters, states, folders, files, bytes } satisfies Floor)}\n`);
