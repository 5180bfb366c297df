/** Values of enums are written in one style. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { STAGE } from './codes/schooling.ts';
import { STAGES } from './events/contract.ts';
import { MOVEMENT_KINDS, PLACEMENT_STATUSES } from './events/placements.ts';
import { TRANSFER_EVENTS, TRANSFER_REFUSALS } from './events/transfers.ts';

const FILES = ['identity', 'enrolment', 'funding', 'statistics', 'transfers'];

/** Events and refusals are named like their types, at every endpoint and in the graph. */
const NAMES_OF_TYPES: Readonly<Record<string, readonly string[]>> = {
  TransferEventType: Object.keys(TRANSFER_EVENTS),
  TransferRefusalCode: TRANSFER_REFUSALS,
};

const enums = FILES.flatMap((file) => parse(readFileSync(join(import.meta.dirname, `${file}.graphql`), 'utf8')).definitions).flatMap(
  (one) =>
    one.kind === Kind.ENUM_TYPE_DEFINITION ? [{ name: one.name.value, values: (one.values ?? []).map(({ name }) => name.value) }] : [],
);

test('enum values are in upper case with underscores, unless they name a type of event or refusal', () => {
  expect(enums.length).toBeGreaterThan(20);
  const others = enums.filter(({ values }) => !values.every((value) => /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(value)));
  expect(Object.fromEntries(others.map(({ name, values }) => [name, [...values].sort()]))).toEqual(
    Object.fromEntries(Object.entries(NAMES_OF_TYPES).map(([name, values]) => [name, [...values].sort()])),
  );
});

test('events, the code table and each part of the graph have the same stages', () => {
  const known = [Object.keys(STAGE), ...enums.filter(({ name }) => name === 'Stage').map(({ values }) => values)];
  expect(known).toEqual(Array(4).fill(STAGES));
});

test.each([
  ['MovementKind', MOVEMENT_KINDS],
  ['PlacementStatus', PLACEMENT_STATUSES],
])('events and the graph know the same values of %s', (named, known) => {
  expect(enums.find(({ name }) => name === named)?.values).toEqual(known);
});
