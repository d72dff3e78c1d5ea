import { float } from "../model/value.ts";
import { numberText } from "./number-text.ts";

/**
 * A mean with its deviation: two digits of the deviation, and as many decimals of the mean: `0.9709 ± 0.0011`. Without
 * one (null) the mean alone. `sign` stands between them.
 */
export function meanText(mean: number, deviation: number | null, sign: string): string {
	if (deviation === null) return numberText(float(mean));
	const decimals = Math.max(0, 1 - Math.floor(Math.log10(Number(deviation.toPrecision(2)))));
	const isPlain = decimals <= 10 && Math.abs(mean) < 1e6 && deviation < 1e6;
	const [left, right] = isPlain
		? [mean.toFixed(decimals), deviation.toFixed(decimals)]
		: [numberText(float(mean)), numberText(float(deviation))];
	return `${left} ${sign} ${right}`;
}
