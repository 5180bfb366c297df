/** GraphiQL at `/explorer`, for developers. It comes from a package and asks no other host. The session of the browser signs its requests. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

/** The page adds the session's CSRF value to each request, as the console does. */
const SIGNED_REQUESTS = `
  const plain = window.fetch;
  const session = plain('/session').then((answer) => (answer.ok ? answer.json() : null));
  window.fetch = async (address, options = {}) => {
    const known = await session;
    const headers = new Headers(options.headers);
    if (known) headers.set('x-csrf-token', known.csrf);
    return plain(address, { ...options, headers });
  };`;

const EXAMPLE = `# 国家学籍图谱 · the graph of student records. Sign in at / first. SDL: /schema.graphql
# A region with its schools and its pupils by grade:
query Region {
  region(code: "410000") {
    name
    statistics { students migrant leftBehind }
    schools(first: 5) { edges { node { code name county { name } } } }
  }
}
`;

/** The package's own types would change those of `graphql` in the whole program, so this names the only function that is used. */
type Library = { renderGraphiQL(options: { title: string; endpoint: string; defaultQuery: string }): string };
type Page = { readonly body: Buffer; readonly policy: string };

/** The library's page is 9 MB of text, so it is made and compressed once, when somebody first asks for it. */
async function makePage(): Promise<Page> {
  const { renderGraphiQL } = (await import(import.meta.resolve('@graphql-yoga/render-graphiql'))) as Library;
  const page = renderGraphiQL({ title: 'Xueji explorer', endpoint: '/graphql', defaultQuery: EXAMPLE });
  const html = page.replace('<div id="root"></div>', () => `<script>${SIGNED_REQUESTS}</script><div id="root"></div>`);
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
  const digests = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  const policy = [
    ...["default-src 'self'", `script-src ${digests.join(' ')}`, "style-src 'self' 'unsafe-inline'", "font-src 'self' data:"],
    ...["img-src 'self' data:", 'worker-src blob:', "object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
  ].join('; ');
  return { body: await promisify(gzip)(html), policy };
}

/** Scripts run only when their digest stands in the policy. */
export function explorer(): RequestHandler {
  let made: Promise<Page> | null = null;
  return async (_, response) => {
    made ??= makePage();
    const { body, policy } = await made;
    response.set({
      'content-security-policy': policy,
      'content-encoding': 'gzip',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    response.type('html').send(body);
  };
}
