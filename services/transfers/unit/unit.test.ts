import { pathOfUnit } from './unit.ts';

const SCHOOL = '41/4116/411628/2141000001';
const SCHOOLS = new Map([['2141000001', SCHOOL]]);

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
  // Nothing of these exists.
  ['990000', null],
  ['440299', null],
  ['44/4199', null],
  ['44/440224', null],
  ['41/', null],
  ['2141000002', null],
  ['44/4402/440224/2141000001', null],
  ['somewhere', null],
])('%j is the unit at %j', (text, path) => expect(pathOfUnit(text, SCHOOLS)).toBe(path));
