import { expect, it } from 'vitest';
import { latest } from './latest.ts';

it('sends one question at a time, and of those that come meanwhile only the last', () => {
	const sent: number[] = [];
	const questions = latest<number>((question) => sent.push(question));
	questions.ask(1);
	questions.ask(2);
	questions.ask(3);
	expect(sent).toEqual([1]);
	questions.done();
	expect(sent).toEqual([1, 3]);
	questions.done();
	expect(sent).toEqual([1, 3]);
	questions.ask(4);
	expect(sent).toEqual([1, 3, 4]);
});
