import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry {
	file: string;
	licence: string;
	credit: string;
}
const { files } = JSON.parse(readFileSync('static/geojson/index.json', 'utf8')) as {
	files: Entry[];
};
const notices = readFileSync('NOTICES.md', 'utf8');
const data = readFileSync('docs/data.md', 'utf8');

describe('the notices and the data document say what the files say', () => {
	it('which layers are under the ODbL', () => {
		for (const { file, licence } of files.filter((entry) => entry.licence.includes('ODbL'))) {
			expect(notices, licence).toContain(`\`${file.replace('.geojson', '')}\``);
			expect(data, licence).toContain(`\`${file}\``);
		}
	});

	it('whom to credit', () => {
		for (const name of files.flatMap(({ credit }) => credit.split('; '))) {
			if (name === 'own estimates') continue;
			expect(notices).toContain(name);
			expect(data).toContain(name);
		}
	});

	it('that what the project drew is CC0, not under the licence of the program', () => {
		expect(files.filter(({ licence }) => /\bMIT\b/.test(licence))).toEqual([]);
		expect(files.find(({ file }) => file === 'story-layers.geojson')?.licence).toContain('CC0-1.0');
	});
});
