import { describe, expect, it, vi } from 'vitest';
import { share } from './share.ts';

const data = { title: 'Crossing the Yalu', url: 'https://example.org/chapter/crossing/' };
const clipboard = () => ({ writeText: vi.fn(async () => {}) });
const rejected = (name: string) => async () => {
	throw new DOMException('', name);
};

describe('share', () => {
	it('uses the device’s own sheet and copies nothing', async () => {
		const device = { share: vi.fn(async () => {}), clipboard: clipboard() };
		expect(await share(data, device)).toBe('shared');
		expect(device.share).toHaveBeenCalledWith(data);
		expect(device.clipboard.writeText).not.toHaveBeenCalled();
	});
	it('copies where there is no sheet, or where it is not allowed', async () => {
		const device = { clipboard: clipboard() };
		expect(await share(data, device)).toBe('copied');
		expect(device.clipboard.writeText).toHaveBeenCalledWith(data.url);
		expect(await share(data, { ...device, share: rejected('NotAllowedError') })).toBe('copied');
	});
	it('takes a closed sheet for an answer', async () => {
		const device = { share: rejected('AbortError'), clipboard: clipboard() };
		expect(await share(data, device)).toBe('cancelled');
		expect(device.clipboard.writeText).not.toHaveBeenCalled();
	});
	it('says so when nothing works', async () => {
		expect(await share(data, {})).toBe('failed');
		const writeText = rejected('NotAllowedError');
		expect(await share(data, { clipboard: { writeText } })).toBe('failed');
	});
});
