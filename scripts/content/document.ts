/** npm run content:document: brings the named errors in docs/content.md up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withProblemsList } from '../../src/lib/server/problems-list.ts';

const path = fileURLToPath(new URL('../../docs/content.md', import.meta.url));
writeFileSync(path, withProblemsList(readFileSync(path, 'utf8')));
