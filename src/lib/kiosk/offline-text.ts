/** The offline state, and what is known of the storage, in words. */
import { message } from '../i18n/messages.ts';
import { formatNumber } from '../i18n/numbers.ts';
import { marks } from '../i18n/punctuation.ts';
import type { Language } from '../story/types.ts';
import type { CopyFault, CopyFaultName } from './copy-fault.ts';
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
			return message(language, 'kiosk_offline_failed', {
				reason: faultText(state.fault, language)
			});
		case 'unsupported':
			return message(language, 'kiosk_offline_unsupported');
	}
}

const faultWords = {
	'broken-off': (language) => message(language, 'kiosk_fault_broken_off'),
	'past-copy': (language) => message(language, 'kiosk_fault_past_copy'),
	'not-answered': (language) => message(language, 'kiosk_fault_not_answered'),
	'not-built': (language) => message(language, 'kiosk_fault_not_built'),
	'no-files': (language) => message(language, 'kiosk_fault_no_files'),
	'not-stored': (language) => message(language, 'kiosk_fault_not_stored'),
	'not-registered': (language) => message(language, 'kiosk_fault_not_registered')
} satisfies Record<CopyFaultName, (language: Language) => string>;

/** What is wrong, then the detail as it came. */
export function faultText({ name, detail }: CopyFault, language: Language): string {
	const { opening, closing } = marks[language];
	return faultWords[name](language) + (detail && `${opening}${detail}${closing}`);
}

const storageWords = {
	granted: (language) => message(language, 'kiosk_storage_granted'),
	refused: (language) => message(language, 'kiosk_storage_refused'),
	unknown: (language) => message(language, 'kiosk_storage_unknown')
} satisfies Record<LastingStorage, (language: Language) => string>;

export const storageText = (storage: LastingStorage, language: Language): string =>
	storageWords[storage](language);
