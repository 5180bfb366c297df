/** Rows of a file: each is read or refused by its number, and none takes in another. */
import { ROSTER_COLUMNS } from '@xueji/schema/codes/roster-columns.ts';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { createRosterReader } from './roster-reader.ts';
import { EXAMPLE_HEADERS, exampleCsv, exampleRow } from './roster-testing.ts';
import { createExaminer } from './roster-text.ts';

const HEADER = EXAMPLE_HEADERS.join(',');
const at = (header: string) => EXAMPLE_HEADERS.indexOf(header);
const NAME = at('姓名');
const NOTE = at('备注');
const ADDRESS = at('现住址');
/** The last column that must be filled. */
const REQUIRED = Math.max(...ROSTER_COLUMNS.filter(({ required }) => required).map(({ header }) => at(header)));

/** A row with these cells, as it stands in a file: nothing is quoted. */
const raw = (cells: Record<number, string>): string => Array.from(EXAMPLE_HEADERS, (_, index) => cells[index] ?? 'x').join(',');

function read(text: string, partSize = text.length || 1, delimiter?: ',' | '\t') {
  const reader = createRosterReader(delimiter);
  const records = [];
  for (let from = 0; from < text.length; from += partSize) records.push(...reader.push(text.slice(from, from + partSize)));
  records.push(...reader.end());
  const layout = reader.layout();
  return {
    records,
    problem: layout !== null && 'code' in layout ? layout : null,
    layout: layout !== null && 'width' in layout ? layout : null,
  };
}
const seen = (text: string) => read(text).records.map(({ row, cells, fault }) => [row, fault ?? cells[NAME]]);

test('a line of nothing but commas, too long for a row, is a row with a fault', () => {
  expect(seen(`${HEADER}\n${','.repeat(2_000_000)}\n${raw({ [NAME]: '乙' })}\n`)).toEqual([
    [2, 'RowTooLong'],
    [3, '乙'],
  ]);
});

describe('a quote that is not closed', () => {
  test.each([
    ['in the remarks of two rows', NOTE, '"靠门', '"靠窗'],
    ['in the addresses of two rows', ADDRESS, '"靠门', '"靠窗'],
    ['in one row, and closed in the next', NOTE, '"靠门', '靠窗"'],
    ['in one row, while the next has a quoted cell', NOTE, '"靠门', '"靠窗"'],
    ['in one row, while the next has quotes inside a cell', NOTE, '"靠门', '"靠"窗"'],
    ['in the names of two rows', NAME, '"甲', '"乙'],
    ['in the first cells', 0, '"1', '"2'],
    ['in the last cells', EXAMPLE_HEADERS.length - 1, '"1', '"2'],
  ])('%s leaves two rows', (_, column, first, second) => {
    const rows = seen(`${HEADER}\n${raw({ [column]: first })}\n${raw({ [column]: second })}\n${raw({ [NAME]: '丙' })}\n`);
    expect(rows.map(([row]) => row)).toEqual([2, 3, 4]);
    expect(rows[0]?.[1]).toBe('QuoteNotClosed');
    expect(rows[2]?.[1]).toBe('丙');
  });

  test('in a short row does not take in the rows behind it', () => {
    expect(seen(`${HEADER}\n1,"甲\n${raw({ [NAME]: '乙' })}\n2,"丙\n3,丁\n`)).toEqual([
      [2, 'QuoteNotClosed'],
      [3, '乙'],
      [4, 'QuoteNotClosed'],
      [5, 'RowTooShort'],
    ]);
  });

  test('at the end of the file', () => {
    expect(seen(`${HEADER}\n${raw({})}\n1,"甲`)).toEqual([
      [2, 'x'],
      [3, 'QuoteNotClosed'],
    ]);
  });

  test('in the header is told', () => {
    expect(read(`${HEADER.replace('姓名', '"姓名')}\n${raw({})}\n`).problem).toMatchObject({ code: 'QuoteNotClosed' });
  });

  test('that is closed in the next line of a name is a line break in a cell: one row, which is refused', () => {
    const text = `${HEADER}\n${raw({ [NAME]: '"甲\n乙"' })}\n${raw({ [NAME]: '丙' })}\n`;
    expect(seen(text)).toEqual([
      [2, 'LineBreakInCell'],
      [3, '丙'],
    ]);
  });
});

test('cells between tabs are read as those between commas, and a comma is a character', () => {
  const rows = [raw({ [NOTE]: '"靠门"' }), raw({ [ADDRESS]: '一楼' }), raw({ [NOTE]: '"靠' })];
  const text = [HEADER, ...rows, raw({ [NAME]: '丁' })].join('\n').replaceAll(',', '\t').replace('一楼', '一楼，1,2');
  const { records } = read(`${text}\n`, 7, '\t');
  expect(records.map(({ row, fault }) => [row, fault])).toEqual([
    [2, null],
    [3, null],
    [4, 'QuoteNotClosed'],
    [5, null],
  ]);
  expect([records[0]?.cells[NOTE], records[1]?.cells[ADDRESS], records[3]?.cells[NAME]]).toEqual(['靠门', '一楼，1,2', '丁']);
});

