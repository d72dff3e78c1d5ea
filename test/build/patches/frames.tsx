import { Writable } from "node:stream";
import { Box, render, renderToString, Text, Transform } from "ink";
import type { ReactElement } from "react";

// Bundled with and without the patches by ink-output.test.ts, which compares what the two write.
const spark = "▁▂▃▄▅▆▇█";
const wide = "漢字 👩‍👩‍👧 🇩🇪 한국어";
const coloured = "\x1b[1;31mred \x1b[44mon blue\x1b[0m and \x1b[38;2;9;8;7mnot\x1b[39m";

const trees: readonly ReactElement[] = [
	<Text key="empty">{""}</Text>,
	<Text key="lines">{`one\n\n${coloured}\nthree${" ".repeat(9)}\n`}</Text>,
	<Text key="styles" color="green">
		{"a "}
		<Text inverse>{`b\nc ${spark}`}</Text>
		{`\td ${wide}`}
	</Text>,
	<Box key="border" borderStyle="round" width={30} padding={1} backgroundColor="blue">
		<Text wrap="truncate">{`${coloured} ${wide} ${spark.repeat(5)}`}</Text>
	</Box>,
	<Box
		key="clipped"
		width={12}
		height={3}
		overflow="hidden"
		flexDirection="column"
		contentOffsetX={3}
		contentOffsetY={1}
	>
		<Text wrap="hard">{`${wide}${coloured}`.repeat(3)}</Text>
		<Text>{spark}</Text>
	</Box>,
	<Box key="nothing visible" width={0} height={2} overflow="hidden">
		<Text>{wide}</Text>
	</Box>,
	<Box key="one over the other" width={20} height={3}>
		<Text>{"漢".repeat(10)}</Text>
		<Box position="absolute" marginLeft={3} marginTop={0}>
			<Text color="red">{"x"}</Text>
		</Box>
		<Box position="absolute" marginLeft={-1} marginTop={1}>
			<Text>{"漢a"}</Text>
		</Box>
		<Box position="absolute" marginLeft={17} marginTop={2}>
			<Text>{"beyond the edge 漢"}</Text>
		</Box>
	</Box>,
	<Transform key="transformed" transform={(line, index) => `${index}:${line.toUpperCase()}`}>
		<Text>{`first\n${coloured}\nß`}</Text>
	</Transform>,
	<Box key="the same text elsewhere" flexDirection="column" width={20}>
		<Text>{"same"}</Text>
		<Box marginLeft={5}>
			<Text>{"same"}</Text>
		</Box>
	</Box>,
	<Text key="hostile">
		{
			"bell\x07 nul\0 \x1b[2J\x1b[10;10H\x1b]0;title\x07 e\u0301 \u200b\u202e \x9b31m \x1b]8;;http://x\x07link\x1b]8;;\x07"
		}
	</Text>,
	<Text key="long" wrap="truncate-middle">
		{`${coloured}${spark}`.repeat(400)}
	</Text>,
];

const columns = 60;
const rows = 12;

class Recorder extends Writable {
	readonly isTTY = true;
	readonly columns = columns;
	readonly rows = rows;
	bytes = "";
	override _write(chunk: Buffer, _encoding: string, done: () => void): void {
		this.bytes += chunk.toString();
		done();
	}
}

const texts = trees.flatMap((tree) => [80, 20, 7].map((width) => renderToString(tree, { columns: width })));

// Rows that stay, change, move and come back: what is kept from earlier frames must not show in a later one.
const recorder = new Recorder();
const stdout = recorder as unknown as NodeJS.WriteStream;
const ink = render(table(0, 0), {
	stdout,
	alternateScreen: true,
	incrementalRendering: true,
	interactive: true,
	patchConsole: false,
});
for (const [cursor, top] of [
	[0, 0],
	[1, 0],
	[2, 0],
	[2, 1],
	[9, 5],
	[5, 5],
	[1, 0],
	[0, 0],
	[40, 38],
] as const) {
	ink.rerender(table(cursor, top));
	await ink.waitUntilRenderFlush();
}
for (const tree of [...trees, ...trees]) {
	ink.rerender(tree);
	await ink.waitUntilRenderFlush();
}
ink.unmount();
await ink.waitUntilExit();

process.stdout.write(JSON.stringify({ texts, bytes: recorder.bytes }));

function table(cursor: number, top: number): ReactElement {
	return (
		<Box width={columns} height={rows} flexDirection="column">
			{Array.from({ length: rows }, (_, row) => top + row).map((run, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place.
				<Text key={row} wrap="truncate" inverse={run === cursor}>
					{`${run} ${spark.slice(run % 8)} ${run % 3 === 0 ? wide : coloured}`.padEnd(columns)}
				</Text>
			))}
		</Box>
	);
}
