/** How many values are not finite: `3 NaN, 1 inf`; empty where none is. */
export function brokenText(nanCount: number, infiniteCount: number): string {
	const parts = [nanCount > 0 ? `${nanCount} NaN` : "", infiniteCount > 0 ? `${infiniteCount} inf` : ""];
	return parts.filter((part) => part !== "").join(", ");
}
