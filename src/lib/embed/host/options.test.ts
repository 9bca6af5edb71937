import { expect, it } from 'vitest';
import { frameAddress, misunderstood } from './options.ts';

const options = (given: Record<string, string>) => ({
	site: 'https://example.org/yalu/',
	chapters: 'crossing|seoul',
	get: (name: string) => given[name] ?? null
});

it('is the whole story when nothing is said', () => {
	expect(frameAddress(options({}), 'steps')).toBe('https://example.org/yalu/embed/?live=host');
	expect(misunderstood(options({ chapter: '' }))).toBe('');
});

it('carries what the editor wrote', () => {
	const given = options({ chapter: 'crossing', to: 'seoul', lang: 'zh-Hans', palette: 'gallery' });
	expect(frameAddress(given, 'map')).toBe(
		'https://example.org/yalu/zh/embed/crossing/?to=seoul&palette=gallery&mode=map'
	);
	expect(misunderstood(given)).toBe('');
});

it('makes no address of what is no chapter', () => {
	expect(frameAddress(options({ chapter: '../../x?y', lang: 'fr' }), 'text')).toBe(
		'https://example.org/yalu/embed/?mode=text'
	);
	expect(frameAddress(options({ to: 'a&mode=b' }), 'text')).toContain('to=a%26mode%3Db&mode=text');
});

it('falls back to what there is, and names what there is not', () => {
	const given = options({ chapter: 'crossings', mode: 'loud', lang: 'kok' });
	expect(frameAddress(given, 'steps')).toBe('https://example.org/yalu/embed/?live=host');
	expect(misunderstood(given)).toBe('chapter="crossings" mode="loud" lang="kok"');
	expect(misunderstood(options({ chapter: 'seoul', mode: 'steps', lang: 'KO_KR' }))).toBe('');
});
