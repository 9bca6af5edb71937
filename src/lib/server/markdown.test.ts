import { describe, expect, it } from 'vitest';
import { readSections } from './markdown.ts';

function read(body: string) {
	const problems: string[] = [];
	const sections = readSections(body, (section, name, line, found) => {
		problems.push(`${section ?? '-'} ${line} ${name} ${found}`);
	});
	return { sections, problems };
}

/** A section whose text is one paragraph. */
const around = (paragraph: string) => `## a-1\n\n*Then*\n\n${paragraph}\n\n> Map.\n`;

const inlinesOf = (paragraph: string) => read(around(paragraph)).sections[0]?.text.paragraphs[0];
const problemsOf = (paragraph: string) => read(around(paragraph)).problems;

describe('readSections', () => {
	it('reads dateline, paragraphs and map description', () => {
		const { sections, problems } = read(
			'## a-1\n\n*19 October,\nat dusk*\n\nOne.[@C01]\n\nTwo.\n\n> The map\n> shows it.\n>\n> And more.\n'
		);
		expect(problems).toEqual([]);
		expect(sections).toEqual([
			{
				id: 'a-1',
				line: 1,
				cited: new Map([['C01', 6]]),
				text: {
					dateline: '19 October, at dusk',
					paragraphs: [
						[
							{ type: 'text', text: 'One.' },
							{ type: 'citation', claims: ['C01'], number: 1 }
						],
						[{ type: 'text', text: 'Two.' }]
					],
					map: 'The map shows it. And more.'
				}
			}
		]);
	});

	it('counts citations through the chapter, also of the same claims', () => {
		const { sections } = read(around('One.[@C01] Two.[@C02; @C03]') + around('Three.[@C01]'));
		const numbers = sections
			.flatMap(({ text }) => text.paragraphs.flat())
			.flatMap((inline) => (inline.type === 'citation' ? [[inline.number, inline.claims]] : []));
		expect(numbers).toEqual([
			[1, ['C01']],
			[2, ['C02', 'C03']],
			[3, ['C01']]
		]);
	});

	it('reads emphasis and foreign names', () => {
		expect(inlinesOf('The *Yalu* is [압록강]{ko} or [鸭绿江]{zh-Hans}.')).toEqual([
			{ type: 'text', text: 'The ' },
			{ type: 'emphasis', text: 'Yalu' },
			{ type: 'text', text: ' is ' },
			{ type: 'foreign', text: '압록강', language: 'ko' },
			{ type: 'text', text: ' or ' },
			{ type: 'foreign', text: '鸭绿江', language: 'zh-Hans' },
			{ type: 'text', text: '.' }
		]);
	});

	it('takes characters as they are', () => {
		expect(inlinesOf('Rice & grain, 5 < 6, “so”.')).toEqual([
			{ type: 'text', text: 'Rice & grain, 5 < 6, “so”.' }
		]);
	});

	it('puts a citation close to its sentence', () => {
		expect(inlinesOf('One. [@C01]')?.[0]).toEqual({ type: 'text', text: 'One.' });
	});

	it('joins lines with a space, but not between Chinese characters', () => {
		expect(inlinesOf('One\ntwo')).toEqual([{ type: 'text', text: 'One two' }]);
		expect(inlinesOf('압록강을\n건넌다')).toEqual([{ type: 'text', text: '압록강을 건넌다' }]);
		expect(inlinesOf('渡过\n鸭绿江。')).toEqual([{ type: 'text', text: '渡过鸭绿江。' }]);
	});

	it.each([
		['- a list', 'a-1 5 markdown-not-allowed a list'],
		['1. a list', 'a-1 5 markdown-not-allowed a list'],
		['### More', 'a-1 5 markdown-not-allowed a heading of level 3'],
		['[link](https://example.org)', 'a-1 5 markdown-not-allowed a link'],
		['<https://example.org>', 'a-1 5 markdown-not-allowed a link'],
		['![picture](a.png)', 'a-1 5 markdown-not-allowed an image'],
		['some `code`', 'a-1 5 markdown-not-allowed code'],
		['```\ncode\n```', 'a-1 5 markdown-not-allowed code'],
		['hard  \nbreak', 'a-1 5 markdown-not-allowed a hard line break'],
		['a\n\n***\n\nb', 'a-1 7 markdown-not-allowed a rule'],
		['> quoted\n\nafter', 'a-1 5 markdown-not-allowed a quotation'],
		['one\ntwo [three] four', 'a-1 6 markdown-not-allowed [three]'],
		['[name]{Korean language}', 'a-1 5 markdown-not-allowed [name]{Korean language}'],
		['a * b', 'a-1 5 markdown-not-allowed a stray "*"'],
		['<div>\nblock\n</div>', 'a-1 5 raw-html "<div>\\nblock\\n</div>"'],
		['<!-- note -->', 'a-1 5 raw-html "<!-- note -->"'],
		['a <br> b', 'a-1 5 raw-html "<br>"'],
		['One.[@C1]', 'a-1 5 bad-citation [@C1]'],
		['One.[@C01, @C02]', 'a-1 5 bad-citation [@C01, @C02]'],
		['One.[C01]', 'a-1 5 bad-citation [C01]'],
		['One.[@C01', 'a-1 5 bad-citation a stray "["'],
		['*One.[@C01]*', 'a-1 5 bad-citation a citation within emphasis']
	])('refuses %j', (paragraph, problem) => {
		expect(problemsOf(paragraph)).toContain(problem);
	});

	it('refuses a citation in the map description', () => {
		const { problems } = read('## a-1\n\n*Then*\n\nOne.\n\n> Map.[@C01]\n');
		expect(problems).toEqual(['a-1 7 bad-citation a citation in the map description']);
	});

	it('refuses text before the first step', () => {
		expect(read('Hello\n\n' + around('One.')).problems).toEqual([
			'- 1 markdown-not-allowed text before the first step'
		]);
	});

	it('says what an empty step lacks', () => {
		expect(read('## a-1\n').problems).toEqual([
			'a-1 1 step-without-dateline nothing',
			'a-1 1 step-without-map-description nothing',
			'a-1 1 step-without-text no paragraph'
		]);
	});
});
