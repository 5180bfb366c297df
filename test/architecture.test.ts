/** The arrows of the house, as assertions: who may import whom, and what never leaves a service. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { PERSONAL_FACTS } from '@xueji/schema/events/contract.ts';
import { ENTITLEMENT_EVENTS } from '@xueji/schema/events/entitlements.ts';
import { PLACEMENT_EVENTS } from '@xueji/schema/events/placements.ts';
import { SCHOOL_EVENTS } from '@xueji/schema/events/schools.ts';
import { STUDENT_EVENTS } from '@xueji/schema/events/students.ts';
import { TRANSFER_EVENTS } from '@xueji/schema/events/transfers.ts';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..');
const sources = globSync('{schema,infra,gateway,services,test}/**/*.ts', { cwd: root, exclude: (path) => path.includes('node_modules') });
const production = sources.filter((file) => !/\.test\.ts$|testing\.ts$/.test(file));

type Import = { from: string; to: string; typeOnly: boolean };

/** What a file imports of ours, as a path from the root. */
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

test('there is something to hold', () => {
  expect(ours.length).toBeGreaterThan(50);
});

test('schema and infra/runtime import nothing of ours but schema', () => {
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

test('the domain knows no database, no clock of the machine, no Kafka and no GraphQL', () => {
  const allowed =
    /^(services\/|schema\/|infra\/runtime\/(actor|approval(-state|-time)?|scope|refusal|who-may|clock|text|policy|work-calendar)\.ts$|npm:node:(buffer|crypto)$|npm:(zod|canonicalize)$)/;
  expect(broken(({ from, to, typeOnly }) => isDomain(from) && !typeOnly && !allowed.test(to))).toEqual([]);
  const impure = production
    .filter(isDomain)
    .filter((file) => /\basync\b|Date\.now\(|new Date\(\)|Math\.random|randomUUID/.test(readFileSync(join(root, file), 'utf8')));
  expect(impure).toEqual([]);
});

test('only stores and migrations of a service know SQL', () => {
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

/** A way that leads back to where it began, or null. Each file is looked at once. */
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

test('KafkaJS stands behind its port', () => {
  expect(broken(({ from, to }) => /^npm:kafkajs/.test(to) && !/^infra\/(runtime\/kafka|local\/(broker|kafka))/.test(from))).toEqual([]);
});

/** Everything that an event may say besides personal facts: ids, versions, paths, dates and codes of schools and classes. */
const IMPERSONAL = new Set(
  `studentId transferId schoolId classId entitlementId importId row path code seat schoolCode stage stages years entryYear classNo limit locality enteredPath facts
   openedOn movedOn from until programme fromSchoolId fromPath toSchoolId toPath toClassId step steps unitPath toUnitPath
   grade graduating graduated graduatedOn packageSha256 gaps stageEndsOn oldDueAt newDueAt notice
   seq movement kind fromStatus toStatus effectiveOn to fromClassId changedOn countyPath schoolName regionName endedOn successorId successorCode`.split(
    /\s+/,
  ),
);

test('internal events carry no personal fact but those listed', () => {
  const contracts = { ...STUDENT_EVENTS, ...SCHOOL_EVENTS, ...PLACEMENT_EVENTS, ...TRANSFER_EVENTS, ...ENTITLEMENT_EVENTS };
  const properties = (schema: unknown): string[] =>
    schema && typeof schema === 'object'
      ? Object.entries(schema).flatMap(([key, value]) => [
          ...(key === 'properties' ? Object.keys(value as object) : []),
          ...properties(value),
        ])
      : [];
  const allowed = new Set<string>([...IMPERSONAL, ...PERSONAL_FACTS]);
  for (const [type, schema] of Object.entries(contracts)) {
    expect([type, properties(z.toJSONSchema(schema)).filter((property) => !allowed.has(property))]).toEqual([type, []]);
  }
});
