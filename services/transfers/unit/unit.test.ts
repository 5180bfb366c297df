import { pathsAfter } from '@xueji/infra/runtime/path-changes.ts';
import { pathOfUnit } from './unit.ts';

const SCHOOL = '41/4116/411628/2141000001';
const KNOWN = { schools: new Map([['2141000001', SCHOOL]]), regions: new Set(['', '44', '44/4402', '44/4402/440224', '37/3701/370116']) };

test.each([
  ['CN', ''],
  ['', ''],
  ['44', '44'],
  ['440000', '44'],
  ['4402', '44/4402'],
  ['440200', '44/4402'],
  ['440224', '44/4402/440224'],
  ['44/4402', '44/4402'],
  ['44/4402/440224', '44/4402/440224'],
  ['2141000001', SCHOOL],
  [SCHOOL, SCHOOL],
  // Abolished, with a successor.
  ['371202', '37/3701/370116'],
  ['37/3712/371202', '37/3701/370116'],
  // Nothing of these exists.
  ['37/3701/371202', null],
  ['990000', null],
  ['440299', null],
  ['44/4199', null],
  ['44/440224', null],
  ['41/', null],
  ['2141000002', null],
  ['44/4402/440224/2141000001', null],
  ['somewhere', null],
])('%j is the unit at %j', (text, path) => expect(pathOfUnit(text, KNOWN, pathsAfter([]))).toBe(path));

const change = (seq: number, from: string, to: string) => ({ seq, from, to, fromSchoolId: null, toSchoolId: null, done: true });
/** A county gets another code, and its city goes below another province. */
const CHANGED = pathsAfter([change(1, '41/4116/411628', '41/4116/411698'), change(2, '41/4116', '44/4116')]);
const NOW = '44/4116/411698/2141000001';

test.each([
  ['411628', '44/4116/411698'],
  ['411698', '44/4116/411698'],
  ['41/4116/411628', '44/4116/411698'],
  ['44/4116/411698', '44/4116/411698'],
  ['411600', '44/4116'],
  ['2141000001', NOW],
  [SCHOOL, NOW],
  [NOW, NOW],
  ['411697', null],
  ['44/4116/411697', null],
])('after changes of paths %j is the unit at %j', (text, path) =>
  expect(pathOfUnit(text, { schools: new Map([['2141000001', NOW]]), regions: new Set(['44/4116', '44/4116/411698']) }, CHANGED)).toBe(
    path,
  ),
);
