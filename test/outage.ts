/** Compares an answer while a service is unavailable with the same answer while all services run. */
import { readFileSync } from 'node:fs';
import type { ServiceName } from '../infra/local/system.ts';

/** A school of the demo that the README uses. */
const README_SCHOOL = '2141900018';
/** Queries that only a registrar may send. */
const OF_REGISTRARS = /matchStudent|rosterImport/;

/** The README's queries for offices, with a school of this world. */
function queriesOfReadme(schoolCode: string): string[] {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const posted = [...readme.matchAll(/-d '(\{"query":.*?\})'/g)].map(([, body = '']) => (JSON.parse(body) as { query: string }).query);
  const gotten = [...readme.matchAll(/--data-urlencode 'query=(.*?)'/g)].map(([, query = '']) => query);
  return [...posted, ...gotten]
    .filter((query) => !/^\s*(subscription|mutation)/.test(query) && !OF_REGISTRARS.test(query))
    .map((query) => query.replaceAll(README_SCHOOL, schoolCode));
}

/** A query for each kind of program. Together they read fields of the same objects from all services. */
export const documentedQueries = (schoolCode: string): string[] => [
  ...queriesOfReadme(schoolCode),
  '{ viewer { id may unit { code name level } partner { id } } }',
  `{ students(first: 5) { totalCount edges { node { id name sex { label } placement { status school { name } class { name } } spells { from school { name } }
    entitlements(first: 5) { edges { node { from programme { name } } } } openTransfer { status } } } } }`,
  `{ transfers(first: 5) { edges { node { status student { name placement { status } } toSchool { name county { name } } toClass { name }
    recordPackage { checksum } } } } }`,
  `{ region(code: "411628") { name statistics { students } schools(first: 5) { totalCount edges { node { name students(first: 2) { edges { node { name } } }
    classes(first: 2) { edges { node { name seated students(first: 2) { edges { node { name } } } } } } } } }
    eligibilityList(programme: "nutrition", first: 5) { totalCount edges { node { student { name } school { name } } } } openTransfers { incoming } } }`,
];

/** The service of a root field. */
export const ROOT_OWNERS: Record<string, ServiceName> = {
  viewer: 'enrolment',
  region: 'enrolment',
  schoolByCode: 'enrolment',
  students: 'identity',
  transfers: 'transfers',
  programmes: 'funding',
};

type Path = readonly (string | number)[];

/** Paths at which the answer differs from the complete one without an error. */
export function unexplained(whole: unknown, answer: unknown, errors: readonly Path[], at: Path = []): string[] {
  if (JSON.stringify(whole) === JSON.stringify(answer)) return [];
  if (answer === null || answer === undefined) return errors.some((path) => covers(path, at)) ? [] : [at.join('.')];
  if (typeof whole !== 'object' || whole === null || typeof answer !== 'object') return [at.join('.')];
  return Object.keys(whole).flatMap((key) =>
    unexplained((whole as Record<string, unknown>)[key], (answer as Record<string, unknown>)[key], errors, [...at, key]),
  );
}

/** True when the error has this path or a path above it; `@` is every item of a list. */
const covers = (error: Path, at: Path): boolean =>
  error.length <= at.length && error.every((step, index) => step === '@' || String(step) === String(at[index]));
