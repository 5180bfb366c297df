import { type Actor, actorOf, claimsOf, type Hat } from './actor.ts';
import { ancestorAt, bureauAt, countsAs, levelOf, narrowedTo, pathRange, readAs, readsEvents } from './scope.ts';
import { anActor, aPartner } from './testing.ts';

const HENAN = '41';
const COUNTY = '44/4402/440224';
const wearing = (actor: Actor, ...hats: Hat[]): Actor => ({ ...actor, hats: [...actor.hats, ...hats] });

test.each<[string, Actor, string[]]>([
  ['a registrar reads its unit', anActor('registrar', COUNTY), [COUNTY]],
  ['an office reads its unit', anActor('office', HENAN), [HENAN]],
  ['a reader reads nobody', anActor('reader', ''), []],
  ['an operator reads nobody', anActor('operator', ''), []],
  ['a partner reads its registered units', aPartner([HENAN, COUNTY]), [HENAN, COUNTY]],
  ['a partner who is a reader too reads its registered units', wearing(aPartner([HENAN]), 'reader'), [HENAN]],
  ['a partner whose token carries no registration reads nobody', anActor('partner', ''), []],
  ['a partner who is an office too reads no more than its registration', wearing(aPartner([COUNTY]), 'office'), [COUNTY]],
  ['a partner who is an office too, without a registration', wearing(anActor('partner', COUNTY), 'office'), []],
])('%s', (_, actor, paths) => {
  expect(readAs(actor)).toEqual(paths.map(pathRange));
});

test.each<[string, Actor, string, boolean]>([
  ['a reader in its unit', anActor('reader', HENAN), '41/4101', true],
  ['a reader above its unit', anActor('reader', HENAN), '', false],
  ['a partner alone', aPartner([HENAN]), HENAN, false],
  ['a partner who is a reader too, in a registered unit', wearing(aPartner([HENAN]), 'reader'), '41/4101', true],
  ['a partner who is a reader too, in another unit of its token', wearing(aPartner([HENAN]), 'reader'), '44', false],
  ['a partner who is a reader too, above its units', wearing(aPartner([HENAN]), 'reader'), '', false],
  ['a partner who is a reader too, without a registration', wearing(anActor('partner', ''), 'reader'), HENAN, false],
])('counts for %s', (_, actor, path, may) => {
  expect(countsAs(actor, path)).toBe(may);
});

test.each<[string, Actor, boolean]>([
  ['an office', anActor('office', ''), true],
  ['a partner of all types', aPartner(['']), true],
  ['a partner of this type', aPartner([''], '', ['TransferCompleted']), true],
  ['a partner of another type', aPartner([''], '', ['TransferRequested']), false],
  ['a partner without a registration', anActor('partner', ''), false],
])('%s knows of an event', (_, actor, knows) => {
  expect(readsEvents(actor, 'TransferCompleted')).toBe(knows);
});

test.each<[string[], string, string[]]>([
  [[''], COUNTY, [COUNTY]],
  [[COUNTY, HENAN], '', [COUNTY, HENAN]],
  [[COUNTY, HENAN], '44', [COUNTY]],
  [[COUNTY], HENAN, []],
])('%j narrowed to %s is %j', (units, other, both) => {
  expect(narrowedTo(units.map(pathRange), pathRange(other))).toEqual(both.map(pathRange));
});

test('a registration survives a token', () => {
  for (const actor of [aPartner([HENAN, COUNTY], '', ['TransferCompleted']), aPartner([]), anActor('office', HENAN)])
    expect(actorOf(JSON.parse(JSON.stringify(claimsOf(actor))))).toEqual(actor);
});

test.each([null, {}, { id: 'p', version: 1, paths: ["41' or 1=1"], types: null }, { id: 'p', version: 1, paths: '41', types: null }])(
  'a token with the registration %j describes no actor',
  (registration) => {
    expect(actorOf({ ...claimsOf(anActor('partner', '')), registration })).toBeNull();
  },
);

test.each([
  ['', 0, null, ''],
  ['41', 1, null, '41'],
  ['41/4101/410105', 3, '41/4101/410105', '41/4101/410105'],
  ['41/4101/410105/2141000123', 4, '41/4101/410105', '41/4101/410105'],
  ['41/4101/2141000456', 4, null, '41/4101'],
  ['41/2141000789', 4, null, '41'],
  ['42/429004', 3, '42/429004', '42/429004'],
])('the digits of a code tell the level of "%s", whatever stands above it', (path, level, county, bureau) => {
  expect([levelOf(path), ancestorAt(path, 3), bureauAt(path, 3)]).toEqual([level, county, bureau]);
});

test('a range includes the unit and the units below it, and no code that only has the same prefix', () => {
  const { from, to } = pathRange('41/4101');
  const rows = ['41/4101', '41/4101/410105', '41/4101/2141000456', '41/410105', '41/4102', '41/41010', '41'];
  expect(rows.filter((row) => row >= from && row < to)).toEqual(rows.slice(0, 3));
});
