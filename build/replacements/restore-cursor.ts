/**
 * Stands for `restore-cursor`, which Ink's cursor asks for: at the end of the program it writes an escape sequence to stderr,
 * also where stderr is a file. However the program ends, `restoreTerminal` shows the cursor.
 */
export default function restoreCursor(): void {}
