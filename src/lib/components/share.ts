/** Handing an address on. Decides; the browser's parts are given to it. */
export type ShareOutcome = 'shared' | 'cancelled' | 'copied' | 'failed';

export interface Shared {
	title: string;
	url: string;
}

/** The little of `navigator` that sharing needs. Both may be missing: on http pages, and in old browsers. */
export interface Device {
	share?: ((data: Shared) => Promise<void>) | undefined;
	clipboard?: { writeText(text: string): Promise<void> } | undefined;
}

/** Shares through the device, else copies the address. Closing the device's sheet is no failure. */
export async function share(data: Shared, device: Device): Promise<ShareOutcome> {
	if (device.share) {
		try {
			await device.share(data);
			return 'shared';
		} catch (error) {
			if (error instanceof Error && error.name === 'AbortError') return 'cancelled';
		}
	}
	try {
		if (!device.clipboard) return 'failed';
		await device.clipboard.writeText(data.url);
		return 'copied';
	} catch {
		return 'failed';
	}
}
