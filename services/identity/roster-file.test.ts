import { recordsOf } from './import-job.ts';
import { openRoster } from './roster-file.ts';
import { EXAMPLE_HEADERS, exampleCsv, exampleRow } from './roster-testing.ts';

const rowsOf = async (bytes: Buffer, size = 500) => {
  const roster = openRoster(bytes);
  if ('code' in roster) return roster.code;
  const chunks: { row: number; name: string | undefined }[][] = [];
  for await (const chunk of recordsOf(roster, size)) chunks.push(chunk.map(({ row, cells }) => ({ row, name: cells[1] })));
  return chunks;
};

/** No library here writes GB18030: its two-byte characters, read backwards. */
const twoBytes = new Map<string, Buffer>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) twoBytes.set(decoder.decode(Uint8Array.of(lead, trail)), Buffer.of(lead, trail));
const inGb18030 = (text: string) => Buffer.concat([...text].map((character) => twoBytes.get(character) ?? Buffer.from(character)));

test('UTF-8 with BOM, in chunks, with the numbers that a spreadsheet shows', async () => {
  const csv = exampleCsv([exampleRow(1, { name: '甲' }), exampleRow(2, { name: '乙' }), exampleRow(3, { name: '王𬱖' })]);
  expect(await rowsOf(csv, 2)).toEqual([
    [
      { row: 2, name: '甲' },
      { row: 3, name: '乙' },
    ],
    [{ row: 4, name: '王𬱖' }],
  ]);
});

test('GB18030, as Excel in China writes it', async () => {
  const csv = exampleCsv([exampleRow(1, { name: '姓' })])
    .toString()
    .replace('\uFEFF', '');
  expect(await rowsOf(inGb18030(csv))).toEqual([[{ row: 2, name: '姓' }]]);
});

test('blank rows are passed over and counted; quotes hold commas and line ends', async () => {
  const [header = '', row = ''] = exampleCsv([exampleRow(1, { address: '一楼,\n101' })])
    .toString()
    .split('\r\n');
  expect(await rowsOf(Buffer.from([header, '', ',,,', row, row].join('\r\n')))).toEqual([
    [
      { row: 4, name: '张晓明' },
      { row: 5, name: '张晓明' },
    ],
  ]);
});

const header = EXAMPLE_HEADERS.join(',');
test.each([
  ['a last line without its end', `${header}\r\n1,甲`],
  ['line feeds alone, and a column too many', `${header}\n1,甲\n\n2,乙${','.repeat(80)}x\n`],
  ['blank rows and spaces', `${header}\r\n\r\n1, 甲 ,\r\n,,\r\n2,乙\r\n\r\n`],
])('a file without quotes is read as a parser would read it: %s', async (_, csv) => {
  const records = async (bytes: Buffer, quoted: boolean) => {
    const roster = openRoster(bytes);
    if ('code' in roster) throw new Error(roster.code);
    expect(roster.quoted).toBe(false);
    return Array.fromAsync(recordsOf({ ...roster, quoted }, 1));
  };
  for (const bytes of [Buffer.from(csv), Buffer.from(`\uFEFF${csv}`)]) {
    const plain = await records(bytes, false);
    expect(plain.length).toBeGreaterThan(0);
    expect(plain).toEqual(await records(bytes, true));
  }
});

test.each([
  ['nothing', Buffer.alloc(0), 'FileEmpty'],
  ['blank lines', Buffer.from('\r\n\r\n'), 'FileEmpty'],
  ['a workbook', Buffer.from('PK\u0003\u0004xl/workbook.xml'), 'NotCsv'],
  ['UTF-16', Buffer.from('\uFEFF姓名,民族', 'utf16le'), 'NotCsv'],
  ['bytes of no encoding', Buffer.of(0xff, 0xff, 0x0a), 'EncodingUnknown'],
  ['no header', exampleCsv([exampleRow(1)]).subarray(exampleCsv([]).length), 'HeaderMissing'],
  ['a column twice', Buffer.from(`${header},姓名\r\n`), 'HeaderDuplicate'],
  ['a required column missing', Buffer.from(`${header.replace(',姓名', '')}\r\n`), 'ColumnMissing'],
  ['a quote that is never closed', Buffer.from(`${header}\r\n1,"张\r\n`), 'QuoteNotClosed'],
])('%s is refused as a whole', (_, bytes, code) => {
  expect(openRoster(bytes)).toMatchObject({ code });
});

test('the columns that are missing are named', () => {
  const problem = openRoster(Buffer.from(`${header.replace(',姓名', '').replace(',民族', '')}\r\n`));
  expect('message' in problem && problem.message).toContain('姓名、民族');
});
