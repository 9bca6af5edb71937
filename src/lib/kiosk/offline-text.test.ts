import { expect, it } from 'vitest';
import { CopyError, copyFault } from './copy-fault.ts';
import { faultText, offlineText } from './offline-text.ts';

it('words what is wrong in each language, and leaves the detail as it came', () => {
	const fault = copyFault(new CopyError('not-answered', '/x: 404'));
	expect(offlineText({ kind: 'failed', fault }, 'en')).toBe(
		'Not ready: the server did not give a file (/x: 404)'
	);
	expect(faultText(fault, 'ko')).toBe('서버에서 파일을 받지 못했습니다 (/x: 404)');
	expect(faultText(fault, 'zh')).toBe('网站未提供文件（/x: 404）');
});
it('has no brackets without a detail', () => {
	expect(faultText({ name: 'broken-off', detail: '' }, 'en')).toBe(
		'the browser broke the copying off'
	);
});
it('takes an error without a name for one of the store', () => {
	const full = new DOMException('Quota exceeded.', 'QuotaExceededError');
	expect(copyFault(full)).toEqual({
		name: 'not-stored',
		detail: 'QuotaExceededError: Quota exceeded.'
	});
});
