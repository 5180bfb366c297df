/** The architecture rules as tests: allowed imports, and data that must not leave a service. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { PERSONAL_FACTS } from '@xueji/schema/events/contract.ts';
import { FACTS_TOPIC } from '@xueji/schema/events/student-facts.ts';
import { isLatestOnly, TOPICS, type Topic } from '@xueji/schema/events/topics.ts';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..');
const sources = globSync('{schema,infra,gateway,services,test}/**/*.ts', { cwd: root, exclude: (path) => path.includes('node_modules') });
const production = sources.filter((file) => !/\.test\.ts$|testing\.ts$/.test(file));

type Import = { from: string; to: string; typeOnly: boolean };

/** The project files that a file imports, as paths from the root. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [...text.matchAll(/^(import|export) (type )?[^;]*?from '([^']+)'/gm), ...text.matchAll(/(import)(\s)\('([^']+)'\)/g)];
  return found.flatMap(([, , type, target = '']) => {
    const to = target.startsWith('.')
      ? relative(root, resolve(root, dirname(file), target))
      : target.replace(/^@xueji\/(schema|infra|gateway|test)\//, '$1/').replace(/^@xueji\/(\w+)\//, 'services/$1/');
    return to === target && !target.startsWith('.')
      ? [{ from: file, to: `npm:${target}`, typeOnly: type !== undefined }]
      : [{ from: file, to, typeOnly: type !== undefined }];
  });
}

const imports = production.flatMap(importsOf);
const ours = imports.filter(({ to }) => !to.startsWith('npm:'));
const broken = (wrong: (one: Import) => boolean) => imports.filter(wrong).map(({ from, to }) => `${from} → ${to}`);
const inService = (file: string) => /^services\/(\w+)\//.exec(file)?.[1];
/** Pure files of a service: everything that is not wiring, I/O, policy data or a migration. */
const isDomain = (file: string) =>
  inService(file) !== undefined &&
  !/(main|resolvers|consumer|sender|post|[-/]?store|loaders?|context|job|import-job|upload|routes)\.ts$|-store\.ts$|migrations\//.test(
    file,
  );

test('the source files are found', () => {
  expect(ours.length).toBeGreaterThan(50);
});

