import { problemText } from "../../model/problem.ts";
import { sanitise } from "../../render/sanitise.ts";
import { fit } from "../../render/width.ts";
import type { Look } from "../look.ts";
import type { ProblemsScreen } from "../screen.ts";
import type { State } from "../state.ts";

export function problemsLines(state: State, screen: ProblemsScreen, height: number, look: Look): string[] {
	const { top, cursor } = screen.place;
	return state.problems.slice(top, top + height).map((problem, index) => {
		const sign = top + index === cursor ? look.glyphs.cursor : " ";
		const line = fit(`${sign} ${sanitise(problemText(problem))}`, state.columns, "left", look.glyphs.ellipsis);
		return top + index === cursor ? look.paint("selected", line) : line;
	});
}
