import { Box } from "ink";
import { Table } from "ink-table";
import type { ReactElement } from "react";
import { bindingsOf } from "../bindings.ts";
import { keyText } from "../key-text.ts";
import type { Look } from "../look.ts";
import type { HelpScreen, State } from "../state.ts";

export interface HelpProps {
	readonly state: Pick<State, "boundKeys">;
	readonly screen: HelpScreen;
	readonly height: number;
	readonly look: Look;
}

/** The keys of the screen below, from the keymap: a small static table, which is what ink-table is good at. */
export function HelpTable({ state, screen, height, look }: HelpProps): ReactElement {
	const { top } = screen.place;
	const rows = bindingsOf(state, screen.of)
		.slice(top, top + height - 1)
		.map(({ keys, help }) => ({
			key: keys.map((key) => keyText(key, look.glyphs.isAscii)).join("  "),
			"what it does": help,
		}));
	return (
		<Box height={height} flexDirection="column" flexShrink={0}>
			<Table data={rows} columns={["key", "what it does"]} skeleton={NoRule} />
		</Box>
	);
}

/** Without rules twice as many keys fit on the screen. */
function NoRule(): null {
	return null;
}
