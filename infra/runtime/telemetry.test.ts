import { strikeOut } from './telemetry.ts';

test.each([
  ['an ID number', 'no 999001201509010012 here', 'no [id number] here'],
  ['an ID number ending in x', '99900120150901001x', '[id number]'],
  ['a student number', 'G999001201509010012 L411628201509011234', '[id number] [id number]'],
  ['a mobile number', 'call 17900000001 now', 'call [phone] now'],
  ['a token', 'Bearer eyJhbGciOi.eyJzdWIi.c2ln', 'Bearer [token]'],
  [
    'an id, a date and a path are left',
    '01a20bed-3340-748d-a443-f294e4d725e1 2026-11-24 41/4116/411628/2141000001',
    '01a20bed-3340-748d-a443-f294e4d725e1 2026-11-24 41/4116/411628/2141000001',
  ],
])('%s', (_, line, struck) => {
  expect(strikeOut(line)).toBe(struck);
});
