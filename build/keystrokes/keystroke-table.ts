import { keyText } from "../../source/tui/key-text.ts";
import { keystrokeCount, ownWay } from "./keystroke-count.ts";
import type { OtherWay } from "./keystroke-task.ts";
import { keystrokeTasks } from "./keystroke-tasks.ts";

/** The tasks in keystrokes as a table of the readme; the keys after Enter stand behind the number. */
export function keystrokeTable(): string {
	const rows = keystrokeTasks.map((task) => {
		const own = cell({ ...ownWay(task), remark: task.remark }, true);
		return `| ${task.name} | ${own} | ${cell(task.leet)} | ${cell(task.guild)} |`;
	});
	return `\n| | exptrack | W&B LEET | \`guild compare\` |\n|---|---|---|---|\n${rows.join("\n")}\n\n`;
}

function cell(way: OtherWay | string, isOwn = false): string {
	if (typeof way === "string") return `–<br>${way}`;
	const count = keystrokeCount(way);
	const number = isOwn ? `**${count}**` : String(count);
	return `${[number, ...keysOf(way.keys)].join(" ")}<br>${way.remark}`;
}

/** One key or two that are pressed several times running stand once, with how often. */
function keysOf(keys: readonly string[]): string[] {
	const texts: string[] = [];
	for (let start = 0; start < keys.length; ) {
		const length = timesOf(keys, start, 1) === 1 && timesOf(keys, start, 2) > 1 ? 2 : 1;
		const times = timesOf(keys, start, length);
		const names = keys.slice(start, start + length).map((key) => `\`${keyText(key, false)}\``);
		texts.push(`${names.join(" ")}${times > 1 ? ` ×${times}` : ""}`);
		start += length * times;
	}
	return texts;
}

/** How often the `length` keys at `start` stand there one after the other. */
function timesOf(keys: readonly string[], start: number, length: number): number {
	const same = (index: number) => index < keys.length && keys[index] === keys[start + ((index - start) % length)];
	let end = start;
	while (same(end)) end++;
	return Math.max(1, Math.floor((end - start) / length));
}
