/** Serves the console's files, which `infra/local/console.ts` builds. Without a built console, `/` shows a page with the addresses of the graph. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { HOME_PAGE } from './home-page.ts';

export const CONSOLE_FOLDER = join(import.meta.dirname, 'console/dist');

/** Scripts come only from our own files. The component library sets styles while it runs, so inline styles are allowed. Nobody may frame a page. */
const POLICY = [
  ...["default-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "object-src 'none'"],
  ...["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"],
].join('; ');
const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
};
const HOME_HEADERS = { ...HEADERS, 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" };

/** Files whose name carries a digest of their content never change. */
export const consoleAssets = (folder = CONSOLE_FOLDER): RequestHandler =>
  express.static(folder, {
    index: false,
    setHeaders: (response, file) => {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
      response.setHeader('cache-control', file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });

/** Every address that a browser opens as a page gets the console, which shows the page of that address itself. Other requests go on. */
export function consolePage(folder = CONSOLE_FOLDER): RequestHandler {
  const page = join(folder, 'index.html');
  return (request, response, next) => {
    const asksForPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html') && !request.path.includes('.');
    if (!asksForPage && request.path !== '/') return next();
    if (existsSync(page)) return response.set(HEADERS).set('cache-control', 'no-cache').sendFile(page);
    if (request.path !== '/') return next();
    return response.set(HOME_HEADERS).type('html').send(HOME_PAGE);
  };
}
