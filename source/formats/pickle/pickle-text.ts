import { type Float, float, integer } from "../../model/value.ts";
import { unescaped } from "../unescaped.ts";

/** Reading and printing digits takes quadratic time, and no metric has this many. */
const mostDigits = 2000;
const decimal = /^[+-]?\d+$/;
const floating = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The argument of `INT` (`12`, `01` for True) or `LONG` (`12L`); undefined where it is no number. */
export function intOfText(text: string): number | bigint | boolean | undefined {
	if (text === "01") return true;
	if (text === "00") return false;
	const digits = text.trim().replace(/L$/, "");
	if (!decimal.test(digits) || digits.length > mostDigits) return undefined;
	return integer(BigInt(digits.replace("+", "")));
}

/** The argument of `FLOAT`, as Python's `repr` writes it; undefined where it is no number. */
export function floatOfText(text: string): number | Float | undefined {
	const word = text.trim();
	if (floating.test(word)) return float(Number(word));
	const [, sign, name] = word.match(/^([+-]?)(nan|inf|infinity)$/i) ?? [];
	if (name === undefined) return undefined;
	if (name.toLowerCase() === "nan") return Number.NaN;
	return sign === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** The argument of `LONG1` and `LONG4`: two's complement, little endian; undefined where there is too much of it. */
export function intOfBytes(bytes: Uint8Array): number | bigint | undefined {
	if (bytes.length > mostDigits / 2) return undefined;
	if (bytes.length === 0) return 0;
	const value = BigInt(`0x${Buffer.from(bytes).reverse().toString("hex")}`);
	return integer(BigInt.asIntN(bytes.length * 8, value));
}

/** The argument of `STRING`, a literal with its quotes; undefined where it has none. */
export function stringOfLiteral(text: string): string | undefined {
	const literal = text.trim();
	const quote = literal[0];
	if (literal.length < 2 || (quote !== "'" && quote !== '"') || !literal.endsWith(quote)) return undefined;
	return unescaped(literal.slice(1, -1));
}

/** The argument of `UNICODE`, in Python's raw-unicode-escape. */
export function textOfRawEscapes(text: string): string {
	return text.replace(/\\u([\da-fA-F]{4})|\\U([\da-fA-F]{8})/g, (whole, short?: string, long?: string) => {
		const code = Number.parseInt(short ?? long ?? "", 16);
		return code > 0x10ffff ? whole : String.fromCodePoint(code);
	});
}
