import { expect, it } from 'vitest';
import { licenceTexts } from './licence-texts.ts';

it('brings our licence, the notices, and the text of each package in the site', () => {
	const text = licenceTexts();
	expect(text).toMatch(/^MIT License/);
	expect(text).toContain('## Fonts');
	expect(text).toMatch(/^maplibre-gl [\d.]+ \(BSD-3-Clause\)$[^]{0,200}MapLibre contributors/m);
	expect(text).toMatch(/^svelte [\d.]+ \(MIT\)$/m);
	expect(text).not.toMatch(/^eslint /m);
	// Nothing of the machine that built it.
	expect(text).not.toContain(process.cwd());
});
