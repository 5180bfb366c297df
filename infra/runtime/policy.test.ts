import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { temporaryFolder } from './folder-testing.ts';
import { assertNoPolicyGap, POLICY_ROW, policyFile, policyGaps, strayFiles } from './policy.ts';
import { nationalGap } from './policy-parts.ts';

const folder = temporaryFolder('policy');
const overlay = join(folder, 'overlay');
mkdirSync(join(overlay, 'demo'), { recursive: true });

const row = (id: string, more: object = {}) => ({
  ...{ id, provinces: null, from: '2013-09-01', until: null, articles: ['records-2013'] },
  ...{ words: { zh: '最多三天。', en: 'Three days at most.' }, days: 3 },
  ...more,
});
const write = (path: string, content: unknown) => writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
const base = join(folder, 'days.json');
write(base, { rows: [row('national'), row('henan', { provinces: ['41'], days: 5 })] });
const FILE = policyFile({
  name: 'demo/days',
  at: pathToFileURL(base),
  row: z.strictObject({ ...POLICY_ROW, days: z.int() }),
  rules: ({ provinces }) => provinces ?? ['CN'],
  problem: ({ days }) => (days > 9 ? 'days is more than 9. Lower it' : null),
  gap: (rows, date) => nationalGap(rows, date),
});
/** The rows with an overlay of this content. */
function withOverlay(content: unknown) {
  write(join(overlay, 'demo/days.json'), content);
  return FILE.read(overlay);
}

test('an overlay replaces the row of the same id and adds new ones', () => {
  const rows = withOverlay({ rows: [row('national', { days: 4 }), row('shandong', { provinces: ['37'], days: 6 })] });
  expect(rows.map(({ id, days }) => [id, days])).toEqual([
    ['shandong', 6],
    ['national', 4],
    ['henan', 5],
  ]);
  expect(FILE.rows.map(({ days }) => days)).toEqual([3, 5]);
});

test('a rule that changes on a day is two rows', () => {
  const rows = withOverlay({ rows: [row('national', { until: '2027-01-01' }), row('national-2027', { from: '2027-01-01', days: 4 })] });
  expect(rows).toHaveLength(3);
});

const REFUSED: [string, unknown, RegExp][] = [
  ['that is no JSON', '{', /demo\/days\.json: is no JSON/],
  ['without rows', {}, /days\.json, rows/],
  ['with an empty list of rows', { rows: [] }, /days\.json, rows/],
  ['with a row that contradicts itself', { rows: [row('national', { days: 10 })] }, /row national: days is more than 9/],
  ['with a field that no row has', { rows: [row('a', { dayz: 3 })] }, /row a.*dayz.*days\.schema\.json/s],
  ['with a field of the wrong form', { rows: [row('a', { days: 'three' })] }, /row a, days/],
  ['with a day that does not exist', { rows: [row('a', { from: '2026-02-30' })] }, /row a, from/],
  ['with a row that ends before it begins', { rows: [row('a', { until: '2013-01-01' })] }, /row a: it ends .* before it begins .* until/],
  ['with an unknown article', { rows: [row('a', { articles: ['no-such'] })] }, /row a: no-such is no known article.*articles\.json/],
  ['with a province that is none', { rows: [row('a', { provinces: ['99'] })] }, /row a: 99 is no province.*GB\/T 2260/],
  ['with an id given twice', { rows: [row('a', { provinces: ['11'] }), row('a', { provinces: ['12'] })] }, /row a: the id is given twice/],
  [
    'with dates that overlap those of the code',
    { rows: [row('a')] },
    /overlay\/demo\/days\.json, row a: its dates overlap with row national \(CN\)/,
  ],
];
test.each(REFUSED)('a file %s is refused with file, row and remedy', (_, content, message) => {
  expect(() => withOverlay(content)).toThrow(message);
});

const TODAY = '2026-11-24';
const national = (id: string, from: string, until: string | null) => row(id, { from, until });
test.each([
  ['that ended', [national('national', '2013-09-01', '2020-01-01')], TODAY],
  ['that ends tomorrow', [national('national', '2013-09-01', '2026-11-25')], '2026-11-25'],
  ['with a day between two rows', [national('national', '2013-09-01', '2027-01-01'), national('next', '2027-01-02', null)], '2027-01-01'],
  [
    'with an end after the next row',
    [national('national', '2013-09-01', '2027-01-01'), national('next', '2027-01-01', '2030-01-01')],
    '2030-01-01',
  ],
])('a rule %s leaves a gap', (_, rows, date) => {
  const gap = FILE.gapFrom(TODAY, withOverlay({ rows }));
  expect(gap).toMatch(new RegExp(`Policy demo/days: on ${date}, no row holds for the nation.*Set until to null`));
});

test('a past gap, and rows that follow each other, are no gap', () => {
  const rows = [national('national', '2026-01-01', '2027-01-01'), national('next', '2027-01-01', null)];
  expect(FILE.gapFrom(TODAY, withOverlay({ rows }))).toBeNull();
});

test('the start and the check of policy find the gaps of each file', () => {
  expect(policyGaps(TODAY)).toEqual([]);
  expect(policyGaps('2013-08-31')).toEqual([expect.stringContaining('Policy demo/days: on 2013-08-31')]);
  expect(() => assertNoPolicyGap('2013-08-31')).toThrow(/Policy demo\/days: on 2013-08-31/);
});

test('a missing folder and files that no service reads are reported', () => {
  expect(() => FILE.read(join(folder, 'nowhere'))).toThrow(/XUEJI_POLICY=.*nowhere does not exist/);
  const strays = ['demo/dayz.json', 'demo/days.jsonc', 'demo/days.yaml', 'days.json', 'demo/days'];
  for (const path of [...strays, 'README.md', '.gitignore']) write(join(overlay, path), { rows: [] });
  expect(strayFiles(overlay, ['demo/days']).sort()).toEqual(strays.sort());
});

test('a folder that is a file, and a file that cannot be read, are named', () => {
  expect(() => FILE.read(base)).toThrow(/XUEJI_POLICY=.*days\.json is no folder/);
  const path = join(overlay, 'demo/days.json');
  rmSync(path, { force: true });
  mkdirSync(path);
  expect(() => FILE.read(overlay)).toThrow(/overlay\/demo\/days\.json cannot be read \(.*EISDIR/);
  rmSync(path, { recursive: true });
  symlinkSync(join(folder, 'nowhere'), path);
  expect(() => FILE.read(overlay)).toThrow(/overlay\/demo\/days\.json cannot be read \(.*ENOENT/);
});
