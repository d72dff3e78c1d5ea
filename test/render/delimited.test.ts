import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText, tsvText } from "../../source/render/delimited.ts";

test("CSV quotes what RFC 4180 says, and nothing else", () => {
	const rows = [
		["1.0", 'say "hi"', "a,b"],
		["", " x ", "a\nb"],
		["=1+1", "\u001b[31m", "a\rb"],
		["日本", "a\tb", "a\\b;'"],
	];
	expect(csvText(["run", "optimizer.lr", "x,y"], rows)).toBe(
		'run,optimizer.lr,"x,y"\n1.0,"say ""hi""","a,b"\n, x ,"a\nb"\n=1+1,\u001b[31m,"a\rb"\n日本,a\tb,a\\b;\'\n',
	);
	expect(csvText(["run"], [])).toBe("run\n");
});

test("a row of one empty field is no blank line in CSV", () => {
	expect(csvText(["lr"], [["0.1"], [""]])).toBe('lr\n0.1\n""\n');
	expect(csvText(["a", "b"], [["", ""]])).toBe("a,b\n,\n");
});

test("TSV has one line a row, whatever is in the fields", () => {
	expect(
		tsvText(
			["run", "a\tb"],
			[
				["a\nb\r", 'c\\n "d"'],
				["=1", ""],
			],
		),
	).toBe('run\ta\\tb\na\\nb\\r\tc\\\\n "d"\n=1\t\n');
});

const field = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", "\t", "\\", "n", "=", "é") });
const table = fc
	.integer({ min: 1, max: 4 })
	.chain((columns) => fc.array(fc.array(field, { minLength: columns, maxLength: columns }), { minLength: 1 }));

test("CSV reads back as it was", () => {
	fc.assert(
		fc.property(table, ([header = [], ...rows]) => {
			expect(readCsv(csvText(header, rows))).toEqual([header, ...rows]);
		}),
	);
});

test("TSV reads back as it was", () => {
	const names: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", "\\": "\\" };
	fc.assert(
		fc.property(table, ([header = [], ...rows]) => {
			const lines = tsvText(header, rows).slice(0, -1).split("\n");
			const read = lines.map((line) =>
				line.split("\t").map((one) => one.replace(/\\(.)/g, (_, name: string) => names[name] ?? "?")),
			);
			expect(read).toEqual([header, ...rows]);
		}),
	);
});

/** The grammar of RFC 4180 with LF, written as one expression. */
function readCsv(text: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n)/g)) {
		rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
		if (end === "\n") rows.push([]);
	}
	return rows.slice(0, -1);
}
