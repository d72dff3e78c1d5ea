/**
 * A line of a log with all that differs from run to run in its place: dates, times, numbers, addresses, hashes and ids. NaN and
 * infinities stay, for a run that has them has another fate.
 * Two lines that one statement has printed are equal then.
 */
export function maskedLine(line: string): string {
	return line
		.replace(changing, sign)
		.replace(/[ \t]+/g, " ")
		.trim();
}

const changing = new RegExp(
	[
		String.raw`(?<date>\b\d{4}[-/]\d\d[-/]\d\d(?:[T _]\d\d[:-]\d\d(?:[:-]\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)`,
		String.raw`(?<time>\b\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?(?![\d:]))`,
		String.raw`(?<id>\b[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}\b|\b0[xX][\da-fA-F]+|\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,64}\b)`,
		String.raw`(?<broken>(?<![\w.])[-+]?(?:inf(?:inity)?|nan)\b)`,
		String.raw`(?<number>(?<!\w)[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|\d+(?:\.\d+)?)`,
	].join("|"),
	"gi",
);

function sign(...match: readonly unknown[]): string {
	const groups = match.at(-1) as Readonly<Record<string, string | undefined>>;
	return groups.date !== undefined
		? "<date>"
		: groups.time !== undefined
			? "<time>"
			: groups.id !== undefined
				? "<id>"
				: groups.broken !== undefined
					? brokenText(groups.broken)
					: "#";
}

/** One spelling of each: `-inf`, `inf`, `nan`. */
function brokenText(written: string): string {
	const text = written.toLowerCase();
	if (text.endsWith("nan")) return "nan";
	return text.startsWith("-") ? "-inf" : "inf";
}
