/**
 * `npm run generate` generates from schema/: the supergraph for the gateway, the SDL for clients, TypeScript types for the resolvers of each service,
 * and the AsyncAPI document of the events. From the policy modules of all services it generates the JSON Schemas of policy files. Generated files are
 * committed. `--check` exits with 1 when one of them is stale, or when the SDL or an event is incompatible with the last release. `--release` records
 * the SDL, the event contracts and the commit as released, unless they are incompatible with the last release.
 */

import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { composeServices } from '@apollo/composition';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { policyFiles } from '@xueji/infra/runtime/policy.ts';
import { type DocumentNode, extendSchema, parse, printSchema } from 'graphql';
import { asyncApiDocument, type Contracts, contractsNow } from './asyncapi.ts';
import { breaksOf } from './compatibility.ts';
import { breaksOfGraph } from './graph-compatibility.ts';
import { projectRoot } from './home.ts';
import { SERVICES } from './system.ts';

const schemaFolder = join(projectRoot, 'schema');
const clientFile = join(schemaFolder, 'client.graphql');
const releasedGraphFile = join(schemaFolder, 'released.graphql');

type Sdl = { name: string; typeDefs: DocumentNode };
type Generated = { file: string; content: string };

const all = await generateAll(SERVICES.map(readSdl));
const stale = all.filter(({ file, content }) => readIfThere(file) !== content);
const staleNames = lines(stale.map(({ file }) => relative(projectRoot, file)));

if (process.argv.includes('--release')) await release();
else if (process.argv.includes('--check')) {
  if (stale.length > 0) fail(`Stale, run npm run generate:\n${staleNames}`);
  const breaks = await graphBreaks();
  if (breaks.length > 0) fail(`The SDL breaks clients of the released one (see schema/CHANGES.md):\n${lines(breaks)}`);
} else {
  for (const { file, content } of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  console.log(stale.length > 0 ? `Generated:\n${staleNames}` : 'Everything generated is fresh.');
}

async function generateAll(subgraphs: readonly Sdl[]): Promise<Generated[]> {
  const types = subgraphs.map(async (sdl) => ({ file: join(schemaFolder, 'generated', `${sdl.name}.ts`), content: await typesOf(sdl) }));
  const { supergraph, client } = composeGraph(subgraphs);
  return [
    { file: join(schemaFolder, 'supergraph.graphql'), content: supergraph },
    { file: clientFile, content: client },
    { file: join(schemaFolder, 'asyncapi.json'), content: `${JSON.stringify(asyncApiDocument(), null, 1)}\n` },
    ...(await Promise.all(types)),
    ...(await policySchemas()),
    ...(await consoleDocuments(client)),
  ];
}

/** Importing a module registers its policy file. */
async function policySchemas(): Promise<Generated[]> {
  const modules = globSync('services/*/policy/*.ts', { cwd: projectRoot }).filter((path) => !path.endsWith('.test.ts'));
  await Promise.all(modules.map((module) => import(join(projectRoot, module))));
  return policyFiles().map(({ name, schema }) => {
    const [service = '', file = ''] = name.split('/');
    return {
      file: join(projectRoot, 'services', service, 'policy', `${file}.schema.json`),
      content: `${JSON.stringify(schema(), null, 2)}\n`,
    };
  });
}

/** For each `.graphql` file of the console: its operations as text, with the types of their variables and answers. */
function consoleDocuments(client: string): Promise<Generated[]> {
  const files = globSync('gateway/console/src/**/*.graphql', { cwd: projectRoot }).sort();
  return Promise.all(
    files.map(async (file) => {
      const body = await codegen({
        filename: `${basename(file)}.ts`,
        schema: parse(client),
        documents: [{ location: file, document: parse(readFileSync(join(projectRoot, file), 'utf8')) }],
        plugins: [{ typescriptOperations: {} }, { typedDocuments: {} }],
        pluginMap: { typescriptOperations, typedDocuments },
        config: {
          documentMode: 'string',
          enumsAsTypes: true,
          useTypeImports: true,
          immutableTypes: true,
          scalars: { DateTime: 'string', LocalDate: 'string', ID: 'string', SafeInt: 'number' },
          defaultScalarType: 'unknown',
          disableDescriptions: true,
          skipTypename: true,
        },
      });
      const name = basename(file, '.graphql');
      // The text of a fragment stands in each operation that uses it. Nothing sends it alone.
      const operations = body.replace(/^export const \w+FragmentDoc = [\s\S]*?`[\s\S]*?`[^;]*;\n/gm, '');
      return {
        file: join(projectRoot, 'gateway/console/src/generated', `${name}.ts`),
        content: `// Generated from ${file} by npm run generate. Do not edit.\n${operations}\n`,
      };
    }),
  );
}

/** Before the first release there are no promises to break. */
async function graphBreaks(): Promise<string[]> {
  const released = readIfThere(releasedGraphFile);
  const client = all.find(({ file }) => file === clientFile)?.content ?? '';
  return released === null ? [] : breaksOfGraph(released, client, new Date());
}

async function release(): Promise<void> {
  if (stale.length > 0) fail(`Stale, run npm run generate:\n${staleNames}`);
  const contractsFile = join(schemaFolder, 'events/released.json');
  const { contracts } = JSON.parse(readIfThere(contractsFile) ?? '{"contracts":{}}') as { contracts: Contracts };
  const breaks = [...breaksOf(contracts, contractsNow()), ...(await graphBreaks())];
  if (breaks.length > 0) fail(`Not released, since readers would break:\n${lines(breaks)}`);
  writeFileSync(contractsFile, `${JSON.stringify({ commit: commitNow(), contracts: contractsNow() }, null, 1)}\n`);
  writeFileSync(releasedGraphFile, readFileSync(clientFile));
  console.log(`Released:\n${lines([contractsFile, releasedGraphFile].map((file) => relative(projectRoot, file)))}`);
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `  ${text}`).join('\n');
}

/** The commit of the released code. Upgrade tests run a checkout of it. Null without git. */
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

/** The addresses are placeholders. The gateway replaces them at start. */
function composeGraph(subgraphs: readonly Sdl[]): { supergraph: string; client: string } {
  const services = subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}/graphql` }));
  const { errors, supergraphSdl, schema, hints = [] } = composeServices(services);
  if (errors) fail(`The subgraphs do not compose:\n${errors.map((error) => `  ${error.message}`).join('\n')}`);
  for (const hint of hints) console.error(`hint ${hint.definition.code}: ${hint.message}`);
  const subscriptions = parse(
    `${readFileSync(join(schemaFolder, 'subscriptions.graphql'), 'utf8')}\nextend schema { subscription: Subscription }`,
  );
  const client = printSchema(extendSchema(schema.toAPISchema().toGraphQLJSSchema(), subscriptions));
  return { supergraph: `${supergraphSdl}\n`, client: `# What clients read. Generated by npm run generate. Do not edit.\n${client}\n` };
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
      // DateTime is a Date in resolvers and ISO 8601 in JSON. A LocalDate is text in both.
      scalars: { DateTime: 'Date', LocalDate: 'string', ID: 'string' },
      defaultScalarType: 'unknown',
      maybeValue: 'T | null',
      // An argument may be left out, and then its key is absent. A resolver must return every field.
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
