import { DataError, UserError } from "../model/problem.ts";
import { lineAt } from "../project/line-at.ts";
import { editorCommand } from "./editor-command.ts";
import type { Effect } from "./effect.ts";
import { pagerCommand } from "./pager-command.ts";

/** The terminal as other programs can have it. */
export interface Tools {
	/** Names the user's editor and pager. */
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Runs a command on the terminal and waits for its end; returns what went wrong, in words, or null. */
	readonly handOver: (command: readonly string[]) => string | null;
}

/** Opens a file in the user's editor or pager; returns what went wrong, in words, or null. */
export async function runHandOver(
	{ tool, path, line, offset }: Extract<Effect, { type: "hand-over" }>,
	tools: Tools | undefined,
): Promise<string | null> {
	if (tools === undefined) return "there is no terminal that another program could have";
	const { env, handOver } = tools;
	try {
		// Also where the line is known: an editor would begin a new file where there is none.
		const start = await lineAt(path, tool === "editor" ? (offset ?? 0) : 0);
		const isEditor = tool === "editor";
		const command = isEditor ? editorCommand(env, path, line ?? start) : pagerCommand(env, path, offset);
		const failure = handOver(command);
		if (failure === null || !failure.startsWith("there is no command")) return failure;
		return `${failure}: set ${isEditor ? "VISUAL or EDITOR" : "PAGER"}`;
	} catch (error) {
		if (error instanceof DataError) return `${error.message}: ${path}`;
		if (error instanceof UserError) return `${tool === "editor" ? "VISUAL or EDITOR" : "PAGER"}: ${error.message}`;
		throw error;
	}
}
