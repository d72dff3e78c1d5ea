import { join } from "node:path";

/** The bundled examples: the project of their own folder with 3 runs, and `vision` with 3 sweeps of 28. */
export const examples: string = join(import.meta.dirname, "..", "..", "examples");
