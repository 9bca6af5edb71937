/** The offline state in words. */
import { message } from '../i18n/messages.ts';
import { formatNumber } from '../i18n/numbers.ts';
import type { Language } from '../story/types.ts';
import type { OfflineState } from './offline-state.ts';

export function offlineText(state: OfflineState, language: Language): string {
	switch (state.kind) {
		case 'preparing':
			return message(language, 'kiosk_offline_preparing', {
				done: formatNumber(state.done, language),
				total: formatNumber(state.total, language)
			});
		case 'ready':
			return message(language, state.waiting ? 'kiosk_offline_waiting' : 'kiosk_offline_ready');
		case 'failed':
			return message(language, 'kiosk_offline_failed', { reason: state.reason });
		case 'unsupported':
			return message(language, 'kiosk_offline_unsupported');
	}
}
