import type { ExactTable } from "../library/exact-table.ts";
import { csvText, tsvText } from "../render/delimited.ts";
import { jsonList } from "../render/json-list.ts";
import { type JsonValue, jsonText } from "../render/json-text.ts";
import { markdownTable } from "../render/markdown-table.ts";
import { sanitiseLines } from "../render/sanitise-lines.ts";
import { alignedTable } from "../render/text-table.ts";
import type { Arguments, Context } from "./command.ts";
import { glyphsOf } from "./glyphs-of.ts";

/** What a command has to say, ready for each format: whichever is not asked for is not computed. */
export interface Answer {
	/** One JSON value an entry. */
	readonly records: () => Iterable<JsonValue>;
	/** Text for people. */
	readonly table: () => {
		readonly header: readonly string[];
		readonly rows: readonly (readonly string[])[];
		readonly numeric: readonly boolean[];
	};
	/** Text for programs: exact, nothing rounded, nothing left out, nothing sanitised. */
	readonly fields: () => ExactTable;
}

/** Prints an answer to stdout in the format that was asked for. */
export function printAnswer(answer: Answer, args: Arguments, context: Context): void {
	// What is exact in a pipe may not command a terminal.
	const out = context.width === null ? context.out : (text: string) => context.out(sanitiseLines(text));
	switch (args.value("format") ?? "table") {
		case "json":
			for (const piece of jsonList(answer.records())) out(piece);
			return;
		case "jsonl":
			for (const record of answer.records()) out(`${jsonText(record)}\n`);
			return;
		case "csv": {
			const { header, rows } = answer.fields();
			out(csvText(header, rows));
			return;
		}
		case "tsv": {
			const { header, rows } = answer.fields();
			out(tsvText(header, rows));
			return;
		}
		case "md": {
			const { header, rows } = answer.table();
			out(markdownTable(header, rows));
			return;
		}
		case "table": {
			const { header, rows, numeric } = answer.table();
			out(alignedTable(header, rows, numeric, context.width, glyphsOf(args, context).ellipsis));
			return;
		}
	}
}
