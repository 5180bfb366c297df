/** The issuer as a process of its own: accounts, posts and sign-in for installations without an issuer of their own. */
import { createServer } from 'node:http';
import express, { type ErrorRequestHandler } from 'express';
import { readAccountsConfig } from '../runtime/config.ts';
import { languageOf } from '../runtime/language.ts';
import { createLogger } from '../runtime/telemetry.ts';
import { pageHeaders, problemPage } from './pages.ts';
import { createProvider } from './provider.ts';
import { signInRoutes } from './sign-in.ts';
import { createAccountStore } from './store.ts';

const settings = readAccountsConfig();

const PRUNE_EVERY_MS = 3_600_000;
const STOP_WITHIN_MS = 2000;

const log = createLogger('accounts', settings.LOG_LEVEL);
const store = createAccountStore(settings.DATABASE_URL);
await store.prepare();
const provider = createProvider({
  issuer: settings.XUEJI_OIDC_ISSUER,
  store,
  keyFile: settings.XUEJI_ISSUER_KEY,
  cookieKey: settings.XUEJI_ACCOUNTS_KEY,
  audience: settings.XUEJI_AUDIENCE,
  client: { id: settings.XUEJI_OIDC_CLIENT_ID, secret: settings.XUEJI_OIDC_CLIENT_SECRET, url: settings.XUEJI_PUBLIC_URL },
});
provider.on('server_error', (_, error) => log.error({ err: error }, 'a request failed'));

const app = express();
app.disable('x-powered-by');
// Otherwise all people behind the proxy would share one address, and the wrong passwords of one would lock out all.
app.set('trust proxy', settings.XUEJI_TRUST_PROXY);
app.use((_, response, next) => next(void response.set(pageHeaders(settings.XUEJI_PUBLIC_URL))));
app.use('/sign-in', signInRoutes({ provider, store, key: settings.XUEJI_ACCOUNTS_KEY }));
app.use(provider.callback());
app.use(lastResort());
const server = createServer(app);
server.listen(settings.PORT, settings.HOST, () => {
  log.info({ port: settings.PORT }, 'ready');
  process.send?.({ ready: true });
});
const pruning = setInterval(() => void store.prune().catch((error: unknown) => log.warn({ err: error }, 'pruning failed')), PRUNE_EVERY_MS);
pruning.unref();

for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, end);

/** Answers a sign-in that has ended or belongs to another browser, and our own bugs. The page shows nothing of the program. */
function lastResort(): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const status = Number(error?.status ?? error?.statusCode) || 500;
    if (status >= 500) log.error({ err: error }, 'a request failed');
    if (response.headersSent) return void response.destroy();
    response.status(status).send(problemPage(languageOf(request), status >= 500 ? 'failed' : 'ended'));
  };
}

function end(): void {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  server.closeAllConnections();
  server.close(() => void store.end().finally(() => process.exit(0)));
}
