import { Box, Text, useIsScreenReaderEnabled } from "ink";
import { memo, type ReactElement } from "react";
import { layoutOf, smallest } from "./layout.ts";
import type { Look } from "./look.ts";
import { footLine, titleLine, viewLine } from "./screens/frame-lines.ts";
import { HelpTable } from "./screens/help-screen.tsx";
import { paletteLines } from "./screens/palette-lines.ts";
import { screenLines } from "./screens/screen-lines.ts";
import { spokenLines } from "./screens/spoken-lines.ts";
import { type State, topScreen } from "./state.ts";

/** The whole screen, exactly as large as the terminal. React only places lines: their text is computed before. */
export function App({ state, look }: { readonly state: State; readonly look: Look }): ReactElement {
	const { columns, rows } = state;
	const isSpoken = useIsScreenReaderEnabled();
	if (columns < smallest.columns || rows < smallest.rows) {
		return <Text wrap="truncate">{`too small: ${smallest.columns}×${smallest.rows} is needed`}</Text>;
	}
	if (isSpoken) return <Text>{spokenLines(state, look).join("\n")}</Text>;
	const screen = topScreen(state);
	const overlay = screen.kind === "help" ? paletteLines(state, look) : [];
	const height = rows - 3 - overlay.length;
	return (
		<Box width={columns} height={rows} flexDirection="column">
			<Row text={titleLine(state, look)} />
			<Row text={viewLine(state, look)} />
			{screen.kind === "help" ? (
				<HelpTable state={state} screen={screen} height={height} look={look} />
			) : (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place; what scrolls through it changes
				screenLines(state, screen, layoutOf(state), look).map((line, row) => <Row key={row} text={line} />)
			)}
			{overlay.map((line, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
				<Row key={row} text={line} />
			))}
			<Row text={footLine(state, look)} />
		</Box>
	);
}

const Row = memo(({ text }: { readonly text: string }) => <Text wrap="truncate">{text}</Text>);
