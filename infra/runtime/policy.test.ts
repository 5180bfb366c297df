import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { temporaryFolder } from './folder-testing.ts';
import { POLICY_ROW, policyFile, strayFiles } from './policy.ts';

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

test('a missing folder and a file that no service reads are reported', () => {
  expect(() => FILE.read(join(folder, 'nowhere'))).toThrow(/XUEJI_POLICY=.*nowhere does not exist/);
  write(join(overlay, 'demo/dayz.json'), { rows: [] });
  expect(strayFiles(overlay, ['demo/days'])).toEqual(['demo/dayz.json']);
});
