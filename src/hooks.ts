import type { Transport } from '@sveltejs/kit';
import { serverHtmlTransport } from '$lib/reading/server-html';

export const transport: Transport = { ServerHtml: serverHtmlTransport };
