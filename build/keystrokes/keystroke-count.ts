import type { KeystrokeTask, OtherWay } from "./keystroke-task.ts";

/** Keys from the prompt of the shell on: the command, Enter, and what is pressed after it. */
export function keystrokeCount(way: Pick<OtherWay, "command" | "keys">): number {
	return way.command.length + 1 + way.keys.length;
}

/** What the task takes in exptrack. */
export function ownWay({ steps }: KeystrokeTask): Pick<OtherWay, "command" | "keys"> {
	return { command: "exptrack", keys: steps.flatMap(({ keys }) => keys) };
}
