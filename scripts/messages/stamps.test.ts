import { expect, it } from 'vitest';
import { allMessageProblems, messageProblems, stamped, stampOf } from './stamps.ts';

const english = { $schema: 'x', close: 'Close', open: 'Open' };
const korean = { $schema: 'x', close: '닫기', open: '열기' };

it('has no problem in this checkout', () => {
	expect(allMessageProblems('.')).toEqual([]);
});

it('finds what is missing, left over or stale, and all of it', () => {
	const stamps = stamped(english, {}, []);
	expect(messageProblems('ko', english, korean, stamps)).toEqual([]);
	expect(
		messageProblems(
			'ko',
			{ ...english, open: 'Open it', shut: 'Shut' },
			{ ...korean, gone: '없음' },
			stamps
		)
	).toEqual([
		expect.stringContaining('"open" renders another English'),
		expect.stringContaining('"shut" is missing'),
		expect.stringContaining('"gone" has no English')
	]);
});

it('stamps what it is told, and nothing else', () => {
	const before = { close: 'old', open: 'old' };
	expect(stamped(english, before, ['open'])).toEqual({ close: 'old', open: stampOf('Open') });
	expect(() => stamped(english, before, ['opne'])).toThrow('"opne"');
});

it('stamps plural forms too', () => {
	const forms = { hours: [{ match: { one: '{n} hour', '*': '{n} hours' } }] };
	const stamps = stamped(forms, {}, []);
	expect(messageProblems('ko', forms, { hours: '{n}시간' }, stamps)).toEqual([]);
	const others = { hours: [{ match: { one: '{n} h', '*': '{n} hours' } }] };
	expect(messageProblems('ko', others, { hours: '{n}시간' }, stamps)).toEqual([
		expect.stringContaining('"hours" renders another English')
	]);
});
