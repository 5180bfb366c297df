import { fundingNotes } from './preflight.ts';

const IN_PLAN = '41/4116/411628/2141000001';
const OUTSIDE = '41/4101/410105/2141000002';

test.each([
  [['nutrition'], IN_PLAN, '2026-11-25', ['FOLLOWS']],
  [['nutrition'], OUTSIDE, '2026-11-25', ['ENDS']],
  [[], IN_PLAN, '2026-11-25', ['MAY_BEGIN']],
  [[], OUTSIDE, '2026-11-25', []],
  // Before the programme began there.
  [[], IN_PLAN, '2012-08-31', []],
  // Of a programme that goes by need, nothing is said.
  [['boarding-aid'], OUTSIDE, '2026-11-25', []],
])('entitled to %j, moving to %s on %s: %j', (entitled, toPath, date, outcomes) => {
  expect(fundingNotes({ entitled, toPath, date }).map(({ outcome }) => outcome)).toEqual(outcomes);
});
