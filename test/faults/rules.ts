/** The invariants of the five databases when the system is quiet. Pure functions on rows that share no code with the services. */
import type { History } from './history.ts';
import type { Picture } from './picture.ts';

export type Finding = { readonly kind: 'lost' | 'wrong'; readonly what: string };
type Rule = (picture: Picture, history: History) => string[];

const byStudent = <T extends { studentId: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.studentId, row]));
const byTransfer = ({ transfers }: Picture) => new Map(transfers.map((transfer) => [transfer.id, transfer]));
const countBy = <T>(rows: readonly T[], key: (row: T) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
};
const isSeated = ({ status }: Picture['placements'][number]): boolean => status === 'ACTIVE';
const dayBefore = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Acknowledged commands exist and have had their effect. */
export const LOST: readonly Rule[] = [
  function acknowledgedRequests(picture, { acknowledged }) {
    const transfers = byTransfer(picture);
    return acknowledged
      .filter(({ act, transferId }) => act === 'request' && !transfers.has(transferId))
      .map(({ transferId }) => `transfer ${transferId} was acknowledged and is not there`);
  },
  function acknowledgedEndings(picture, { acknowledged }) {
    const transfers = byTransfer(picture);
    const promised = { request: null, approve: 'COMPLETED', withdraw: 'WITHDRAWN', reject: 'REJECTED' } as const;
    return acknowledged.flatMap(({ act, transferId, last }) => {
      const status = transfers.get(transferId)?.status;
      const expected = last ? promised[act] : null;
      return expected && status !== expected ? [`transfer ${transferId}: ${act} was acknowledged and it is ${status}`] : [];
    });
  },
  function acknowledgedApprovals(picture, { acknowledged }) {
    const transfers = byTransfer(picture);
    const approved = countBy(
      acknowledged.filter(({ act }) => act === 'approve'),
      ({ transferId }) => transferId,
    );
    return [...approved].flatMap(([id, times]) => {
      const approvals = transfers.get(id)?.approvals ?? 0;
      return approvals < times ? [`transfer ${id}: ${times} approvals were acknowledged and ${approvals} are there`] : [];
    });
  },
];

/** How a hold ends, by the status of its transfer. */
const HOLD_OF: Record<string, readonly string[]> = {
  IN_REVIEW: ['HELD'],
  APPROVED: ['HELD', 'MOVED'],
  COMPLETED: ['MOVED'],
  REJECTED: ['RELEASED'],
  WITHDRAWN: ['RELEASED', 'REFUSED'],
  EXPIRED: ['RELEASED', 'REFUSED'],
  REFUSED: ['REFUSED', 'RELEASED'],
  REQUESTED: [],
};

/** The number of each answer to a transfer, by its status. An answer is published once, also when its request is a duplicate. */
const SAID_OF: Record<string, Record<string, number>> = {
  COMPLETED: { IdentityCleared: 1, PlacementHeld: 1, PlacementMoved: 1, RecordRehomed: 1, EntitlementsRehomed: 1, TransferCompleted: 1 },
  REJECTED: { IdentityCleared: 1, PlacementHeld: 1, PlacementReleased: 1, TransferRejected: 1 },
  WITHDRAWN: { TransferWithdrawn: 1 },
  EXPIRED: { TransferExpired: 1 },
};
/** Exactly one of these events decides a case. */
const DECISIONS = ['TransferApproved', 'TransferRefused', 'TransferRejected', 'TransferWithdrawn', 'TransferExpired'];

/** Permanent errors, independent of events on their way. */
export const LASTING: readonly Rule[] = [
  function contradictions(_, history) {
    return history.contradictions;
  },
  function oneOutcome(_, { acknowledged }) {
    const endings = countBy(
      acknowledged.filter(({ last }) => last),
      ({ transferId }) => transferId,
    );
    return [...endings].filter(([, times]) => times > 1).map(([id, times]) => `transfer ${id} has ${times} acknowledged outcomes`);
  },
  function oneDecision({ said }) {
    const decided = said.filter(({ type }) => DECISIONS.includes(type));
    return [...Map.groupBy(decided, ({ transferId }) => transferId)]
      .filter(([, decisions]) => decisions.length > 1)
      .map(([id, decisions]) => `transfer ${id} was decided more than once: ${decisions.map(({ type }) => type).join(', ')}`);
  },
  function answersNotRepeated({ said }) {
    return said.filter(({ times }) => times > 1).map(({ transferId, type, times }) => `${type} of ${transferId} was said ${times} times`);
  },
];

