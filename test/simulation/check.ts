/** The invariants after all events were applied. They use only the rows, not the code that wrote them. */
import { accountsOf, balanceOf, type Cell, type Movement, sideOf } from '../../services/enrolment/movement.ts';
import type { Placement } from '../../services/enrolment/placement.ts';
import { isAtSchool, isOnRolls } from '../../services/enrolment/placement-status.ts';
import { SERVICES, STUDENTS, type World } from './world.ts';

const ENDS = ['TransferCompleted', 'TransferRefused', 'TransferRejected', 'TransferWithdrawn', 'TransferExpired'];

/** Returns one sentence for each violation. */
export function findWrongs(world: World): string[] {
  return [
    ...wrongsOfLogs(world),
    ...wrongsOfCases(world),
    ...wrongsOfPlacements(world),
    ...wrongsOfAccounts(world),
    ...wrongsOfSeats(world),
    ...wrongsOfOthers(world),
  ];
}

function wrongsOfLogs({ processes }: World): string[] {
  return SERVICES.flatMap((name) => {
    const { log, parked } = processes[name];
    const wrongs = parked.map(({ event }) => `${name} still waits behind ${event.eventId}`);
    for (const [aggregate, events] of Map.groupBy(log, ({ topic, aggregateId }) => `${topic}/${aggregateId}`))
      if (events.some(({ version }, index) => version !== index + 1))
        wrongs.push(`${name}: versions of ${aggregate} are ${events.map(({ version }) => version)}`);
    return wrongs;
  });
}

function wrongsOfCases({ processes }: World): string[] {
  const { rows } = processes.transfers.store;
  const holds = processes.enrolment.store.holds;
  return [...rows.values()].flatMap(({ id, status, studentId }) => {
    const said = processes.transfers.log.filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type);
    const ends = said.filter((type) => ENDS.includes(type));
    const wrongs: string[] = [];
    if (status === 'REQUESTED' || status === 'APPROVED') wrongs.push(`${id} is ${status} for ever`);
    if (ends.length !== (status === 'IN_REVIEW' ? 0 : 1)) wrongs.push(`${id} is ${status} and ended as ${ends}`);
    // After the approval a transfer ends otherwise only when the pupil died or is missing: its hold is then lost.
    const isLost = said.includes('TransferApproved') && holds.get(id)?.state === 'RELEASED' && status === 'REFUSED';
    if (said.includes('TransferApproved') !== (status === 'COMPLETED') && !isLost)
      wrongs.push(`${id} was approved, or not, and is ${status}`);
    const state = holds.get(id)?.state;
    const right = status === 'IN_REVIEW' ? ['HELD'] : status === 'COMPLETED' ? ['MOVED'] : ['RELEASED', 'REFUSED'];
    if (!state || !right.includes(state)) wrongs.push(`${id} of ${studentId} is ${status}, its hold is ${state}`);
    return wrongs;
  });
}

function wrongsOfPlacements({ processes }: World): string[] {
  const { placements, holds, spells, changes, movements } = processes.enrolment.store;
  return STUDENTS.flatMap((studentId) => {
    const placement = placements.get(studentId);
    if (!placement) return [`${studentId} is nowhere`];
    const open = [
      ...[...holds.values()].filter(({ state }) => state === 'HELD').map((hold) => ({ studentId: hold.studentId, id: hold.transferId })),
      ...[...changes.values()].filter(({ endedAt }) => endedAt === null),
    ].flatMap((one) => (one.studentId === studentId ? one.id : []));
    const wrongs = open.join() === (placement.hold ?? '') ? [] : [`${studentId} is held by ${placement.hold}, and open cases are ${open}`];
    const own = [...spells.values()].filter((spell) => spell.studentId === studentId).toSorted((one, other) => one.seq - other.seq);
    const last = own.at(-1);
    if (isOnRolls(placement) ? last?.toDate !== null || last.classId !== placement.classId : last?.toDate === null)
      wrongs.push(`${studentId} is ${placement.status}, and the last spell is ${last?.classId} until ${last?.toDate}`);
    if (own.slice(0, -1).some(({ toDate }, index) => toDate === null || toDate >= (own[index + 1]?.fromDate ?? '')))
      wrongs.push(`${studentId}: spells overlap`);
    return [
      ...wrongs,
      ...wrongsOfMovements(
        placement,
        movements.filter((one) => one.studentId === studentId),
      ),
    ];
  });
}