test.each(['姓名 必填', '姓名必填项', '姓名（必填）', '★姓名 非必填'])('the header %s is 姓名', (header) => {
  expect(seen(`${HEADER.replace('姓名', header)}\n${raw({ [NAME]: '甲' })}\n`)).toEqual([[2, '甲']]);
});

describe('quotes that mean something', () => {
  const cell = (text: string, column = NOTE) =>
    read(`${HEADER}\n${raw({ [column]: text })}\n`).records.map(({ cells, fault }) => fault ?? cells[column]);
  test.each([
    ['a quoted text', '"靠门"', '靠门'],
    ['commas and doubled quotes', '"一楼,""东"",二楼"', '一楼,"东",二楼'],
    ['nothing', '""', ''],
    ['spaces around the quotes', ' "靠门" ', '靠门'],
    ['a quote in the middle', '靠"门', '靠"门'],
    ['a quote at the end', '靠门"', '靠门"'],
    ['quotes at the beginning of a text', '"东"门', '"东"门'],
    ['lines of an address', '"一楼\n101\n南"', '一楼\n101\n南'],
    ['lines that end with CRLF', '"一楼\r\n101"', '一楼\n101'],
    ['a blank line inside', '"一楼\n\n101"', '一楼\n\n101'],
    ['a comma and quotes that do not fit', '"东,"西', 'QuoteNotClosed'],
  ])('%s', (_, written, value) => {
    expect(cell(written)).toEqual([value]);
  });

  test('a text of several lines in the last column', () => {
    const last = EXAMPLE_HEADERS.length;
    expect(
      read(`${HEADER},学校备注\n${raw({})},"一\n二"\n${raw({ [NAME]: '乙' })},三\n`).records.map(({ row, cells }) => [row, cells[last]]),
    ).toEqual([
      [2, '一\n二'],
      [3, '三'],
    ]);
  });
});

test.each([
  ['CRLF', '\r\n', '\r\n'],
  ['LF', '\n', '\n'],
  ['CR', '\r', '\r'],
  ['CRLF behind the header, LF behind the rows', '\r\n', '\n'],
  ['LF behind the header, CRLF behind the rows', '\n', '\r\n'],
  ['CR behind the header, LF behind the rows', '\r', '\n'],
])('lines that end with %s, whatever the parts in which the text comes', (_, afterHeader, afterRow) => {
  const text = `${HEADER}${afterHeader}${[raw({ [NOTE]: '"一,二"' }), raw({ [NAME]: '乙' }), raw({ [NAME]: '丙' })].join(afterRow)}${afterRow}`;
  for (const size of [1, 7, 64, text.length])
    expect(read(text, size).records.map(({ row, cells, fault }) => [row, fault ?? cells[NAME]])).toEqual([
      [2, 'x'],
      [3, '乙'],
      [4, '丙'],
    ]);
});

describe('the number of cells', () => {
  test.each([
    ['too few', '1,甲', 'RowTooShort'],
    ['one too few, and it is required', raw({}).split(',').slice(0, REQUIRED).join(), 'RowTooShort'],
    [
      'none of the empty ones at the end, as spreadsheets write',
      raw({})
        .split(',')
        .slice(0, REQUIRED + 1)
        .join(),
      null,
    ],
    ['one too many', `${raw({})},y`, 'ColumnCountWrong'],
    ['empty ones behind', `${raw({})},, ,`, null],
  ])('%s', (_, row, fault) => {
    expect(read(`${HEADER}\n${row}\n`).records).toMatchObject([{ row: 2, fault }]);
  });

  test('a header whose cells all have several lines is read', () => {
    const header = EXAMPLE_HEADERS.map((name) => `"${name}\n（必填）"`).join(',');
    expect(seen(`${header}\n${raw({ [NAME]: '甲' })}\n${raw({ [NAME]: '乙' })}\n`)).toEqual([
      [2, '甲'],
      [3, '乙'],
    ]);
  });

  test('empty header cells at the end are no columns', () => {
    const text = `${HEADER}${','.repeat(70)}\r\n${raw({ [NOTE]: '"一"' })}\n${raw({ [NAME]: '乙' })}${','.repeat(70)}\n`;
    expect(seen(text)).toEqual([
      [2, 'x'],
      [3, '乙'],
    ]);
  });

  test('a line longer than any row is a row with a fault', () => {
    const rows = seen(`${HEADER}\n${raw({ [NOTE]: 'x'.repeat(1_000_000) })}\n${raw({ [NAME]: '乙' })}\n`);
    expect(rows).toEqual([
      [2, 'RowTooLong'],
      [3, '乙'],
    ]);
  });
});

