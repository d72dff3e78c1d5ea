export interface TemplatePiece {
	/** Plain text, or what stands between `${` and its `}`. */
	readonly text: string;
	readonly isInterpolation: boolean;
}

/**
 * Cuts a text of a config into plain pieces and interpolations. `\${` is plain; of the backslashes just before a `${` each
 * pair is one. null where an interpolation does not end.
 */
export function templatePieces(text: string): TemplatePiece[] | null {
	const pieces: TemplatePiece[] = [];
	const opening = /(\\*)\$\{/g;
	let plain = "";
	let end = 0;
	for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
		const slashes = match[1]!.length;
		plain += text.slice(end, match.index) + "\\".repeat(slashes >> 1);
		end = opening.lastIndex;
		if (slashes % 2 === 1) {
			plain += "${";
			continue;
		}
		const closing = closingBrace(text, end);
		if (closing < 0) return null;
		if (plain !== "") pieces.push({ text: plain, isInterpolation: false });
		plain = "";
		pieces.push({ text: text.slice(end, closing), isInterpolation: true });
		end = closing + 1;
		opening.lastIndex = end;
	}
	plain += text.slice(end);
	if (plain !== "") pieces.push({ text: plain, isInterpolation: false });
	return pieces;
}

function closingBrace(text: string, start: number): number {
	let depth = 1;
	let quote = "";
	for (let index = start; index < text.length; index++) {
		const char = text[index]!;
		if (char === "\\") index++;
		else if (quote !== "") quote = char === quote ? "" : quote;
		else if (char === '"' || char === "'") quote = char;
		else if (char === "{") depth++;
		else if (char === "}" && --depth === 0) return index;
	}
	return -1;
}
