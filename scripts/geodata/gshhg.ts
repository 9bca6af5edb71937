import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianFiles } from './debian.ts';
import { parseSegments, stitchSegments, type Line } from './segments.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** What pscoast can print: shores of sea and lakes, national borders, rivers. */
export type Kind = 'shore' | 'border' | 'river';

const options = { shore: '-W', border: '-N1', river: '-Ia' } as const satisfies Record<
	Kind,
	string
>;

/**
 * Reads full-resolution lines of GSHHG (shores) or WDBII (borders, rivers) within bounds, stitched.
 * @param level keeps one level only (shores: 1 sea, 2 lakes); without it
 * every level is stitched by itself, so that a tributary does not break its river.
 * @throws when `gmt` fails; its message goes to the terminal.
 */
export function readGshhg(kind: Kind, bounds: Bounds, level?: number): Line[] {
	const [west, south, east, north] = bounds;
	const folder = mkdtempSync(join(tmpdir(), 'geodata-'));
	try {
		const region = `-R${west}/${east}/${south}/${north}`;
		const text = execFileSync(
			debianFiles.gmt.path,
			['pscoast', region, '-M', '-Df', options[kind], '--FORMAT_FLOAT_OUT=%.6f'],
			{ cwd: folder, encoding: 'utf8', maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'inherit'] }
		);
		const segments = parseSegments(text);
		const levels = [...new Set(segments.map((segment) => segment.level))].sort((a, b) => a - b);
		return levels
			.filter((one) => level === undefined || one === level)
			.flatMap((one) =>
				stitchSegments(
					segments.filter((segment) => segment.level === one).map((segment) => segment.line)
				)
			);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
