import { clearTransfer, comparableName, endTransfer, factsOf, openRecordAt, rehomeRecord, type StudentRecord } from './student.ts';
import { temporaryNumber } from './student-number.ts';

const OLD = '44/4402/440224/2144000001';
const NEW = '41/4116/411628/2141000001';
const record = (changes: Partial<StudentRecord> = {}): StudentRecord => ({
  id: 's',
  version: 1,
  path: OLD,
  guestPath: null,
  guestTransferId: null,
  ...changes,
});
const guest = { guestPath: NEW, guestTransferId: 't' };

test.each([
  ['a placement opens it', openRecordAt(record(), NEW), record({ path: NEW }), null],
  [
    'a request lets a guest in',
    clearTransfer(record(), { transferId: 't', toPath: NEW }),
    record({ ...guest, version: 2 }),
    'IdentityCleared',
  ],
  [
    'a move takes it along',
    rehomeRecord(record(guest), { transferId: 't', path: NEW }),
    record({ ...guest, path: NEW, version: 2 }),
    'RecordRehomed',
  ],
  ['the end sends the guest away', endTransfer(record(guest), 't'), record(), null],
  ['the end of another transfer does not', endTransfer(record(guest), 'other'), record(guest), null],
])('%s', (_, change, after, said) => {
  expect(change.record).toEqual(after);
  expect(change.event?.type ?? null).toBe(said);
});

test.each([
  ['张三', '张 三'],
  ['买买提·吐尔逊', '买买提•吐尔逊'],
  ['John Smith', 'ｊｏｈｎ smith'],
])('%s and %s are one name', (one, other) => {
  expect(comparableName(one)).toBe(comparableName(other));
});

test('what others learn of a child is five facts', () => {
  const facts = { sex: 'MALE', migrantChild: true, leftBehind: 'NONE', boarder: false } as const;
  const particulars = { ...facts, name: '张晓明', birthDate: '2018-03-12', idNumber: '1', address: 'x', phone: '1' };
  expect(factsOf(particulars as never)).toEqual({ ...facts, birthMonth: '2018-03' });
});

test('a temporary number has 19 characters and no ID number in it', () => {
  expect(temporaryNumber('411628', '2018-03-12', 42)).toBe('L411628201803120042');
});
