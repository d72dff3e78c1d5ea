const [comma, longest] = [0x2c, 40];
const grouped = { ",": /^[-+]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/, ".": /^[-+]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/ };
const digits = /^[-+]?[.,]?\d[\d.,]*(?:e[-+]?\d+)?$/i;

/**
 * A number whose thousands are parted, by commas or, where `point` (the byte of the decimal point) is a comma, by points:
 * `1,234.5`. null for digits with such signs elsewhere, `0,5`, which says that they part no thousands; undefined for texts.
 */
export function groupedNumber(text: string, point: number): number | null | undefined {
	const sign = point === comma ? "." : ",";
	if (text.length > longest || !text.includes(sign) || !digits.test(text)) return undefined;
	if (!grouped[sign].test(text)) return null;
	return Number(text.replaceAll(sign, "").replace(",", "."));
}