describe('the header', () => {
  const headerOf = (text: string) => {
    const { layout, problem } = read(`${text}\n${raw({})}\n`);
    return problem?.code ?? layout?.columns.length;
  };
  const all = EXAMPLE_HEADERS.length;
  test.each([
    ['with marks of required columns', HEADER.replace('姓名', '*姓名（必填）').replace('性别', '性别(必填)').replace('民族', '★民族')],
    ['with wide characters', HEADER.replace('国籍/地区', '国籍／地区').replaceAll('成员1', '成员１')],
    ['with spaces and invisible characters', HEADER.replace('姓名', ' 姓\u3000名\u200b').replace('成员2姓名', '成员2姓 名')],
    ['with every cell quoted', EXAMPLE_HEADERS.map((header) => `"${header}"`).join(',')],
    ['with a line end in a quoted cell', HEADER.replace('身份证件号', '"身份证\n件号"')],
  ])('%s', (_, header) => {
    expect(headerOf(header)).toBe(all);
  });

  test('below a title and blank lines keeps the numbers of the rows', () => {
    expect(seen(`2026级新生名册,,,\n\n"填表说明,见""附件"""\n${HEADER}\n${raw({ [NAME]: '甲' })}\n\n${raw({ [NAME]: '乙' })}\n`)).toEqual([
      [5, '甲'],
      [7, '乙'],
    ]);
  });

  test('with a comma in a quoted cell shifts no column', () => {
    const header = HEADER.replace('姓名', '"备用,未用",姓名');
    const row = raw({ [NAME]: '一,甲' });
    const { records, layout } = read(`${header}\n${row}\n`);
    const column = layout?.columns.find((one) => one.column.field === 'name')?.at ?? -1;
    expect(records[0]?.cells[column]).toBe('甲');
    expect(layout?.warnings).toMatchObject([{ code: 'WarningColumnUnknown', column: '备用,未用' }]);
  });

  test('with a misspelt optional column names the nearest one', () => {
    expect(read(`${HEADER.replace('成员2姓名', '成员2名字')}\n`).layout?.warnings).toEqual([
      { code: 'WarningColumnUnknown', column: '成员2名字', meant: '成员2姓名' },
    ]);
  });

  test.each([
    ['身份证件号', '身份证号'],
    ['姓名', '学生姓名'],
    ['成员1是否监护人', '成员1监护人'],
  ])('without %s, but with %s, names both', (column, like) => {
    const { problem } = read(`${HEADER.replace(new RegExp(`(?<=^|,)${column}(?=,)`), like)}\n${raw({})}\n`);
    expect(problem).toMatchObject({ code: 'ColumnMissing' });
    expect(problem?.message).toContain(`${column}（“${like}”？）`);
  });

  test.each([
    ['nothing', '', 'HeaderMissing'],
    ['rows alone', `${raw({})}\n${raw({})}`, 'HeaderMissing'],
    ['ten lines of something else above it', `${'x\n'.repeat(10)}${HEADER}`, 'HeaderMissing'],
    ['a column twice', `${HEADER},姓 名`, 'HeaderDuplicate'],
    ['a required column missing', HEADER.replace(',民族', ''), 'ColumnMissing'],
    ['tabs', HEADER.replaceAll(',', '\t'), 'DelimiterWrong'],
    ['semicolons', HEADER.replaceAll(',', ';'), 'DelimiterWrong'],
    ['Chinese commas', HEADER.replaceAll(',', '，'), 'DelimiterWrong'],
  ])('%s is refused as a whole', (_, text, code) => {
    expect(read(`${text}\n`).problem).toMatchObject({ code });
  });
});

