import { UserError } from "../model/problem.ts";
import { type SavedView, viewFlags } from "../model/saved-view.ts";
import { checkView } from "../query/check-view.ts";
import { FilterError } from "../query/filter-error.ts";
import { globTest } from "../query/glob-test.ts";
import { meantWord } from "../query/meant-word.ts";
import type { SettingNode } from "./setting-node.ts";
import { shellWords } from "./shell-words.ts";

/** `--filter 'lr < 0.01' --sort lr`: a query as it is typed. */
export function readView(node: SettingNode): SavedView {
	const view: Record<string, string[]> = {};
	const words = split(node);
	for (let at = 0; at < words.length; at++) {
		const [flag = "", joined] = /^(--[^=]*)=([\s\S]*)$/.exec(words[at]!)?.slice(1) ?? [words[at]!];
		const name = viewFlags.find((one) => `--${one}` === flag);
		if (name === undefined) return unknownFlag(node, flag);
		const value = joined ?? words[++at];
		if (value === undefined || value === "") return node.fail(`${flag} needs a value`);
		view[name] = [...(view[name] ?? []), value];
	}
	if (words.length === 0) node.fail("a view takes flags, as in --filter 'lr < 0.01'");
	for (const text of view.query ?? []) attempt(node, "--query", () => globTest(text, { basename: true }));
	checkView(view, (flag, error) => {
		const place = error instanceof FilterError ? `, at character ${error.position + 1}` : "";
		return node.fail(`--${flag}: ${error.message}${place}`);
	});
	return view;
}

function split(node: SettingNode): string[] {
	// What is no text says so itself.
	const text = node.text();
	try {
		return shellWords(text);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return node.fail(error.message);
	}
}

function unknownFlag(node: SettingNode, word: string): never {
	const flags = viewFlags.map((one) => `--${one}`);
	const meant = meantWord(word.replace(/^-+/, ""), viewFlags);
	return node.fail(
		`a view keeps ${flags.join(", ")}; ${word} is none of them${meant === undefined ? "" : `; did you mean --${meant}?`}`,
	);
}

function attempt(node: SettingNode, flag: string, parse: () => unknown): void {
	try {
		parse();
	} catch (error) {
		if (error instanceof UserError) node.fail(`${flag}: ${error.message}`);
		throw error;
	}
}
