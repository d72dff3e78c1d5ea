import type { RunTable } from "../model/run-table.ts";
import type { GroupName } from "../query/grouping.ts";
import { knownRows } from "../query/known-rows.ts";
import { sharedValue } from "../query/shared-value.ts";
import { shortNames } from "../query/short-names.ts";
import { tellingColumns } from "../query/telling-columns.ts";
import { type Glyphs, unicodeGlyphs } from "./glyphs.ts";
import { sanitise } from "./sanitise.ts";
import { valueText } from "./value-text.ts";

/**
 * Names of curves by the parameters in which their runs differ: `lr=0.01 seed=1`; with the path of the run where these do
 * not tell two of them apart. `columns` are those to name in place of the ones that vary.
 */
export function curveLabels(
	table: RunTable,
	groups: readonly Uint32Array[],
	columns: readonly GroupName[] | null = null,
	glyphs: Glyphs = unicodeGlyphs,
): string[] {
	const firsts = Uint32Array.from(groups, (rows) => rows[0]!);
	const named = columns ?? tellingColumns(table, firsts, { absenceCounts: true });
	const short = shortNames(named.map(({ name }) => name));
	const texts = groups.map((rows) =>
		named
			.map((column, at) => `${sanitise(short[at]!)}=${valueText(sharedValue(column, knownRows(table, rows)), glyphs)}`)
			.join(" "),
	);
	const isTold = new Set(texts).size === texts.length && !texts.includes("");
	return texts.map((text, at) => {
		const { path, id } = table.runs[firsts[at]!]!;
		const own = sanitise(path === "." ? String(id) : path);
		return isTold ? text : [own, text].filter((part) => part !== "").join(" ");
	});
}