describe('whatever a file holds', () => {
  const piece = fc.constantFrom('"', '""', ',', 'x', '甲', ' ', '\t', '，', '“', 'a"b', '\u3000', '=1', "'");
  const line = fc.oneof(
    { weight: 2, arbitrary: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.array(piece, { maxLength: 4 }), fc.nat(EXAMPLE_HEADERS.length - 1))
        .map(([pieces, column]) => raw({ [column]: pieces.join('') })),
    },
    { weight: 1, arbitrary: fc.constant(raw({})) },
  );
  const ends = fc.constantFrom('\n', '\r\n', '\r');

  test('every line is a row that is read or refused, unless quotes make it a part of a text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, ends), { maxLength: 30 }), fc.integer({ min: 1, max: 400 }), (lines, size) => {
        const text = `${HEADER}\n${lines.map((one) => one.join('')).join('')}`;
        const { records } = read(text, size);
        const joined = records.flatMap(({ cells }) => cells.map((cell) => cell.split('\n').length - 1)).reduce((sum, one) => sum + one, 0);
        // This count knows nothing of quotes. A line of quotes alone may be a blank row.
        const linesWith = (pattern: RegExp) => lines.filter(([one]) => pattern.test(one)).length;
        expect(records.length + joined).toBeGreaterThanOrEqual(linesWith(/[^\s,"]/));
        expect(records.length).toBeLessThanOrEqual(linesWith(/[^\s,]/));
        for (const record of records) if (!record.fault) expect(record.cells.length).toBeGreaterThanOrEqual(EXAMPLE_HEADERS.length);
        expect(records.map(({ row }) => row)).toEqual([...new Set(records.map(({ row }) => row))].sort((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });

  test('a row of the right width without quotes is read as it is, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), fc.array(line, { maxLength: 15 }), (before, after) => {
        const { records } = read([HEADER, ...before, raw({ [NAME]: '我在' }), ...after].join('\n'));
        expect(records.filter(({ cells }) => cells[NAME] === '我在')).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  test('a file that a program wrote by the rules is read as another reader reads it', () => {
    const text = fc.array(fc.constantFrom('甲', 'x', ',', '"', '\n', ' y', '1'), { maxLength: 8 }).map((parts) => parts.join('').trim());
    const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const row = fc
      .tuple(
        text,
        text,
        text.map((one) => one.replaceAll('\n', '') || 'n'),
      )
      .map(([note, address, name]) => {
        const cells = Array.from(EXAMPLE_HEADERS, () => 'x');
        [cells[NOTE], cells[ADDRESS], cells[NAME]] = [note, address, name];
        return cells.map(quoted).join(',');
      });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 300 }), (rows, size) => {
        const csv = `${[HEADER, ...rows].join('\r\n')}\r\n`;
        expect(read(csv, size).records.map(({ cells }) => cells)).toEqual((parse(csv) as string[][]).slice(1));
      }),
      { numRuns: 300 },
    );
  });
});

test('what programs write is read: UTF-8 with BOM, blank rows, numbers as a spreadsheet shows them', () => {
  const csv = exampleCsv([exampleRow(1, { name: '甲', address: '一楼,\n101' }), exampleRow(2, { name: '' }), exampleRow(3, { name: '丙' })])
    .toString()
    .replace('\uFEFF', '');
  expect(seen(csv)).toEqual([
    [2, '甲'],
    [3, ''],
    [4, '丙'],
  ]);
});

const wide = (text: string) => Buffer.from(text, 'utf16le');

describe('bytes', () => {
  const examined = (parts: readonly Buffer[]) => {
    const examiner = createExaminer();
    for (const part of parts) examiner.add(part);
    return examiner.end();
  };
  test.each([
    ['nothing', Buffer.alloc(0), { code: 'FileEmpty' }],
    ['a workbook', Buffer.from('PK\u0003\u0004xl/workbook.xml'), { code: 'NotCsv' }],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), { code: 'NotCsv' }],
    ['UTF-16', wide('\uFEFF姓名\t性别,\t民族\r\n王𬱖\t\t\r\n'), { encoding: 'utf-16le', delimiter: '\t', lines: 2 }],
    ['UTF-16BE', wide('\uFEFF姓名,民族\r王𬱖,\n').swap16(), { encoding: 'utf-16be', delimiter: ',', lines: 2 }],
    ['UTF-16 with half a character at the end', wide('\uFEFF姓名').subarray(0, 5), { code: 'EncodingUnknown' }],
    ['UTF-16 with a NUL', wide('\uFEFF姓\0名'), { code: 'NotCsv' }],
    ['UTF-16 with nothing but the BOM', wide('\uFEFF'), { code: 'FileEmpty' }],
    ['UTF-16 without a BOM', wide('姓名,民族'), { code: 'NotCsv' }],
    ['one byte', Buffer.from('x'), { encoding: 'utf-8', lines: 1 }],
    ['bytes of no encoding', Buffer.of(0xff, 0xff, 0x0a), { code: 'EncodingUnknown' }],
    ['UTF-8', Buffer.from('\uFEFF姓名\r\n王𬱖\n李\r张'), { encoding: 'utf-8', lines: 4 }],
    ['GB18030', Buffer.of(0xd0, 0xd5, 0xc3, 0xfb, 0x0a), { encoding: 'gb18030', lines: 1 }],
    ['half a character at the end', Buffer.from('姓名').subarray(0, 5), { code: 'EncodingUnknown' }],
  ])('%s, however it is cut into pieces', (_, bytes, expected) => {
    for (const size of [1, 2, 3, 100]) {
      const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (__, index) => bytes.subarray(index * size, (index + 1) * size));
      expect(examined(parts)).toMatchObject(expected);
    }
  });
});
