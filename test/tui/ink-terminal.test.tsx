import { Box, Text, useInput, useWindowSize } from "ink";
import { type ReactElement, useState } from "react";
import { afterEach, expect, test } from "vitest";
import { type InkTerminal, renderTty } from "./ink-terminal.tsx";

let terminal: InkTerminal | undefined;
afterEach(async () => {
	await terminal?.unmount();
	terminal = undefined;
});

test("draws, with styles, on a screen of the size asked for", async () => {
	terminal = await renderTty(<Keys />, { columns: 40, rows: 10 });
	expect(terminal.screen()).toEqual(["40×10 keys:", ...Array(9).fill("")]);
	expect(terminal.cell(0, 0)).toMatchObject({ text: "4", inverse: true, foreground: 1 });
	expect(terminal.cell(6, 0)).toMatchObject({ text: "k", inverse: false, foreground: null });
});

test("keys reach useInput one by one, also a lone escape", async () => {
	terminal = await renderTty(<Keys />);
	await terminal.press("a", "down", "escape", "ctrl-c");
	await terminal.type("xyz");
	expect(terminal.text()).toBe("80×24 keys: a down escape ctrl-c xyz");
});

test("a key writes only the line that changed", async () => {
	terminal = await renderTty(<Keys />);
	const before = terminal.raw().length;
	await terminal.press("a");
	const frame = terminal.raw().slice(before);
	expect(frame).toContain(" a");
	expect(frame).not.toContain("80×24");
});

test("a resize draws again", async () => {
	terminal = await renderTty(<Keys />);
	await terminal.resize(30, 8);
	expect(terminal.screen()).toEqual(["30×8 keys:", ...Array(7).fill("")]);
});

test("rerender replaces the element, unmount leaves the alternate screen", async () => {
	const own = await renderTty(<Text>one</Text>);
	await own.rerender(<Text>two</Text>);
	expect(own.text()).toBe("two");
	await own.unmount();
	expect(own.raw()).toMatch(/\x1b\[\?1049h[\s\S]*\x1b\[\?1049l/);
	expect(own.text()).toBe("");
});

function Keys(): ReactElement {
	const { columns, rows } = useWindowSize();
	const [keys, setKeys] = useState<readonly string[]>([]);
	useInput((input, key) => {
		const name = key.escape ? "escape" : key.downArrow ? "down" : key.ctrl ? `ctrl-${input}` : input;
		setKeys((before) => [...before, name]);
	});
	return (
		<Box width={columns} height={rows}>
			<Text wrap="truncate">
				<Text inverse color="red">{`${columns}×${rows}`}</Text>
				{` keys:${keys.map((name) => ` ${name}`).join("")}`}
			</Text>
		</Box>
	);
}
