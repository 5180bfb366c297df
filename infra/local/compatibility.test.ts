import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contractsNow, schemaOf } from './asyncapi.ts';
import { breaksOf } from './compatibility.ts';
import { projectRoot } from './home.ts';

const { contracts: released } = JSON.parse(readFileSync(join(projectRoot, 'schema/events/released.json'), 'utf8'));

test('every event is compatible with the release; npm run generate -- --release records additions', () => {
  expect(Object.keys(released).length).toBeGreaterThan(4);
  expect(breaksOf(released, contractsNow())).toEqual([]);
});

const event = (schema: z.ZodType, readers: readonly string[] = []) => ({ readers, body: schemaOf(schema) });
const contract = (schema: z.ZodType, readers?: readonly string[]) => ({ topic: { Event: event(schema, readers) } });
const before = {
  id: z.uuid(),
  stage: z.enum(['PRIMARY', 'JUNIOR']),
  count: z.int().max(10),
  note: z.string().optional(),
  row: z.int().nullable(),
  place: z.object({ schoolId: z.uuid() }),
  stages: z.array(z.object({ years: z.int() })),
  facts: z.strictObject({ boarder: z.boolean() }),
};
const { note: _, ...withoutNote } = before;

test.each<[string, z.ZodType, string[]]>([
  ['nothing', z.object(before), []],
  ['a new optional field', z.object({ ...before, reason: z.string().optional() }), []],
  [
    'a new value of an enum',
    z.object({ ...before, stage: z.enum(['PRIMARY', 'JUNIOR', 'SENIOR']) }),
    ['topic.Event.stage: value "SENIOR" added, and readers of the release refuse it'],
  ],
  ['a new optional field below', z.object({ ...before, place: z.object({ schoolId: z.uuid(), grade: z.int().optional() }) }), []],
  ['a field less', z.object(withoutNote), ['topic.Event.note: removed']],
  [
    'a new required field',
    z.object({ ...before, reason: z.string() }),
    ['topic.Event.reason: required now, and old events do not have it'],
  ],
  [
    'an optional field required',
    z.object({ ...before, note: z.string() }),
    ['topic.Event.note: required now, and old events do not have it'],
  ],
  ['a required field optional', z.object({ ...before, id: z.uuid().optional() }), ['topic.Event.id: no longer always there']],
  ['a value less', z.object({ ...before, stage: z.enum(['PRIMARY']) }), ['topic.Event.stage: value "JUNIOR" removed']],
  ['another type', z.object({ ...before, note: z.int().optional() }), expect.arrayContaining(['topic.Event.note: type changed'])],
  ['a lower bound', z.object({ ...before, count: z.int().max(9) }), ['topic.Event.count: maximum changed']],
  ['a narrower text', z.object({ ...before, note: z.enum(['A']).optional() }), ['topic.Event.note: narrowed to an enum']],
  ['a null less', z.object({ ...before, row: z.int() }), expect.arrayContaining(['topic.Event.row: other alternatives'])],
  ['a field less below', z.object({ ...before, place: z.object({}) }), expect.arrayContaining(['topic.Event.place.schoolId: removed'])],
  [
    'a field less in a list',
    z.object({ ...before, stages: z.array(z.object({})) }),
    expect.arrayContaining(['topic.Event.stages[].years: removed']),
  ],
  [
    'a field more in a closed object',
    z.object({ ...before, facts: z.strictObject({ boarder: z.boolean(), sex: z.string().optional() }) }),
    ['topic.Event.facts.sex: added to a closed object'],
  ],
])('%s', (_name, after, breaks) => expect(breaksOf(contract(z.object(before)), contract(after))).toEqual(breaks));

test('a removed type, a removed topic, an added type', () => {
  const [one, two] = [contract(z.object({})), { topic: { Event: event(z.object({})), Other: event(z.object({})) } }];
  expect(breaksOf(two, one)).toEqual(['topic.Other: removed']);
  expect(breaksOf(one, {})).toEqual(['topic.Event: removed']);
  expect(breaksOf(one, two)).toEqual([]);
});

test('an added reader, a removed reader', () => {
  const [one, two] = [contract(z.object({}), ['funding']), contract(z.object({}), ['identity', 'funding'])];
  expect(breaksOf(one, two)).toEqual([]);
  expect(breaksOf(two, one)).toEqual(['topic.Event: reader identity removed']);
});

test('a later version of a type is an added type', () => {
  expect(
    breaksOf(contract(z.object({})), { topic: { ...contract(z.object({})).topic, 'Event.v2': event(z.object({ id: z.uuid() })) } }),
  ).toEqual([]);
});
