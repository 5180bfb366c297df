/**
 * The feed with Node, as server-sent events: prints one event a line and goes on where the state file says.
 * usage: XUEJI_URL=http://127.0.0.1:4000 XUEJI_TOKEN=… node feed.mjs STATE_FILE
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const { XUEJI_URL, XUEJI_TOKEN } = process.env;
const stateFile = process.argv[2];
const query = 'subscription { transferEvents(after: "oldest") { id type occurredAt step transfer { id student { id } } } }';
let cursor = existsSync(stateFile) ? readFileSync(stateFile, 'utf8') : '';

// The codes of the graph that schema/README.md marks "try again: yes".
const PASSING = /"(BUDGET_EXHAUSTED|TOO_MANY_SUBSCRIPTIONS|SUBGRAPH_UNAVAILABLE|SERVICE_BUSY)"/;

for (;;) {
  const seconds = await follow().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, (Number(seconds) || 0.5) * 1000));
}

/** Returns the seconds that the server wants to be left alone, if it said so. */
async function follow() {
  const headers = {
    authorization: `Bearer ${XUEJI_TOKEN}`,
    'content-type': 'application/json',
    accept: 'text/event-stream',
    ...(cursor && { 'last-event-id': cursor }),
  };
  const response = await fetch(`${XUEJI_URL}/graphql/stream`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  if (!response.ok) {
    giveUpUnlessPassing(await response.text());
    return response.headers.get('retry-after');
  }
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
  // An event with an error in one of its fields comes with null there, and stays like this.
  if (!result.data) return giveUpUnlessPassing(data);
  console.log(JSON.stringify(result.data.transferEvents));
  // Printed first: what is printed twice is recognised by its id, what is not printed is lost.
  cursor = id;
  writeFileSync(`${stateFile}.next`, cursor);
  renameSync(`${stateFile}.next`, stateFile);
}

/** What is no answer of Xueji, such as the page of a proxy, may pass too. */
function giveUpUnlessPassing(text) {
  if (PASSING.test(text) || !text.includes('"code"')) return;
  console.error(text);
  process.exit(1);
}