export const WRONG: readonly Rule[] = [
  ...LASTING,
  function oneOpenCase({ transfers }) {
    const open = transfers.filter(({ status }) => ['REQUESTED', 'IN_REVIEW', 'APPROVED'].includes(status));
    return [...countBy(open, ({ studentId }) => studentId)]
      .filter(([, times]) => times > 1)
      .map(([id, times]) => `student ${id} has ${times} open transfers`);
  },
  function everyApproval({ transfers }) {
    return transfers
      .filter(({ status, steps, approvals }) => status === 'COMPLETED' && (approvals !== steps || steps === 0))
      .map(({ id, steps, approvals }) => `transfer ${id} is COMPLETED with ${approvals} of ${steps} approvals`);
  },
  function holdsFollowTransfers(picture) {
    const transfers = byTransfer(picture);
    return picture.holds.flatMap(({ transferId, state }) => {
      const status = transfers.get(transferId)?.status ?? 'unknown';
      return HOLD_OF[status]?.includes(state) ? [] : [`hold of ${transferId} is ${state} and the transfer ${status}`];
    });
  },
  function holdsOnPlacements({ holds, placements }) {
    const held = holds.filter(({ state }) => state === 'HELD');
    const of = byStudent(placements);
    const without = held.filter(({ studentId, transferId }) => of.get(studentId)?.hold !== transferId);
    const stray = placements.filter(
      ({ studentId, hold }) => hold && !held.some((one) => one.studentId === studentId && one.transferId === hold),
    );
    return [
      ...without.map(({ transferId }) => `hold of ${transferId} is not on its placement`),
      ...stray.map(({ studentId }) => `placement of ${studentId} is held by nobody`),
    ];
  },
  function everyPupilPlaced({ placements }, { students }) {
    const placed = byStudent(placements);
    return [...students].filter((id) => !placed.has(id)).map((id) => `student ${id} has no placement`);
  },
  function seats({ classes, placements, holds }) {
    const pupils = countBy(placements.filter(isSeated), ({ classId }) => classId);
    const reserved = countBy(
      holds.filter(({ state }) => state === 'HELD'),
      ({ toClassId }) => toClassId,
    );
    return classes.flatMap((one) => {
      const [sitting, held] = [pupils.get(one.id) ?? 0, reserved.get(one.id) ?? 0];
      const right = one.taken === sitting + held && one.reserved === held && one.taken <= one.limit;
      return right ? [] : [`class ${one.id}: ${one.taken} taken, ${one.reserved} reserved, recounted ${sitting} pupils and ${held} holds`];
    });
  },
  function spellsContiguous({ spells, placements }) {
    const of = Map.groupBy(spells, ({ studentId }) => studentId);
    return placements.flatMap((placement) => {
      const { studentId, schoolId, classId, spell } = placement;
      const own = (of.get(studentId) ?? []).toSorted((one, other) => one.seq - other.seq);
      // A student who moves again within a day has an empty spell, never a negative one.
      const joined = own.every(({ seq, from, to }, index) => {
        const before = own[index - 1];
        return seq === index + 1 && (!before || before.to === dayBefore(from)) && (to === null || to >= dayBefore(from));
      });
      const last = own.at(-1);
      const here =
        last && (last.to === null) === isSeated(placement) && last.schoolId === schoolId && last.classId === classId && last.seq === spell;
      return joined && here ? [] : [`student ${studentId}: ${own.length} spells do not follow each other to the placement`];
    });
  },
  function moves({ transfers, spells }) {
    const moved = countBy(
      transfers.filter(({ status }) => status === 'COMPLETED'),
      ({ studentId }) => studentId,
    );
    const sat = countBy(spells, ({ studentId }) => studentId);
    return [...sat]
      .filter(([id, times]) => times !== (moved.get(id) ?? 0) + 1)
      .map(([id, times]) => `student ${id}: ${moved.get(id) ?? 0} completed moves and ${times} spells`);
  },
  function recordsFollow(picture) {
    const placements = byStudent(picture.placements);
    const transfers = byTransfer(picture);
    return picture.records.flatMap(({ studentId, path, guestTransferId }) => {
      const placed = placements.get(studentId);
      const guest = guestTransferId === null ? null : transfers.get(guestTransferId)?.status;
      if (placed && placed.path !== path) return [`record of ${studentId} is at ${path}, its placement at ${placed.path}`];
      return guest && !['REQUESTED', 'IN_REVIEW', 'APPROVED'].includes(guest)
        ? [`record of ${studentId} still has the guest of ${guestTransferId}, which is ${guest}`]
        : [];
    });
  },
  function entitlementsFollow({ entitlements, placements }, { students }) {
    const placed = byStudent(placements);
    const of = Map.groupBy(entitlements, ({ studentId }) => studentId);
    return [...students].flatMap((id) => {
      const own = (of.get(id) ?? []).toSorted((one, other) => (one.from < other.from ? -1 : 1));
      const open = own.filter(({ until }) => until === null);
      const joined = own.every(({ from }, index) => index === 0 || own[index - 1]?.until === from);
      const placement = placed.get(id);
      const here = placement && !isSeated(placement) ? open.length === 0 : open.length === 1 && open[0]?.schoolId === placement?.schoolId;
      return joined && here ? [] : [`student ${id}: ${own.length} entitlements, ${open.length} open, do not follow the placement`];
    });
  },
  function factsFollow({ facts, placements }) {
    const known = byStudent(facts);
    return placements
      .filter((placement) => known.get(placement.studentId)?.path !== (isSeated(placement) ? placement.path : null))
      .map(({ studentId }) => `statistics have student ${studentId} at ${known.get(studentId)?.path}`);
  },
  function cellsRecounted({ facts, cells }) {
    const counted = countBy(
      facts.filter(({ cell }) => cell !== null),
      ({ cell }) => cell ?? '',
    );
    const told = new Map(cells.filter(({ students }) => students !== 0).map(({ cell, students }) => [cell, students]));
    return [...new Set([...counted.keys(), ...told.keys()])]
      .filter((cell) => counted.get(cell) !== told.get(cell))
      .map((cell) => `cell ${cell} counts ${told.get(cell) ?? 0}, recounted ${counted.get(cell) ?? 0}`);
  },
  function answersSaid({ said, transfers }) {
    const of = Map.groupBy(said, ({ transferId }) => transferId);
    return transfers.flatMap(({ id, status }) => {
      const told = new Map(of.get(id)?.map(({ type, times }) => [type, times]));
      return Object.keys(SAID_OF[status] ?? {})
        .filter((type) => !told.has(type))
        .map((type) => `transfer ${id} is ${status} and ${type} was not said`);
    });
  },
  function noGaps({ gaps }) {
    return gaps.map(({ service, what }) => `${service}: ${what}`);
  },
  function nothingParked({ parked }) {
    return parked.map(({ service, key, reason, error }) => `${service} has parked an event of ${key} (${reason}): ${error?.slice(0, 160)}`);
  },
];

export const findingsOf = (kind: Finding['kind'], rules: readonly Rule[], picture: Picture, history: History): Finding[] =>
  rules.flatMap((rule) => rule(picture, history)).map((what) => ({ kind, what }));

/** Everything that is lost or wrong, as sentences. */
export const judge = (picture: Picture, history: History): Finding[] => [
  ...findingsOf('lost', LOST, picture, history),
  ...findingsOf('wrong', WRONG, picture, history),
];
