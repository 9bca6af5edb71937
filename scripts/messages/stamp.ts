/** `npm run messages:stamp -- <language> [message ...]`: says that translations render the English as it stands now. */
import { writeFileSync } from 'node:fs';
import { readMessages, readStamps, stamped, STAMPS, TRANSLATIONS } from './stamps.ts';

const [language, ...keys] = process.argv.slice(2);
if (!TRANSLATIONS.some((known) => known === language) || !language) {
	console.error(`Usage: npm run messages:stamp -- <${TRANSLATIONS.join(' | ')}> [message ...]`);
	process.exitCode = 2;
} else {
	try {
		const stamps = readStamps('.');
		const next = {
			...stamps,
			[language]: stamped(readMessages('.', 'en'), stamps[language] ?? {}, keys)
		};
		writeFileSync(STAMPS, `${JSON.stringify(next, null, '\t')}\n`);
		console.log(`stamped ${keys.length || 'all'} of messages/${language}.json`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
