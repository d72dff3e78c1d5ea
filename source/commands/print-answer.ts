import { csvText, tsvText } from "../render/delimited.ts";
import { type JsonValue, jsonText } from "../render/json-text.ts";
import { markdownTable } from "../render/markdown-table.ts";
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
	/** Text for programs: nothing rounded, nothing left out. */
	readonly fields: () => { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** Prints an answer to stdout in the format that was asked for. */
export function printAnswer(answer: Answer, args: Arguments, context: Context): void {
	switch (args.value("format") ?? "table") {
		case "json": {
			context.out("[");
			let separator = "\n";
			for (const record of answer.records()) {
				context.out(separator + jsonText(record));
				separator = ",\n";
			}
			context.out("\n]\n");
			return;
		}
		case "jsonl":
			for (const record of answer.records()) context.out(`${jsonText(record)}\n`);
			return;
		case "csv": {
			const { header, rows } = answer.fields();
			context.out(csvText(header, rows));
			return;
		}
		case "tsv": {
			const { header, rows } = answer.fields();
			context.out(tsvText(header, rows));
			return;
		}
		case "md": {
			const { header, rows } = answer.table();
			context.out(markdownTable(header, rows));
			return;
		}
		case "table": {
			const { header, rows, numeric } = answer.table();
			context.out(alignedTable(header, rows, numeric, context.width, glyphsOf(args, context).ellipsis));
			return;
		}
	}
}
