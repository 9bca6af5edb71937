/** The offline state, and what is known of the storage, in words. */
import { message } from '../i18n/messages.ts';
import { formatNumber } from '../i18n/numbers.ts';
import type { Language } from '../story/types.ts';
import type { OfflineState, LastingStorage } from './offline-state.ts';

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

const storageWords = {
	granted: (language) => message(language, 'kiosk_storage_granted'),
	refused: (language) => message(language, 'kiosk_storage_refused'),
	unknown: (language) => message(language, 'kiosk_storage_unknown')
} satisfies Record<LastingStorage, (language: Language) => string>;

export const storageText = (storage: LastingStorage, language: Language): string =>
	storageWords[storage](language);