/** Each movement begins where the one before has ended, and the last one ends where the pupil is. */
function wrongsOfMovements(placement: Placement, movements: readonly Movement[]): string[] {
  const sides = movements.map((movement) => ({
    from: JSON.stringify(sideOf(movement, 'from')),
    to: JSON.stringify(sideOf(movement, 'to')),
  }));
  const { schoolId, classId, stage, entryYear, status } = placement;
  const isChain =
    movements.every(({ seq }, index) => seq === index + 1) &&
    sides.every(({ from }, index) => index === 0 || from === sides[index - 1]?.to) &&
    sides.at(-1)?.to === JSON.stringify({ schoolId, classId, stage, entryYear, status });
  return isChain ? [] : [`${placement.studentId}: movements do not lead to where the pupil is: ${movements.map(({ kind }) => kind)}`];
}

/** The count of each cohort follows from movements alone (变动表). */
function wrongsOfAccounts({ processes }: World): string[] {
  const { placements, movements } = processes.enrolment.store;
  return (['ON_ROLLS', 'AT_SCHOOL'] as const).flatMap((counting) => {
    const isCounted = counting === 'ON_ROLLS' ? isOnRolls : isAtSchool;
    const keyOf = (one: Cell) => `${one.schoolId}/${one.stage}/${one.entryYear}`;
    const counts = Map.groupBy([...placements.values()].filter(isCounted), keyOf);
    const accounts = accountsOf(movements, counting);
    const wrong = accounts.filter((account) => balanceOf(account) !== (counts.get(keyOf(account))?.length ?? 0));
    const unknown = [...counts.keys()].filter((key) => !accounts.some((account) => keyOf(account) === key));
    return [...wrong.map(keyOf), ...unknown].map((key) => `the account of ${key} does not add up to those ${counting}`);
  });
}

function wrongsOfSeats({ processes }: World): string[] {
  const { classes, placements, holds, changes } = processes.enrolment.store;
  return [...classes.values()].flatMap(({ id, taken, reserved, limit }) => {
    const here = [...placements.values()].filter((one) => one.classId === id && isAtSchool(one)).length;
    const coming = [
      ...[...holds.values()].filter(({ toClassId, state }) => toClassId === id && state === 'HELD'),
      ...[...changes.values()].filter(({ toClassId, endedAt }) => toClassId === id && endedAt === null),
    ].length;
    return taken === here + coming && reserved === coming && taken <= limit
      ? []
      : [`class ${id}: taken ${taken}, reserved ${reserved}, but ${here} here and ${coming} coming`];
  });
}

function wrongsOfOthers({ processes }: World): string[] {
  const { placements } = processes.enrolment.store;
  const { beneficiaries, entitlements } = processes.funding.store;
  const { facts, cells } = processes.statistics.store;
  const wrongs = STUDENTS.flatMap((studentId) => {
    const placement = placements.get(studentId);
    const path = placement && isOnRolls(placement) ? placement.path : null;
    const own = [...entitlements.values()].filter((one) => one.studentId === studentId);
    const lasting = own.filter(({ untilDate }) => untilDate === null);
    const entitled = placement && isAtSchool(placement) ? [placement.path] : [];
    return [
      ...(facts.get(studentId)?.path === path ? [] : [`statistics see ${studentId} elsewhere`]),
      ...(beneficiaries.get(studentId)?.path === placement?.path && lasting.map((one) => one.path).join() === entitled.join()
        ? []
        : [`funding sees ${studentId} elsewhere, with ${lasting.length} rights`]),
      ...(own.some((one) => own.some((other) => one !== other && overlap(one, other))) ? [`rights of ${studentId} overlap`] : []),
    ];
  });
  const once = { IdentityCleared: processes.identity, RecordRehomed: processes.identity, EntitlementsRehomed: processes.funding } as const;
  for (const [what, { log }] of Object.entries(once))
    for (const [transfer, said] of Map.groupBy(
      log.filter(({ type }) => type === what),
      ({ body }) => (body as { transferId: string }).transferId,
    ))
      if (said.length > 1) wrongs.push(`${what} for ${transfer} ${said.length} times`);
  const onRolls = [...placements.values()].filter(isOnRolls).length;
  const total = [...cells.values()].reduce((sum, count) => sum + count, 0);
  if (total !== onRolls || [...cells.values()].some((count) => count < 0)) wrongs.push(`cells add up to ${total}, not ${onRolls}`);
  return wrongs;
}

type Dated = { fromDate: string; untilDate: string | null };
const overlap = (one: Dated, other: Dated): boolean =>
  one.fromDate < (other.untilDate ?? '9999') && other.fromDate < (one.untilDate ?? '9999');
