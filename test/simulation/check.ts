/** The invariants after all events were applied. They use only the rows, not the code that wrote them. */
import { SERVICES, STUDENTS, type World } from './world.ts';

const ENDS = ['TransferCompleted', 'TransferRefused', 'TransferRejected', 'TransferWithdrawn', 'TransferExpired'];

/** Returns one sentence for each violation. */
export function findWrongs(world: World): string[] {
  return [...wrongsOfLogs(world), ...wrongsOfCases(world), ...wrongsOfPlacements(world), ...wrongsOfSeats(world), ...wrongsOfOthers(world)];
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
    if (said.includes('TransferApproved') !== (status === 'COMPLETED')) wrongs.push(`${id} was approved, or not, and is ${status}`);
    const state = holds.get(id)?.state;
    const right = status === 'IN_REVIEW' ? ['HELD'] : status === 'COMPLETED' ? ['MOVED'] : ['RELEASED', 'REFUSED'];
    if (!state || !right.includes(state)) wrongs.push(`${id} of ${studentId} is ${status}, its hold is ${state}`);
    return wrongs;
  });
}

function wrongsOfPlacements({ processes }: World): string[] {
  const { placements, holds, spells } = processes.enrolment.store;
  return STUDENTS.flatMap((studentId) => {
    const placement = placements.get(studentId);
    if (!placement) return [`${studentId} is nowhere`];
    const held = [...holds.values()]
      .filter((hold) => hold.studentId === studentId && hold.state === 'HELD')
      .map(({ transferId }) => transferId);
    const wrongs = held.join() === (placement.hold ?? '') ? [] : [`${studentId} is held by ${placement.hold}, and holds are ${held}`];
    const own = [...spells.values()].filter((spell) => spell.studentId === studentId).toSorted((one, other) => one.seq - other.seq);
    const moves = [...holds.values()].filter((hold) => hold.studentId === studentId && hold.state === 'MOVED').length;
    if (own.length !== moves + 1) wrongs.push(`${studentId} has ${own.length} spells after ${moves} moves`);
    if (own.at(-1)?.classId !== placement.classId || own.at(-1)?.toDate !== null)
      wrongs.push(`${studentId}: the last spell is not the placement`);
    if (own.slice(0, -1).some(({ toDate }, index) => toDate === null || toDate >= (own[index + 1]?.fromDate ?? '')))
      wrongs.push(`${studentId}: spells overlap`);
    return wrongs;
  });
}

function wrongsOfSeats({ processes }: World): string[] {
  const { classes, placements, holds } = processes.enrolment.store;
  return [...classes.values()].flatMap(({ id, taken, reserved, limit }) => {
    const here = [...placements.values()].filter(({ classId }) => classId === id).length;
    const coming = [...holds.values()].filter(({ toClassId, state }) => toClassId === id && state === 'HELD').length;
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
    const path = placements.get(studentId)?.path;
    const own = [...entitlements.values()].filter((one) => one.studentId === studentId);
    const lasting = own.filter(({ untilDate }) => untilDate === null);
    return [
      ...(facts.get(studentId)?.path === path ? [] : [`statistics see ${studentId} elsewhere`]),
      ...(beneficiaries.get(studentId)?.path === path && lasting.length === 1 && lasting[0]?.path === path
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
  const total = [...cells.values()].reduce((sum, count) => sum + count, 0);
  if (total !== STUDENTS.length || [...cells.values()].some((count) => count < 0)) wrongs.push(`cells add up to ${total}`);
  return wrongs;
}

type Dated = { fromDate: string; untilDate: string | null };
const overlap = (one: Dated, other: Dated): boolean =>
  one.fromDate < (other.untilDate ?? '9999') && other.fromDate < (one.untilDate ?? '9999');
