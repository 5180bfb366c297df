import { anActor } from '@xueji/infra/runtime/testing.ts';
import { changeRegion, mergeRegion, openRegion, type Region } from './region.ts';
import { sixDigits } from './region-store.ts';

const TODAY = '2026-11-24';
const operator = anActor('operator', '');
const region = (code: string, path: string, parent: string, level: Region['level'], more: Partial<Region> = {}): Region => ({
  ...{ code, name: `区${code}`, parent, level, path, validFrom: null, validTo: null, successor: null, version: 0 },
  ...more,
});
const county = region('410105', '41/4101/410105', '410100', 'COUNTY');
const zhengzhou = region('410100', '41/4101', '410000', 'CITY');
const kaifeng = region('410200', '41/4102', '410000', 'CITY');
const ended = { ...region('410104', '41/4101/410104', '410100', 'COUNTY'), validTo: '2020-01-01', successor: '410105' };
const CHANGE = { code: '410105', name: null, newCode: null, parentCode: null };

test('a county with a new code in another city: the old code ends with a successor, and its subtree moves', () => {
  const input = { ...CHANGE, newCode: '410299', parentCode: '410200', name: '新区' };
  expect(changeRegion(input, { region: county, parent: kaifeng, used: undefined }, operator, TODAY)).toEqual({
    region: { ...county, code: '410299', name: '新区', parent: '410200', path: '41/4102/410299', validFrom: TODAY },
    isNew: true,
    renamed: false,
    ended: { ...county, validTo: TODAY, successor: '410299' },
    move: { from: '41/4101/410105', to: '41/4102/410299' },
  });
});

test('a county that another city runs keeps its code', () => {
  const change = changeRegion({ ...CHANGE, parentCode: '410200' }, { region: county, parent: kaifeng, used: undefined }, operator, TODAY);
  expect(change).toMatchObject({ isNew: false, ended: null, move: { to: '41/4102/410105' }, region: { code: '410105', parent: '410200' } });
});

const henan = region('410000', '41', 'CN', 'PROVINCE');
const guangzhou = region('440100', '44/4401', '440000', 'CITY');
const nation = region('CN', '', '', 'NATION');

test('a region that keeps its code stays in its province', () => {
  const move = (one: Region, parent: Region, newCode: string | null = null) =>
    changeRegion(
      { code: one.code, name: null, newCode, parentCode: parent.code },
      { region: one, parent, used: undefined },
      operator,
      TODAY,
    );
  expect(move(county, henan)).toMatchObject({ move: { to: '41/410105' } });
  expect(move(county, guangzhou, '440199')).toMatchObject({ move: { to: '44/4401/440199' } });
  const abroad = [
    move(county, guangzhou),
    move(county, nation),
    move(zhengzhou, nation),
    move(zhengzhou, region('440000', '44', 'CN', 'PROVINCE')),
  ];
  expect([...abroad, move(county, guangzhou, county.code)]).toEqual(Array(5).fill({ refused: 'RegionInputInvalid' }));
  // A province keeps its place, and a region that already lies elsewhere can still be renamed.
  expect(
    changeRegion({ ...CHANGE, code: '410000', name: '河南' }, { region: henan, parent: nation, used: undefined }, operator, TODAY),
  ).toMatchObject({
    renamed: true,
  });
  const moved = { ...county, parent: '440100', path: '44/4401/410105' };
  expect(changeRegion({ ...CHANGE, name: '新区' }, { region: moved, parent: guangzhou, used: undefined }, operator, TODAY)).toMatchObject({
    renamed: true,
  });
});

test('no code begins with 0', () => {
  const known = { region: undefined, parent: nation, used: undefined };
  const open = (code: string) => openRegion({ code, name: '新省', parentCode: 'CN' }, known, operator, TODAY);
  expect(open('480000')).toMatchObject({ isNew: true });
  expect(['000000', '010000', '090000'].map(open)).toEqual(Array(3).fill({ refused: 'RegionInputInvalid' }));
  const input = { ...CHANGE, code: '410000', newCode: '000000' };
  expect(changeRegion(input, { region: henan, parent: nation, used: undefined }, operator, TODAY)).toEqual({
    refused: 'RegionInputInvalid',
  });
});

