/** `node scripts/serve/main.mjs [folder]`: serves a built site on this computer alone. PORT, BASE_PATH. */
import { existsSync } from 'node:fs';
import { listen, parsePort } from './listen.mjs';
import { createStaticServer } from './server.mjs';

const root = process.argv[2] ?? 'build';
if (!existsSync(root)) {
	console.error(`There is no folder "${root}". Run "npm run build" first.`);
	process.exit(1);
}
const base = process.env.BASE_PATH ?? '';
const { port, complaint } = parsePort(process.env.PORT);
if (complaint) console.warn(complaint);

const server = createStaticServer({ root, base });
const taken = await listen(server, port, '127.0.0.1');
console.log(`Serving ${root} at http://127.0.0.1:${taken}${base.replace(/\/+$/, '')}/`);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
	process.once(signal, () => {
		server.close(() => process.exit(0));
		server.closeAllConnections();
	});
}
