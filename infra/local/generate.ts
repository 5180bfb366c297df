/**
 * `npm run generate`: what is made from schema/, namely the supergraph that the gateway starts from, TypeScript types for each service's resolvers, and
 * the AsyncAPI document of the events. Generated files are committed; `--check` ends with 1 and lists those that are stale. `--release` writes down
 * the event contracts as they are now promised and the commit that is released, unless that would break those promised before.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { composeServices } from '@apollo/composition';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { type DocumentNode, parse } from 'graphql';
import { asyncApiDocument, type Contracts, contractsNow } from './asyncapi.ts';
import { breaksOf } from './compatibility.ts';
import { projectRoot } from './home.ts';
import { SERVICES } from './system.ts';

const schemaFolder = join(projectRoot, 'schema');

type Sdl = { name: string; typeDefs: DocumentNode };
type Generated = { file: string; content: string };

const all = await generateAll(SERVICES.map(readSdl));
const stale = all.filter(({ file, content }) => readIfThere(file) !== content);
const staleNames = stale.map(({ file }) => `  ${relative(projectRoot, file)}`).join('\n');

if (process.argv.includes('--release')) releaseContracts();
else if (process.argv.includes('--check')) {
  if (stale.length > 0) fail(`Stale, run npm run generate:\n${staleNames}`);
} else {
  for (const { file, content } of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  console.log(stale.length > 0 ? `Generated:\n${staleNames}` : 'Everything generated is fresh.');
}

async function generateAll(subgraphs: readonly Sdl[]): Promise<Generated[]> {
  const types = subgraphs.map(async (sdl) => ({ file: join(schemaFolder, 'generated', `${sdl.name}.ts`), content: await typesOf(sdl) }));
  return [
    { file: join(schemaFolder, 'supergraph.graphql'), content: composeSupergraph(subgraphs) },
    { file: join(schemaFolder, 'asyncapi.json'), content: `${JSON.stringify(asyncApiDocument(), null, 1)}\n` },
    ...(await Promise.all(types)),
  ];
}

function releaseContracts(): void {
  const file = join(schemaFolder, 'events/released.json');
  const released = JSON.parse(readIfThere(file) ?? '{"contracts":{}}') as { contracts: Contracts };
  const breaks = breaksOf(released.contracts, contractsNow());
  if (breaks.length > 0) fail(`Not released, since readers would break:\n${breaks.map((line) => `  ${line}`).join('\n')}`);
  writeFileSync(file, `${JSON.stringify({ commit: commitNow(), contracts: contractsNow() }, null, 1)}\n`);
  console.log(`Released:\n  ${relative(projectRoot, file)}`);
}

/** The code that is released: tests of upgrades run a checkout of it. Null where there is no git. */
function commitNow(): string | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    if (git('status', '--porcelain', '--', 'schema', 'services', 'infra') !== '')
      fail('Not released: commit first, since the release names the commit.');
    return git('rev-parse', 'HEAD');
  } catch {
    return null;
  }
}

function readSdl(name: string): Sdl {
  const text = readFileSync(join(schemaFolder, `${name}.graphql`), 'utf8');
  try {
    return { name, typeDefs: parse(text) };
  } catch (error) {
    return fail(`schema/${name}.graphql: ${error instanceof Error ? error.message : error}`);
  }
}

/** The addresses are placeholders: the gateway puts the real ones in when it starts. */
function composeSupergraph(subgraphs: readonly Sdl[]): string {
  const services = subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}/graphql` }));
  const { errors, supergraphSdl, hints = [] } = composeServices(services);
  if (errors) fail(`The subgraphs do not compose:\n${errors.map((error) => `  ${error.message}`).join('\n')}`);
  for (const hint of hints) console.error(`hint ${hint.definition.code}: ${hint.message}`);
  return `${supergraphSdl}\n`;
}

async function typesOf({ name, typeDefs }: Sdl): Promise<string> {
  const body = await codegen({
    filename: `${name}.ts`,
    schema: typeDefs,
    documents: [],
    plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
    pluginMap: { typescript, typescriptResolvers },
    config: {
      federation: true,
      enumsAsTypes: true,
      useTypeImports: true,
      immutableTypes: true,
      // DateTime is a Date inside and ISO 8601 outside; a LocalDate is text on both sides.
      scalars: { DateTime: 'Date', LocalDate: 'string', ID: 'string' },
      defaultScalarType: 'unknown',
      maybeValue: 'T | null',
      // An argument may be left out, and then the key is absent; a field that a resolver gives is there.
      avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
      skipTypename: true,
    },
  });
  return `// Generated from schema/${name}.graphql by npm run generate. Do not edit.\n${body}\n`;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
