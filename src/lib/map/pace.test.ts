import { describe, expect, it } from 'vitest';
import { createPace } from './pace.ts';

function paced(full: number) {
	let at = 0;
	let due: { run: () => void; at: number } | null = null;
	const told: string[] = [];
	const pace = createPace(
		full,
		(ratio, rests) => told.push(`${Math.round(ratio * 100) / 100}${rests ? ' rests' : ''}`),
		{
			start: (run, milliseconds) => (due = { run, at: at + milliseconds }),
			stop: () => (due = null)
		},
		() => at
	);
	const wait = (milliseconds: number) => {
		at += milliseconds;
		if (due && due.at <= at) {
			const { run } = due;
			due = null;
			run();
		}
	};
	const move = (frames: number, gap: number) => {
		for (let i = 0; i < frames; i++) {
			wait(gap);
			pace.moving();
		}
	};
	return { pace, move, wait, told: () => told.splice(0), waits: () => due !== null };
}

describe('the pace of the map', () => {
	it('leaves a quick map alone', () => {
		const { move, wait, told } = paced(2);
		move(200, 16);
		wait(1000);
		expect(told()).toEqual([]);
	});

	it('takes pixels off a slow movement, down to one, and gives all back at rest', () => {
		const { move, wait, told } = paced(2);
		move(60, 60);
		expect(told()).toEqual(['1.5', '1.13', '1']);
		wait(249);
		expect(told()).toEqual([]);
		wait(1);
		expect(told()).toEqual(['2 rests']);
	});

	it('begins the next slow movement where the last one ended', () => {
		const { move, wait, told } = paced(2);
		move(9, 60);
		wait(1000);
		expect(told()).toEqual(['1.5', '2 rests']);
		move(2, 60);
		expect(told()).toEqual(['1.5']);
	});

	it('does not take single jumps for a movement', () => {
		const { move, told } = paced(3);
		move(50, 600);
		expect(told()).toEqual([]);
	});

	it('never draws fewer than one pixel for one', () => {
		const { move, told, waits } = paced(1);
		move(50, 100);
		expect(told()).toEqual([]);
		expect(waits()).toBe(false);
	});

	it('leaves no timer behind', () => {
		const { pace, move, waits } = paced(2);
		move(3, 60);
		expect(waits()).toBe(true);
		pace.stop();
		expect(waits()).toBe(false);
	});
});
