/** Saves the usage counts as a file; where, the browser's policy says (deploy/kiosk/policies.json). */
export function saveCounts(csv: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
	link.download = `kiosk-${new Date().toISOString().slice(0, 10)}.csv`;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