test('schema and infra/runtime import only schema from this project', () => {
  expect(broken(({ from, to }) => from.startsWith('schema/') && !to.startsWith('npm:') && !to.startsWith('schema/'))).toEqual([]);
  expect(
    broken(({ from, to }) => from.startsWith('infra/runtime/') && !to.startsWith('npm:') && !/^(infra\/runtime|schema)\//.test(to)),
  ).toEqual([]);
});

test('a service never imports another service, the gateway, tests or what starts it', () => {
  expect(
    broken(({ from, to }) => {
      const service = inService(from);
      return (
        service !== undefined && !to.startsWith('npm:') && !to.startsWith(`services/${service}/`) && !/^(infra\/runtime|schema)\//.test(to)
      );
    }),
  ).toEqual([]);
});

test('the gateway imports no service', () => {
  expect(broken(({ from, to }) => from.startsWith('gateway/') && to.startsWith('services/'))).toEqual([]);
});

test('the domain uses no database, no machine clock, no Kafka and no GraphQL', () => {
  const allowed =
    /^(services\/|schema\/|infra\/runtime\/(actor|approval(-state|-time)?|scope|refusal|who-may|clock|text|nearest|policy(-parts)?|work-calendar)\.ts$|npm:node:(buffer|crypto)$|npm:(zod|canonicalize|pinyin-pro)$)/;
  expect(broken(({ from, to, typeOnly }) => isDomain(from) && !typeOnly && !allowed.test(to))).toEqual([]);
  const impure = production
    .filter(isDomain)
    .filter((file) => /\basync\b|Date\.now\(|new Date\(\)|Math\.random|randomUUID/.test(readFileSync(join(root, file), 'utf8')));
  expect(impure).toEqual([]);
});

test('only stores and migrations of a service contain SQL', () => {
  const knowing = production
    .filter((file) => inService(file) && !/store\.ts$|migrations\//.test(file))
    .filter((file) =>
      /\b(select|insert into|update|delete from)\b[\s\S]{0,200}\b(from|values|set|where)\b/.test(
        readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
      ),
    )
    .filter((file) => /statement\(|\.query\(/.test(readFileSync(join(root, file), 'utf8')));
  expect(knowing).toEqual([]);
});

/** An import cycle, or null. Each file is visited once. */
function cycleIn(edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const to of edges.get(file) ?? []) {
      const found = follow(to, [...way, file]);
      if (found) return found;
    }
    done.add(file);
    return null;
  };
  for (const file of edges.keys()) {
    const found = follow(file, []);
    if (found) return found;
  }
  return null;
}

test('no files import each other in a circle, types included', () => {
  const of = (file: string) => importsOf(file).map(({ to }) => to);
  expect(cycleIn(new Map(sources.map((file) => [file, of(file)])))).toBeNull();
  expect(cycleIn(new Map(Object.entries({ a: ['b'], b: ['c'], c: ['b'] })))).toEqual(['b', 'c', 'b']);
});

test('temporary folders are made where they are removed again', () => {
  const tests = globSync('{schema,infra,gateway,services,test}/**/*.ts', { cwd: root, exclude: (path) => path.includes('node_modules') });
  const made = tests.filter((file) => readFileSync(join(root, file), 'utf8').includes('mkdtemp'));
  expect(made.sort()).toEqual(['infra/runtime/folder-testing.ts', 'test/architecture.test.ts', 'test/run.ts']);
});

test('KafkaJS stands behind its port', () => {
  expect(broken(({ from, to }) => /^npm:kafkajs/.test(to) && !/^infra\/(runtime\/kafka|local\/(broker|kafka))/.test(from))).toEqual([]);
});

/** Everything that an event may contain besides personal facts: ids, versions, paths, dates and codes of schools and classes. */
const IMPERSONAL = new Set(
  `studentId transferId schoolId classId entitlementId importId row path code seat schoolCode stage stages years entryYear classNo limit locality enteredPath
   planId enteredBy rows answers
   openedOn movedOn from until programme fromSchoolId fromPath toSchoolId toPath toClassId step steps unitPath toUnitPath
   grade graduating graduated graduatedOn packageSha256 gaps stageEndsOn oldDueAt newDueAt notice
   seq movement kind fromStatus toStatus effectiveOn to fromClassId changedOn countyPath schoolName regionName endedOn successorId successorCode
   year version source holidays workdays caseId otherStudentId`.split(/\s+/),
);

const propertiesOf = (schema: unknown): string[] =>
  schema && typeof schema === 'object'
    ? Object.entries(schema).flatMap(([key, value]) => [
        ...(key === 'properties' ? Object.keys(value as object) : []),
        ...propertiesOf(value),
      ])
    : [];

test('internal events carry no personal fact, but those listed on the topic of facts alone', () => {
  for (const [topic, { events }] of Object.entries(TOPICS as Record<string, Topic>)) {
    const allowed = new Set<string>([...IMPERSONAL, ...(topic === FACTS_TOPIC ? ['facts', ...PERSONAL_FACTS] : [])]);
    for (const [type, schema] of Object.entries(events))
      expect([topic, type, propertiesOf(z.toJSONSchema(schema)).filter((property) => !allowed.has(property))]).toEqual([topic, type, []]);
  }
});

test('enrolment, funding and statistics alone may read facts of students', () => {
  const { readers } = (TOPICS as Record<string, Topic>)[FACTS_TOPIC] as Topic;
  expect(
    Object.values(readers)
      .flat()
      .filter((reader) => !['enrolment', 'funding', 'statistics'].includes(reader)),
  ).toEqual([]);
});

test('a topic of latest versions has one event type, since a second one would replace the first', () => {
  const latestOnly = Object.entries(TOPICS as Record<string, Topic>).filter(([topic]) => isLatestOnly(topic));
  expect(latestOnly.map(([topic, { events }]) => [topic, Object.keys(events).length])).toEqual([[FACTS_TOPIC, 1]]);
});
