/**
 * npm run content:stamp -- <language> <file | folder | all> [id ...]
 * Says that a translation renders the English as it stands now. Without ids: all entries of the file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stampFiles } from '../../src/lib/server/stamp.ts';
import { CONTENT, readFolder } from './folder.ts';

const [language, target, ...ids] = process.argv.slice(2);
if (!language || !target) {
	console.error('Usage: npm run content:stamp -- <language> <file | folder | all> [id ...]');
	process.exitCode = 2;
} else {
	try {
		const changed = stampFiles(readFolder(), { language, target, ids });
		for (const [path, text] of Object.entries(changed)) {
			writeFileSync(join(CONTENT, path), text);
			console.log(`stamped ${path}`);
		}
		if (Object.keys(changed).length === 0) console.log('Every hash was up to date.');
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
