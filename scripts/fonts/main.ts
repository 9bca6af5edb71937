/** npm run fonts: makes the font files and says how large they are. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFonts, outputFolder } from './ensure.ts';

if (await ensureFonts()) {
	const files = readdirSync(outputFolder).filter((name) => name.endsWith('.woff2'));
	for (const name of files.sort()) {
		const kilobytes = (statSync(join(outputFolder, name)).size / 1000).toFixed(1);
		console.log(`${kilobytes.padStart(8)} kB  ${name}`);
	}
} else console.log('Fonts are up to date.');
