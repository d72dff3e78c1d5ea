import { Box, Text } from "ink";
import { Table } from "ink-table";
import { type ReactElement, type ReactNode, useMemo } from "react";
import type { Look } from "../look.ts";
import type { HelpScreen } from "../screen.ts";
import type { State } from "../state.ts";
import { helpLines } from "./help-lines.ts";

export interface HelpProps {
	readonly state: Pick<State, "boundKeys" | "columns">;
	readonly screen: HelpScreen;
	readonly height: number;
	readonly look: Look;
}

/** The keys of the screen below, from the keymap: a small static table, which is what ink-table is good at. A line is one cell, for it lays out each cell anew at each key. */
export function HelpTable({ state, screen, height, look }: HelpProps): ReactElement {
	const { head, rows } = helpLines(state, screen, height - 1, look);
	const [Head, Line] = useMemo(() => [headFor(look), lineFor(look)], [look]);
	return (
		<Box height={height} flexDirection="column" flexShrink={0}>
			<Table data={rows.map((row) => ({ [head]: row }))} columns={[head]} skeleton={NoRule} header={Head} cell={Line} />
		</Box>
	);
}

/** Without rules twice as many keys fit on the screen. */
function NoRule(): null {
	return null;
}

function headFor(look: Look) {
	return ({ children }: { readonly children?: ReactNode }) => <Text>{look.paint("header", String(children))}</Text>;
}

/** The row of the cursor, titles of groups, and all others. */
function lineFor({ paint, glyphs }: Look) {
	return ({ children }: { readonly children?: ReactNode }) => {
		const text = String(children);
		const isTitle = text.slice(3).startsWith(glyphs.horizontal.repeat(2));
		if (text[1] === glyphs.cursor) return <Text>{paint("selected", text)}</Text>;
		return <Text>{isTitle ? paint("header", text) : text}</Text>;
	};
}
