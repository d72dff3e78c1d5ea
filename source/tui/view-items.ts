import type { State } from "./state.ts";

/** A query that has a name. */
export interface ViewItem {
	readonly name: string;
	/** The key that opens it on the tables; null beyond the ninth. */
	readonly key: string | null;
	/** It stands in the config file, and is changed there only. */
	readonly isOfConfig: boolean;
}

/** The queries that have a name, in the order in which they are kept. */
export function viewItems({ views, configViews }: Pick<State, "views" | "configViews">): readonly ViewItem[] {
	return Array.from(views.keys(), (name, index) => ({
		name,
		key: index < 9 ? String(index + 1) : null,
		isOfConfig: configViews.has(name),
	}));
}
