/** Lines for programs, as `--format csv` has them: nothing rounded, nothing left out, absence an empty field. */
export interface ExactTable {
	readonly header: readonly string[];
	readonly rows: readonly (readonly string[])[];
}
