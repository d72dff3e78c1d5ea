import { relative } from "node:path";
import type { NamedArray } from "../formats/read-arrays.ts";
import type { NpyArray } from "../model/npy-array.ts";
import { DataError, UserError } from "../model/problem.ts";
import type { Value } from "../model/value.ts";
import { expandPatterns } from "../project/expand-patterns.ts";
import { loadArrays } from "../project/load-metric.ts";
import { arrayText } from "../render/array-text.ts";
import { arrayValue } from "../render/array-value.ts";
import { sanitise } from "../render/sanitise.ts";
import { valueField } from "../render/value-field.ts";
import type { Command, Context } from "./command.ts";
import { configFlag, formatFlag, lookFlags } from "./flags.ts";
import { noteProblems } from "./open-table.ts";
import { type Answer, printAnswer } from "./print-answer.ts";

interface Content {
	/** As the user named it. */
	readonly file: string;
	readonly arrays: readonly NamedArray[];
}

export const cat: Command = {
	name: "cat",
	operands: "FILE …",
	summary: "what is in metric files: the arrays of .npy and .npz with their values",
	flags: [formatFlag, ...lookFlags, configFlag],
	examples: [
		"exptrack cat multirun/2024-03-04/09-15-02/7/val_acc.npy",
		"exptrack cat 'multirun/**/val_acc.npy' --format csv",
	],
	run: async (args, context) => {
		if (args.words.length === 0) throw new UserError("cat takes files: exptrack cat FILE …");
		const contents: Content[] = [];
		for (const word of args.words) {
			for (const path of await expandPatterns([word], context.cwd, "file")) {
				const file = /[*?{[]/.test(word) ? relative(context.cwd, path) : word;
				contents.push({ file, arrays: await arraysOf(path, context) });
			}
		}
		if ((args.value("format") ?? "table") === "table") context.out(textOf(contents));
		else printAnswer(answerOf(contents), args, context);
		return 0;
	},
};

/** The arrays of a file; what cannot be read is said on stderr and leaves the others. */
async function arraysOf(path: string, context: Context): Promise<readonly NamedArray[]> {
	try {
		const { arrays, problems } = await loadArrays(path);
		noteProblems(
			problems.map(({ message }) => ({ path, message })),
			context,
		);
		return arrays;
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		noteProblems([{ path, message: error.message }], context);
		return [];
	}
}

function textOf(contents: readonly Content[]): string {
	const blocks = contents.flatMap(({ file, arrays }) =>
		arrays.map(({ name, array }) => `${sanitise(file)}\n${arrayText(name, array).join("\n")}\n`),
	);
	return blocks.join("\n");
}

function answerOf(contents: readonly Content[]): Answer {
	const header = ["file", "array", "index", "value"];
	const rows = () =>
		contents.flatMap(({ file, arrays }) =>
			arrays.flatMap(({ name, array }) =>
				Array.from({ length: array.values.length }, (_, index) => [
					file,
					name,
					indexText(array, index),
					valueField(arrayValue(array, index)),
				]),
			),
		);
	return {
		records: function* () {
			for (const { file, arrays } of contents) yield { file, arrays: arrays.map(arrayRecord) };
		},
		table: () => ({ header, rows: rows().map((row) => row.map(sanitise)), numeric: [false, false, true, true] }),
		fields: () => ({ header, rows: rows() }),
	};
}

function arrayRecord({ name, array }: NamedArray) {
	const { dtype, shape, fortranOrder } = array;
	const values: Value[] = Array.from({ length: array.values.length }, (_, index) => arrayValue(array, index));
	return { name, dtype, shape, fortranOrder, values };
}

/** `3` in one dimension, `1,2` in two. */
function indexText({ shape }: NpyArray, flat: number): string {
	const parts: number[] = [];
	let rest = flat;
	for (const size of shape.toReversed()) {
		parts.unshift(rest % size);
		rest = Math.floor(rest / size);
	}
	return parts.join(",");
}
