/**
 * The number of an IEEE 754 binary16: 1 bit of sign, 5 of exponent, 10 of fraction. Written out, as the oldest supported Node
 * has neither `getFloat16` nor `Float16Array`.
 */
export function halfFloat(half: number): number {
	const sign = half & 0x8000 ? -1 : 1;
	const exponent = (half >>> 10) & 0x1f;
	const fraction = half & 0x3ff;
	if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
	return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}
