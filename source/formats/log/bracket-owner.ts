/** The word that the bracket around a place in a line stands after: of `tot_loss[loss=0.5, ` it is `tot_loss`; empty where none is. */
export function bracketOwner(body: string, position: number): string {
	let closed = 0;
	for (let index = position - 1; index >= 0; index--) {
		const character = body[index]!;
		if (character === "]" || character === ")") closed++;
		else if ((character === "[" || character === "(") && closed-- === 0)
			return /[\p{L}_][\p{L}\p{N}_.-]*$/u.exec(body.slice(Math.max(0, index - 60), index))?.[0] ?? "";
	}
	return "";
}
