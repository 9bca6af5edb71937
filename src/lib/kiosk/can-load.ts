/**
 * Whether the kiosk's page would come back if it were loaded again. A server that is gone leaves a browser's error page,
 * which nobody mends from within. Where the copy is whole, the service worker answers this question, too.
 */
export async function canLoad(base: string): Promise<boolean> {
	try {
		return (await fetch(`${base}/kiosk/`, { cache: 'no-store' })).ok;
	} catch {
		return false;
	}
}
