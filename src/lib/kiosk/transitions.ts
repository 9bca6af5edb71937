/**
 * The table of states: every event in every state, and the state it leads to. It documents the machine; a test walks
 * through it row by row, and another compares it with docs/kiosk.md.
 */
import type { EventType } from './events.ts';
import { modes, type Mode } from './state.ts';

/** Where a state goes with an event; the same state: it stays. A second one: under the condition named in `when`. */
export interface Transition {
	from: Mode;
	event: EventType | 'tick, time is up';
	to: Mode;
	note: string;
}

const row = (from: Mode, event: Transition['event'], to: Mode, note: string): Transition => ({
	from,
	event,
	to,
	note
});

const steering = ['next', 'previous', 'goTo', 'scrub', 'release'] as const;
const asking = ['explore', 'panel'] as const;
const choosing = ['language', 'textStep', 'lower'] as const;

/** What a visitor does, by state: leading ends the tour, choosing does not, and everything answers the question. */
const visitorRows = (['visit', 'tour', 'warning'] as const).flatMap((from) => [
	...steering.map((event) => row(from, event, 'visit', 'the visitor leads')),
	...asking.map((event) => row(from, event, 'visit', 'the visitor looks closer')),
	...choosing.map((event) =>
		row(from, event, from === 'warning' ? 'visit' : from, 'the position stays')
	),
	row(from, 'play', 'tour', 'rests in the step, then goes on by itself'),
	row(
		from,
		'pause',
		from === 'warning' ? 'visit' : from === 'tour' ? 'visit' : from,
		'stays in the step'
	),
	row(from, 'startAgain', 'attract', 'everything is reset')
]);

const ignored = (from: 'attract' | 'staff') =>
	[
		...steering,
		...asking,
		...choosing,
		'play' as const,
		'pause' as const,
		'startAgain' as const
	].map((event) => row(from, event, from, 'nobody leads: nothing happens'));

export const transitions: readonly Transition[] = [
	row('attract', 'touch', 'visit', 'a visit begins at the setting "start"'),
	row(
		'attract',
		'film',
		'attract',
		'its button: stands still until it is pressed again, or for four times "idle" seconds'
	),
	row('attract', 'tick', 'attract', 'the film goes on: 7 s in a scene, 9 s to the next'),
	row('attract', 'tick, time is up', 'attract', 'the film begins again after its last scene'),
	...ignored('attract'),
	row('visit', 'touch', 'visit', 'the idle time begins again'),
	row('visit', 'tick', 'visit', 'the idle time runs'),
	row('visit', 'tick, time is up', 'warning', 'after "idle" seconds; the countdown begins'),
	row('tour', 'touch', 'tour', 'the tour goes on'),
	row('tour', 'tick', 'tour', 'the idle time does not run'),
	row('tour', 'tick, time is up', 'visit', 'after the rest in the last step'),
	row('warning', 'touch', 'visit', 'the idle time begins again'),
	row('warning', 'tick', 'warning', 'the countdown runs; a clock that jumps never shortens it'),
	row('warning', 'tick, time is up', 'attract', 'after "countdown" seconds; everything is reset'),
	...visitorRows,
	row('staff', 'touch', 'staff', 'the panel stays open'),
	row('staff', 'tick', 'staff', 'the panel stays open'),
	row('staff', 'tick, time is up', 'attract', 'after three minutes without a touch'),
	...ignored('staff'),
	row('staff', 'staffUnlock', 'staff', 'the code was right: the panel shows its content'),
	row('staff', 'staffClose', 'attract', 'everything is reset'),
	...modes.flatMap((from) => [
		row(from, 'staffPress', 'staff', 'five seconds in the corner; the code is asked for'),
		row(
			from,
			'settings',
			from,
			from === 'attract' ? 'the film begins again with them' : 'they count from the next film on'
		),
		row(from, 'fail', 'attract', 'the watchdog; everything is reset'),
		...(from === 'attract' ? [] : [row(from, 'film', from, 'only in the film')]),
		...(from === 'staff'
			? []
			: [
					row(from, 'staffUnlock', from, 'only in the panel'),
					row(from, 'staffClose', from, 'only in the panel')
				])
	])
];

/** The table as Markdown: rows that differ in nothing but their events stand together. */
export function transitionsMarkdown(): string {
	const groups = new Map<string, { row: Transition; events: string[] }>();
	for (const each of transitions) {
		const key = `${each.from} ${each.to} ${each.note}`;
		const group = groups.get(key);
		if (group) group.events.push(each.event);
		else groups.set(key, { row: each, events: [each.event] });
	}
	const rows = [...groups.values()].sort(
		(a, b) => modes.indexOf(a.row.from) - modes.indexOf(b.row.from)
	);
	return [
		'| state | event | next state | what happens |',
		'| --- | --- | --- | --- |',
		...rows.map(
			({ row: { from, to, note }, events }) =>
				`| ${from} | ${events.join('; ')} | ${to} | ${note} |`
		)
	].join('\n');
}
