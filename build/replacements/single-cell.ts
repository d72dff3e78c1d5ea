/** Whether a character is one cell wide and stands alone: neither wide, nor an emoji by itself, nor joined to its neighbours. The test looks at each. */
export function isSingleCell(code: number): boolean {
	if (code < 0x2010) return (code >= 0x20 && code <= 0x7e) || (code >= 0xa1 && code <= 0x2ff && code !== 0xad);
	if (code <= 0x205e) return code <= 0x2027 || code >= 0x2030;
	return (
		(code >= 0x2190 && code <= 0x22ff) || // arrows, mathematics
		(code >= 0x2500 && code <= 0x25fc) || // boxes, blocks, geometric shapes
		(code >= 0x2800 && code <= 0x28ff) // braille
	);
}
