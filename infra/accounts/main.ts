/** The issuer as a process of its own: accounts, posts and sign-in for installations without an issuer of their own. */
import { createServer } from 'node:http';
import express, { type ErrorRequestHandler } from 'express';
import { z } from 'zod';
import { withSecretFiles } from '../runtime/secret-files.ts';
import { createLogger } from '../runtime/telemetry.ts';
import { errorPage, pageHeaders } from './pages.ts';
import { createProvider } from './provider.ts';
import { signInRoutes } from './sign-in.ts';
import { createAccountStore } from './store.ts';

const hexKey = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hex digits in lower case');
const settings = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65535),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    DATABASE_URL: z.url(),
    /** The address of this issuer as browsers and the gateway see it. */
    XUEJI_OIDC_ISSUER: z.url(),
    /** The address of the gateway as browsers see it. */
    XUEJI_PUBLIC_URL: z.url(),
    XUEJI_OIDC_CLIENT_ID: z.string().default('xueji-console'),
    XUEJI_OIDC_CLIENT_SECRET: z.string().min(32),
    /** File with the private key (JWK, ES256) that signs tokens. */
    XUEJI_ISSUER_KEY: z.string().min(1),
    /** Hex key (32 bytes) for cookies and for the steps of the login page. */
    XUEJI_ACCOUNTS_KEY: hexKey,
    XUEJI_AUDIENCE: z.string().default('xueji'),
    /** Trusted proxies whose X-Forwarded-For is used: addresses or networks, comma-separated. Empty: none. */
    XUEJI_TRUST_PROXY: z
      .string()
      .default('')
      .transform((text) =>
        text
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
      ),
  })
  .parse(withSecretFiles(process.env));

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
    const english = /^\s*en/i.test(request.get('accept-language') ?? '');
    const why =
      status >= 500
        ? english
          ? 'Something failed here. Try again.'
          : '系统出错，请重试。'
        : english
          ? 'This sign-in has ended, or it began in another browser. Open the console again.'
          : '本次登录已失效，或是在别的浏览器中开始的。请重新打开系统。';
    response.status(status).send(errorPage(request.get('accept-language'), why));
  };
}

function end(): void {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  server.closeAllConnections();
  server.close(() => void store.end().finally(() => process.exit(0)));
}
