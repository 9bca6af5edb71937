import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { loosePolicies } from './policy.ts';
import type { Site } from './site.ts';

const script = 'start()';
const hash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
const strict = `default-src 'none'; connect-src 'self'; worker-src 'self'; script-src 'self' ${hash}; style-src 'self'; object-src 'none'; base-uri 'self'; form-action 'none'; img-src 'self' data:; font-src 'self'; frame-src 'self'; manifest-src 'self'; style-src-attr 'unsafe-inline'`;
const framed = strict.replace("worker-src 'self'", "worker-src 'self' data:");

const meta = (policy: string) => `<meta http-equiv="content-security-policy" content="${policy}">`;
const page = (head: string, body = `<script>${script}</script>`) =>
	`<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

function faults(markup: string, path = '/index.html'): string[] {
	const files: Record<string, string> = { [path]: markup, '/story.json': '{}' };
	const site: Site = {
		files: Object.keys(files),
		base: '',
		text: (name) => files[name] ?? '',
		bytes: (name) => Buffer.from(files[name] ?? '')
	};
	return loosePolicies(site);
}

it('is content with a strict page and a strict embed', () => {
	expect(faults(page(meta(strict)))).toEqual([]);
	expect(faults(page(meta(framed)), '/ko/embed/aid/index.html')).toEqual([]);
	const sheet = 'p { color: red }';
	const styled = strict.replace(
		"style-src 'self'",
		`style-src 'self' 'sha256-${createHash('sha256').update(sheet).digest('base64')}'`
	);
	expect(faults(page(`${meta(styled)}<style>${sheet}</style>`))).toEqual([]);
	const data = '<script type="application/ld+json">{}</script><script src="/a.js"></script>';
	expect(faults(page(meta(strict), data))).toEqual([]);
});

it.each([
	['no policy', page(''), /no policy/],
	['two policies', page(meta(strict) + meta(strict)), /more than one policy/],
	['a script before it', page(`<script>${script}</script>${meta(strict)}`), /before the policy/],
	['any inline script', page(meta(strict.replace(hash, "'unsafe-inline'"))), /'unsafe-inline'/],
	['eval', page(meta(strict.replace(hash, `${hash} 'unsafe-eval'`))), /'unsafe-eval'/],
	['another origin', page(meta(strict.replace(hash, `${hash} https://x.y`))), /https:\/\/x\.y/],
	[
		'no word of scripts',
		page(meta(strict.replace(/script-src[^;]*; /, ''))),
		/script-src is missing/
	],
	['a changed script', page(meta(strict), '<script>other()</script>'), /not the one whose hash/],
	['a worker from data where nobody frames', page(meta(framed)), /worker-src 'self' data:/],
	['loose styles', page(meta(strict.replace("style-src 'self'", 'style-src *'))), /style-src \*/],
	['no word of styles', page(meta(strict.replace(/style-src[^;]*; /, ''))), /style-src is missing/],
	['any style sheet', page(`${meta(strict)}<style>p{}</style>`), /a style sheet is not the one/],
	[
		'pictures from anywhere',
		page(meta(strict.replace("img-src 'self' data:", 'img-src *'))),
		/img-src \*/
	],
	[
		'no word of frames',
		page(meta(strict.replace(" frame-src 'self';", ''))),
		/frame-src is missing/
	],
	['no default', page(meta(strict.replace("default-src 'none'; ", ''))), /default-src is missing/]
])('finds %s', (_name, markup, fault) => {
	expect(faults(markup).join('\n')).toMatch(fault);
});

it('finds an embed whose worker could not start in a sandboxed frame', () => {
	expect(faults(page(meta(strict)), '/embed/index.html')).toEqual([
		"/embed/index.html: worker-src 'self', expected 'self' data:"
	]);
});
