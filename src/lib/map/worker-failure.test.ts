import { expect, it } from 'vitest';
import { onWorkerFailure, workerFailed } from './worker-failure.ts';

it('tells the map that stands, and no map that is gone', () => {
	const heard: string[] = [];
	const stopFirst = onWorkerFailure((message) => heard.push(`first ${message}`));
	const stopSecond = onWorkerFailure((message) => heard.push(`second ${message}`));
	stopFirst();
	workerFailed('gone');
	stopSecond();
	workerFailed('again');
	expect(heard).toEqual(['second gone']);
});
