const piece =
	/\\[\s\S]|\[(?:\\[\s\S]|[^\\\]])*\]|\((?:\?(?:<?[=!]|<[^>]*>|[ims-]*:))?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/g;

/**
 * Whether a regular expression can try ever more ways as the text grows, as `(a+)+$` does: a group is repeated that
 * leaves a choice inside. It says so of some that would be harmless; these can be written without the group.
 */
export function canHang(pattern: string): boolean {
	const pieces = pattern.match(piece) ?? [];
	const choices = [false];
	for (const [index, text] of pieces.entries()) {
		if (text.startsWith("(")) choices.push(false);
		else if (text === ")") {
			const hasChoice = choices.pop() === true;
			if (hasChoice && /^[*+{]/.test(pieces[index + 1] ?? "")) return true;
			if (hasChoice) choices[choices.length - 1] = true;
		} else if (text === "|" || /^(?:[*+?]\??|\{\d+,\d*\}\??)$/.test(text)) choices[choices.length - 1] = true;
	}
	return false;
}
