import { judgeYearRuns, type YearRunPicture } from './year-run-rules.ts';

const line = { runId: 'r', kind: 'GRADUATING_CLASS', classId: 'c', studentId: null, number: null, settledAs: null };
const pupil = {
  ...{ classId: 'c', status: 'GRADUATED', movements: 2, rows: 2, graduations: 1, certificates: 1, said: 1, openSpells: 0 },
};
/** Of class c the run has graduated one pupil at once and one whose case ended later. A command has graduated class d. */
const right: YearRunPicture = {
  runs: [{ id: 'r', outcome: 'DONE', schools: 1, schoolsDone: 1, counted: 1, waiting: 0 }],
  lines: [
    { ...line, seq: 1, number: 1 },
    { ...line, seq: 2, kind: 'OPEN_CASE', studentId: 'late', settledAs: 'GRADUATED' },
  ],
  pupils: [
    { ...pupil, studentId: 'first', saidBy: 'r' },
    { ...pupil, studentId: 'late', saidBy: 'r' },
    { ...pupil, studentId: 'other', classId: 'd', saidBy: null },
  ],
  certificates: ['first', 'late', 'other'].map((studentId) => ({ number: studentId, studentId })),
};

test('a year run that did all of its work once is right', () => {
  expect(judgeYearRuns(right)).toEqual([]);
});

const change = <K extends keyof YearRunPicture>(key: K, over: Partial<YearRunPicture[K][number]>, index = 0): YearRunPicture => ({
  ...right,
  [key]: right[key].map((row, at) => (at === index ? { ...row, ...over } : row)),
});

test.each<[string, YearRunPicture, string]>([
  ['a run that has not ended', change('runs', { outcome: null }), 'year run r is null'],
  ['a run that left out a school', change('runs', { schoolsDone: 0 }), '0 of 1 schools'],
  ['a pupil who still waits', change('runs', { waiting: 1 }), '1 pupils wait'],
  ['a pupil who did not graduate', change('pupils', { status: 'ACTIVE' }), 'pupil first is ACTIVE'],
  ['a pupil who graduated twice', change('pupils', { graduations: 2 }), '2 graduations'],
  ['a graduation that no event says', change('pupils', { said: 0 }), '0 events'],
  ['a graduation with an open spell', change('pupils', { openSpells: 1 }), '1 open spells'],
  ['a movement without a row', change('pupils', { rows: 1 }), 'counts 2 movements and has 1'],
  ['a pupil without a certificate', change('pupils', { certificates: 0 }), '0 certificates'],
  ['a number that was given twice', change('certificates', { number: 'late' }), 'certificate late was given 2 times'],
  ['a gap between the lines', change('lines', { seq: 3 }), 'not numbered without a gap'],
  ['a line that tells too few pupils', change('lines', { number: 0 }), 'class c: year runs graduated 1 pupils, and their lines say 0'],
  ['a count that is not that of the lines', change('runs', { counted: 2 }), 'counts 2 graduates'],
  ['a case that was not settled', change('lines', { settledAs: null }, 1), 'pupil late had an open case'],
])('%s is wrong', (_, picture, what) => {
  expect(judgeYearRuns(picture)).toContainEqual(expect.stringContaining(what));
});
