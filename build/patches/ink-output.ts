import { fileURLToPath } from "node:url";
import type { Patch } from "../patch.ts";
import { recentMapImport } from "./recent-map-import.ts";

const runPainter = fileURLToPath(new URL("../replacements/run-painter.ts", import.meta.url));

/**
 * Ink paints every frame cell by cell, although most rows are those of the frame before or have only moved.
 * Patched, a row first collects what is written to it; its text is painted once for the same writes and kept, and by whole
 * runs of a style where each of its characters takes one cell.
 */
export const inkOutput: Patch = {
	file: "ink/build/output.js",
	sha256: "5e6c511c0a573f48cd5765d7f1f16583d2595f7b05775608382bdb990b63f225",
	edits: [
		{
			find: "import stringWidth from 'string-width';",
			put: `import stringWidth from 'string-width';
import * as ansi from '@alcalzone/ansi-tokenize';
import { runPainter } from ${JSON.stringify(runPainter)};
${recentMapImport}
const paintRuns = runPainter(ansi);
const splitTexts = new RecentMap(1024);
const paintedRows = new RecentMap(1024);`,
		},
		{
			find: `        // Preserve styles across explicit newlines before clipping individual rows.
        const characterLines = [[]];`,
			put: `        const lines = splitTexts.get(text, key => this.splitText(key));
        this.collectWrites(output, lines, x, y, operation, clip);
    }
    splitText(text) {
        const painted = paintRuns([0, text], 0);
        if (painted !== null) return [painted];
        const characterLines = [[]];`,
		},
		{
			find: `        let lines = characterLines.map(line => styledCharsToString(line));
        if (clip) {`,
			put: `        return characterLines.map(line => styledCharsToString(line));
    }
    collectWrites(output, lines, x, y, operation, clip) {
        const { text, transformers } = operation;
        if (clip) {`,
		},
		{
			find: `            const characters = this.caches.getStyledChars(line);
            // Nothing to write (e.g. line was clipped away).
            if (characters.length === 0) {
                continue;
            }`,
			put: `            currentLine.push(x, line);
        }
    }
    paintRow(writes) {
        const painted = paintRuns(writes, this.width);
        if (painted !== null) return painted.trimEnd();
        const currentLine = [];
        for (let column = 0; column < this.width; column++) {
            currentLine.push({ type: 'char', value: ' ', fullWidth: false, styles: [] });
        }
        for (let index = 0; index < writes.length; index += 2) {
            const x = writes[index];
            const characters = this.caches.getStyledChars(writes[index + 1]);
            if (characters.length === 0) {
                continue;
            }`,
		},
		{
			find: `                currentLine[offsetX] = blankCell(currentLine[offsetX]);
            }
        }
    }
    write(`,
			put: `                currentLine[offsetX] = blankCell(currentLine[offsetX]);
            }
        }
        const lineWithoutEmptyItems = currentLine.filter(item => item !== undefined);
        return styledCharsToString(lineWithoutEmptyItems).trimEnd();
    }
    write(`,
		},
		{
			find: `            const row = [];
            for (let x = 0; x < this.width; x++) {
                row.push({
                    type: 'char',
                    value: ' ',
                    fullWidth: false,
                    styles: [],
                });
            }
            output.push(row);`,
			put: "            output.push([]);",
		},
		{
			find: `            .map(line => {
            // See https://github.com/vadimdemedes/ink/pull/564#issuecomment-1637022742
            const lineWithoutEmptyItems = line.filter(item => item !== undefined);
            return styledCharsToString(lineWithoutEmptyItems).trimEnd();
        })`,
			put: `            .map(writes => {
            if (writes.length === 0) return '';
            let key = String(this.width);
            for (let index = 0; index < writes.length; index += 2) {
                // The lengths keep apart what would read the same when joined.
                key += \` \${writes[index]} \${writes[index + 1].length} \${writes[index + 1]}\`;
            }
            return paintedRows.get(key, () => this.paintRow(writes));
        })`,
		},
	],
};
