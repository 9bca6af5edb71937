import { expect, it } from 'vitest';
import { frameAddress } from './options.ts';

const options = (given: Record<string, string>) => ({
	site: 'https://example.org/yalu/',
	get: (name: string) => given[name] ?? null
});

it('is the whole story when nothing is said', () => {
	expect(frameAddress(options({}), 'steps')).toBe('https://example.org/yalu/embed/?live=host');
});

it('carries what the editor wrote', () => {
	expect(
		frameAddress(
			options({ chapter: 'crossing', to: 'seoul', lang: 'zh-Hans', palette: 'gallery' }),
			'map'
		)
	).toBe('https://example.org/yalu/zh/embed/crossing/?to=seoul&palette=gallery&mode=map');
});

it('makes no address of what is no chapter', () => {
	expect(frameAddress(options({ chapter: '../../x?y', lang: 'fr' }), 'text')).toBe(
		'https://example.org/yalu/embed/?mode=text'
	);
	expect(frameAddress(options({ to: 'a&mode=b' }), 'text')).toContain('to=a%26mode%3Db&mode=text');
});