test.each([
  ['two digits', '41', '410000'],
  ['four digits', '4101', '410100'],
  ['six digits', '410105', '410105'],
  ['the nation', 'CN', 'CN'],
  ['nothing', '', ''],
  ['one digit', '0', '0'],
  ['three digits', '410', '410'],
])('a code of %s is completed to six digits only when it names a region', (_, code, stored) => expect(sixDigits(code)).toBe(stored));

test.each([
  ['WrongHat', anActor('registrar', ''), { ...CHANGE, name: '新区' }, {}],
  ['WrongUnit', anActor('operator', '41'), { ...CHANGE, name: '新区' }, {}],
  ['RegionUnknown', operator, CHANGE, { region: undefined }],
  ['RegionUnknown', operator, { ...CHANGE, parentCode: '419900' }, { parent: undefined }],
  ['UnitEnded', operator, CHANGE, { region: ended }],
  ['UnitEnded', operator, { ...CHANGE, parentCode: '410104' }, { parent: { ...kaifeng, validTo: TODAY } }],
  ['CodeUsed', operator, { ...CHANGE, newCode: '410104' }, { used: ended }],
  ['RegionInputInvalid', operator, { ...CHANGE, newCode: '410299' }, {}],
  ['RegionInputInvalid', operator, { ...CHANGE, newCode: '410300' }, {}],
  ['RegionInputInvalid', operator, { ...CHANGE, newCode: '41019' }, {}],
  ['RegionInputInvalid', operator, { ...CHANGE, name: ' ' }, {}],
  ['RegionInputInvalid', operator, { ...CHANGE, parentCode: '410106' }, { parent: { ...county, code: '410106', path: '41/4101/410106' } }],
  ['NothingChanged', operator, CHANGE, {}],
  ['NothingChanged', operator, { ...CHANGE, newCode: '410105', name: county.name }, {}],
] as const)('a change is refused: %s (%#)', (refused, actor, input, known) => {
  expect(changeRegion(input, { region: county, parent: zhengzhou, used: undefined, ...known }, actor, TODAY)).toMatchObject({ refused });
});

test('a region opens below another one, under a code of its own', () => {
  const known = { region: undefined, parent: zhengzhou, used: undefined };
  const input = { code: '410199', name: '新区', parentCode: '410100' };
  expect(openRegion(input, known, operator, TODAY)).toMatchObject({
    isNew: true,
    region: { path: '41/4101/410199', level: 'COUNTY', validFrom: TODAY },
  });
  const refusals = [
    openRegion(input, { ...known, used: ended }, operator, TODAY),
    openRegion({ ...input, code: '410299' }, known, operator, TODAY),
    openRegion(input, { ...known, parent: undefined }, operator, TODAY),
    openRegion(input, { ...known, parent: { ...zhengzhou, validTo: TODAY } }, operator, TODAY),
    openRegion(input, known, anActor('registrar', ''), TODAY),
  ];
  expect(refusals).toMatchObject(
    ['CodeUsed', 'RegionInputInvalid', 'RegionUnknown', 'UnitEnded', 'WrongHat'].map((refused) => ({ refused })),
  );
});

test('a region merges into one of its level, and never into itself or in a ring', () => {
  const other = region('410106', '41/4101/410106', '410100', 'COUNTY');
  const merge = (one: Region | undefined, into: Region | undefined) =>
    mergeRegion(
      { code: one?.code ?? '', successorCode: into?.code ?? '' },
      { region: one, parent: into, used: undefined },
      operator,
      TODAY,
    );
  expect(merge(county, other)).toEqual({
    ...{ region: other, isNew: false, renamed: false, ended: { ...county, validTo: TODAY, successor: '410106' } },
    move: { from: county.path, to: other.path },
  });
  expect([
    merge(county, county),
    merge(other, { ...county, validTo: TODAY, successor: '410106' }),
    merge(ended, other),
    merge(county, zhengzhou),
    merge(undefined, other),
  ]).toEqual(['MergeWithItself', 'UnitEnded', 'UnitEnded', 'RegionInputInvalid', 'RegionUnknown'].map((refused) => ({ refused })));
});
