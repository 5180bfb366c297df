/** A setting may be given as a file: `DATABASE_URL_FILE=/run/secrets/database_url` replaces `DATABASE_URL`. So no secret is in the environment. */
import { readFileSync } from 'node:fs';

export function withSecretFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const read = Object.entries(env).flatMap(([name, path]) => {
    const setting = /^((?:XUEJI|DATABASE|KAFKA)_\w+)_FILE$/.exec(name)?.[1];
    return setting && path ? [[setting, contentOf(name, path)] as const] : [];
  });
  return { ...env, ...Object.fromEntries(read) };
}

function contentOf(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new Error(`Configuration: ${name} names a file that cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}
