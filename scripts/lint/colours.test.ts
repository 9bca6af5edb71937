import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALLOWED, coloursIn } from './colours.mjs';

describe('coloursIn', () => {
	it('finds colours of every notation in style and markup', () => {
		expect(coloursIn('a.css', 'a { color: #fff; background: rgb(0 0 0 / 0.4) }')).toHaveLength(2);
		expect(
			coloursIn('a.svelte', '<rect fill="white" /><p style:color="#12345678"></p>')
		).toHaveLength(2);
		expect(coloursIn('a.ts', "const ink = '#1D262B';")).toEqual(["'#1D262B'"]);
	});

	it('leaves alone what only looks like one', () => {
		expect(coloursIn('a.svelte', '{#each all as a}<a href="#{a}">b</a>{/each}')).toEqual([]);
		expect(coloursIn('a.css', 'p { white-space: nowrap; color: var(--sheet) } /* #fff */')).toEqual(
			[]
		);
		expect(coloursIn('a.css', 'p { mask-image: linear-gradient(#000, transparent); }')).toEqual([]);
		expect(coloursIn('a.ts', 'const link = `#${id}`; // #fff')).toEqual([]);
	});
});

describe('the site', () => {
	it('takes its colours from the tokens', () => {
		const files = readdirSync('src', { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => `${parentPath}/${name}`)
			.filter((path) => /\.(ts|svelte|css|html|json)$/.test(path))
			.filter((path) => !/\.test\.ts$|\/paraglide\/|^src\/content\//.test(path));
		expect(files.length).toBeGreaterThan(200);
		const named = files.filter((path) => coloursIn(path, readFileSync(path, 'utf8')).length > 0);
		expect(named.sort()).toEqual([...ALLOWED.keys()].sort());
	});
});
