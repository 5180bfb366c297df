/** The example clients retry as the table of error codes says, and not earlier than the server demands. The server here returns scripted answers. */
import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ERROR_CODES } from '@xueji/schema/errors.ts';
import { type ClientName, COMMANDS, newStateFile } from './feed-clients.ts';

type Answer = { code: string; status: number; retryAfter?: string };

/** Answers each request with the next error of the script, then with the last one. `asked` records the time of each request. */
async function playing(script: readonly Answer[]) {
  const asked: number[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    request.resume();
    const { code, status, retryAfter } = script[Math.min(asked.length, script.length - 1)] as Answer;
    asked.push(performance.now());
    response.writeHead(status, { 'content-type': 'application/json', ...(retryAfter && { 'retry-after': retryAfter }) });
    response.end(JSON.stringify({ errors: [{ message: 'no', extensions: { code } }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, stop: () => server.close() };
}

/** The exit code and the last words of a client. */
function ended(name: ClientName, url: string): Promise<{ exit: unknown; errors: string }> {
  const [program, file] = COMMANDS[name];
  const env = { ...process.env, XUEJI_URL: url, XUEJI_TOKEN: 'x' };
  return new Promise((resolve) => {
    execFile(program, [join(import.meta.dirname, 'clients', file), newStateFile()], { env }, (error, _, errors) =>
      resolve({ exit: error?.code ?? 0, errors }),
    );
  });
}

const PASSING = Object.entries(ERROR_CODES).filter(([, { mayRetry }]) => mayRetry);
const FINAL = 'INTERNAL_SERVER_ERROR';

test.concurrent.each(Object.keys(COMMANDS) as ClientName[])(
  '%s tries again after each passing error, and ends at one that stays',
  async (name) => {
    const passing = PASSING.map(([code, { fault }]) => ({ code, status: fault === 'caller' ? 429 : 503 }));
    const script = [...passing.map((answer, at) => ({ ...answer, ...(at === 0 && { retryAfter: '2' }) })), { code: FINAL, status: 500 }];
    const { url, asked, stop } = await playing(script);
    const { exit, errors } = await ended(name, url);
    stop();
    expect([exit, asked.length]).toEqual([1, script.length]);
    expect(errors).toContain(FINAL);
    const [first = 0, second = 0] = asked;
    expect(second - first).toBeGreaterThan(1900);
  },
  30_000,
);
