/**
 * The feed with Node, as server-sent events: prints one event a line and goes on where the state file says.
 * usage: XUEJI_URL=http://127.0.0.1:4000 XUEJI_TOKEN=… node feed.mjs STATE_FILE
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const { XUEJI_URL, XUEJI_TOKEN } = process.env;
const stateFile = process.argv[2];
const query = 'subscription { transferEvents(after: "oldest") { id type occurredAt step transfer { id student { id } } } }';
let cursor = existsSync(stateFile) ? readFileSync(stateFile, 'utf8') : '';

for (;;) {
  await follow().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 500));
}

async function follow() {
  const headers = {
    authorization: `Bearer ${XUEJI_TOKEN}`,
    'content-type': 'application/json',
    accept: 'text/event-stream',
    ...(cursor && { 'last-event-id': cursor }),
  };
  const response = await fetch(`${XUEJI_URL}/graphql/stream`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  if (!response.ok) return giveUpUnlessPassing(response.status, await response.text());
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    // A frame that broke off with the connection comes again, whole.
    const frames = (rest + text).split('\n\n');
    rest = frames.pop();
    for (const frame of frames) take(Object.fromEntries(frame.split('\n').map((line) => line.split(/: ?(.*)/s))));
  }
}

function take({ event, id, data }) {
  if (event !== 'next') return;
  const result = JSON.parse(data);
  if (result.errors) giveUpUnlessPassing(400, data);
  if (!result.data) return;
  console.log(JSON.stringify(result.data.transferEvents));
  // Printed first: what is printed twice is recognised by its id, what is not printed is lost.
  cursor = id;
  writeFileSync(`${stateFile}.next`, cursor);
  renameSync(`${stateFile}.next`, stateFile);
}

function giveUpUnlessPassing(status, text) {
  if (status >= 500 || status === 429 || /SUBGRAPH_UNAVAILABLE|SERVICE_BUSY/.test(text)) return;
  console.error(text);
  process.exit(1);
}
