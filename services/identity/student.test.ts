import { changeStatus, clearTransfer, endTransfer, openRecordAt, rehomeRecord, type StudentRecord } from './student.ts';
import { temporaryNumber } from './student-number.ts';

const OLD = '44/4402/440224/2144000001';
const NEW = '41/4116/411628/2141000001';
const record = (changes: Partial<StudentRecord> = {}): StudentRecord => ({
  id: 's',
  version: 1,
  path: OLD,
  guestPath: null,
  guestTransferId: null,
  spells: [],
  ...changes,
});
const place = (path: string) => ({ schoolId: 'school', path, classId: 'class', stage: 'PRIMARY' as const, entryYear: 2024 });
const OPENED = { ...place(OLD), from: '2024-09-01', to: null };
const MOVED = [
  { ...OPENED, to: '2026-11-24' },
  { ...place(NEW), from: '2026-11-25', to: null },
];
const guest = { guestPath: NEW, guestTransferId: 't' };

test.each([
  [
    'a placement opens it',
    openRecordAt(record({ path: '44' }), { ...place(OLD), openedOn: '2024-09-01' }),
    record({ path: OLD, spells: [OPENED] }),
    null,
  ],
  ['a request lets a guest in', clearTransfer(record(), { transferId: 't', toPath: NEW }), record(guest), 'IdentityCleared'],
  [
    'a move takes it along',
    rehomeRecord(
      record({ ...guest, spells: [OPENED] }),
      { ...place(NEW), transferId: 't', movedOn: '2026-11-24' },
      { sha256: 'x', gaps: ['photo'] },
    ),
    record({ ...guest, path: NEW, spells: MOVED }),
    'RecordRehomed',
  ],
  ['the end sends the guest away', endTransfer(record(guest), 't'), record(), null],
  ['the end of another transfer does not', endTransfer(record(guest), 'other'), record(guest), null],
])('%s', (_, change, after, said) => {
  expect(change.record).toEqual(after);
  expect(change.answer?.type ?? null).toBe(said);
});

test('a temporary number has 19 characters and no ID number in it', () => {
  expect(temporaryNumber('411628', '2018-03-12', 42)).toBe('L411628201803120042');
});

test('the event of a move tells the package’s checksum and how much is missing in it, and no more of it', () => {
  const { answer } = rehomeRecord(record(), { ...place(NEW), transferId: 't', movedOn: '2026-11-24' }, { sha256: 'x', gaps: ['a', 'b'] });
  expect(answer?.body).toEqual({ studentId: 's', transferId: 't', path: NEW, packageSha256: 'x', gaps: 2 });
});

const SUSPENDED = { ...OPENED, status: 'SUSPENDED' as const };
test.each<[string, StudentRecord['spells'], Parameters<typeof changeStatus>[1], StudentRecord['spells']]>([
  ['suspended: the spell goes on', [OPENED], { ...place(OLD), toStatus: 'SUSPENDED', effectiveOn: '2026-11-24' }, [SUSPENDED]],
  [
    'resumed in another class: a new spell',
    [SUSPENDED],
    { ...place(OLD), classId: 'other', toStatus: 'ACTIVE', effectiveOn: '2027-09-01' },
    [
      { ...SUSPENDED, to: '2027-08-31' },
      { ...place(OLD), classId: 'other', from: '2027-09-01', to: null, status: 'ACTIVE' },
    ],
  ],
  [
    'deceased: the last spell ends',
    [OPENED],
    { ...place(OLD), toStatus: 'DECEASED', effectiveOn: '2026-11-24' },
    [{ ...OPENED, to: '2026-11-23', status: 'DECEASED' }],
  ],
  [
    'restored: a new spell at the same class',
    [{ ...OPENED, to: '2026-11-23', status: 'DELETED' }],
    { ...place(OLD), toStatus: 'ACTIVE', effectiveOn: '2026-11-25' },
    [
      { ...OPENED, to: '2026-11-23', status: 'DELETED' },
      { ...place(OLD), from: '2026-11-25', to: null, status: 'ACTIVE' },
    ],
  ],
])('%s', (_, spells, change, after) => expect(changeStatus(record({ spells }), change).spells).toEqual(after));
