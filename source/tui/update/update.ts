import type { Action, Answer } from "../action.ts";
import type { Effect } from "../effect.ts";
import type { State } from "../state.ts";
import { wanted } from "../wanted.ts";
import { wantedCount } from "./find.ts";
import { wantedFollow } from "./follow-log.ts";
import { onAnswer } from "./on-answer.ts";
import { onRequest } from "./on-request.ts";
import { rememberQuery } from "./query-history.ts";
import { follow } from "./rest.ts";
import { keepColumn } from "./runs.ts";

/** The whole behaviour of the terminal UI: total, without clock, chance or I/O. What it needs from the disk it asks for as effects. */
export function update(state: State, action: Action): [State, Effect[]] {
	const [next, effects] = isAnswer(action) ? onAnswer(state, action) : onRequest(state, action);
	const [followed, rest] = follow(state, keepColumn(rememberQuery(next)));
	const [asking, more] = wanted(followed);
	const [counting, counts] = wantedCount(asking);
	const [watching, watches] = wantedFollow(counting);
	return [watching, [...effects, ...rest, ...more, ...counts, ...watches]];
}

/** Answers are named in the past tense, and only they are. */
function isAnswer(action: Action): action is Answer {
	return action.type.endsWith("ed");
}
