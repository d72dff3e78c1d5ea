/** A Markdown table. The fields are sanitised text. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (fields: readonly string[]) =>
		`| ${fields.map((field) => field.replace(/[\\|]/g, "\\$&")).join(" | ")} |\n`;
	return line(header) + line(header.map(() => "---")) + rows.map(line).join("");
}
