/**
 * The five services of the simulation: the real decisions of transfers, enrolment, funding and statistics over maps instead of tables. Each `apply`
 * takes a store and a batch of events and returns the next store. If it throws, the store does not change.
 */
import type { Incoming } from '@xueji/infra/runtime/inbox.ts';
import type { NewEvent } from '@xueji/infra/runtime/log.ts';
import type { CaseClock } from '@xueji/infra/runtime/work-calendar.ts';
import type { EntitlementEvent } from '@xueji/schema/events/entitlements.ts';
import { answered } from '@xueji/schema/events/transfer-answers.ts';
import type { Movement } from '../../services/enrolment/movement.ts';
import type { Hold, Placement, SchoolPlace, Spell } from '../../services/enrolment/placement.ts';
import { judgeSet, type Known, type Occurrence, type Outcome } from '../../services/enrolment/placement-set.ts';
import type { SchoolClass } from '../../services/enrolment/school-class.ts';
import type { StatusChange } from '../../services/enrolment/status-change/status-change.ts';
import { stepOf } from '../../services/funding/consumer.ts';
import { type Beneficiary, type Entitlement, isForNoDay } from '../../services/funding/entitlement.ts';
import { PROGRAMMES } from '../../services/funding/policy/nutrition.ts';
import { changeOf } from '../../services/statistics/consumer.ts';
import { cellChanges, type Fact } from '../../services/statistics/fact.ts';
import { type Change, NEXT, numbered, type Transfer } from '../../services/transfers/case/transfer.ts';
import { answerTo } from '../../services/transfers/consumer.ts';

export type Said = Pick<NewEvent, 'topic' | 'key' | 'aggregateId' | 'version' | 'internalVersion' | 'type' | 'body'>;
export type Transfers = { rows: Map<string, Transfer> };
export type Enrolment = {
  schools: readonly SchoolPlace[];
  classes: Map<string, SchoolClass>;
  placements: Map<string, Placement>;
  holds: Map<string, Hold>;
  spells: Map<string, Spell>;
  movements: readonly Movement[];
  /** Status changes by id. */
  changes: Map<string, StatusChange>;
};
/** Identity knows every child here and has no state. */
export type Identity = Record<string, never>;
export type Funding = { beneficiaries: Map<string, Beneficiary>; entitlements: Map<string, Entitlement> };
export type Statistics = { facts: Map<string, Fact>; cells: Map<string, number> };
export type Stores = { transfers: Transfers; enrolment: Enrolment; identity: Identity; funding: Funding; statistics: Statistics };
export type ServiceName = keyof Stores;
export type Applied<S> = { store: S; said: Said[] };
export type Apply<S> = (store: S, events: readonly Incoming[], clock: CaseClock, today: string) => Applied<S>;

/** A transfer's next state with its events. A forbidden status change is a bug. */
export function saveTransfer(rows: Map<string, Transfer>, change: Change): Said[] {
  const { transfer: after } = change;
  const before = rows.get(after.id);
  if (before && before.status !== after.status && !NEXT[before.status].includes(after.status) && !isLastApproval(before, after))
    throw new Error(`${after.id} went from ${before.status} to ${after.status}`);
  rows.set(after.id, after);
  return numbered(change).map(({ event: { type, body }, ...versions }) => ({
    topic: 'transfers',
    key: after.studentId,
    aggregateId: after.id,
    ...versions,
    type,
    body,
  }));
}
const isLastApproval = (before: Transfer, after: Transfer): boolean => before.status === 'IN_REVIEW' && after.status === 'APPROVED';

const applyTransfers: Apply<Transfers> = (store, events, clock) => {
  const rows = new Map(store.rows);
  const said = events
    .flatMap((event) => answerTo(event, clock))
    .flatMap((answer) => {
      const transfer = rows.get(answer.transferId);
      if (!transfer) throw new Error(`answer to an unknown transfer ${answer.transferId}`);
      return saveTransfer(rows, answer.apply(transfer));
    });
  return { store: { rows }, said };
};

export const knownOf = (store: Enrolment): Known => ({
  schools: store.schools,
  classes: [...store.classes.values()],
  placements: [...store.placements.values()],
  holds: [...store.holds.values()],
});

const applyEnrolment: Apply<Enrolment> = (store, events, _, today) => {
  const outcome = judgeSet(knownOf(store), events as unknown as readonly Occurrence[], today);
  return { store: saveOutcome(store, outcome), said: [...outcome.said] };
};

/** Writes rows as the tables would: what their constraints forbid is an error. */
export function saveOutcome(store: Enrolment, outcome: Outcome): Enrolment {
  const placements = new Map(store.placements);
  for (const { before, after } of outcome.changed) {
    if (placements.get(after.studentId)?.version !== before.version) throw new Error('a placement was changed meanwhile');
    placements.set(after.studentId, after);
  }
  const holds = new Map(store.holds);
  for (const hold of outcome.holds) {
    const was = holds.get(hold.transferId);
    if (was && was.state !== 'HELD') throw new Error(`hold ${hold.transferId} ended twice`);
    holds.set(hold.transferId, hold);
  }
  const classes = new Map(store.classes);
  for (const { classId, taken, reserved } of outcome.seats) {
    const one = classes.get(classId);
    if (!one) throw new Error(`no class ${classId}`);
    const next = { ...one, taken: one.taken + taken, reserved: one.reserved + reserved };
    if (next.taken > next.limit || next.reserved < 0)
      throw new Error(`seats of ${classId}: ${next.taken}/${next.limit}, ${next.reserved} reserved`);
    classes.set(classId, next);
  }
  const spells = new Map(store.spells);
  for (const spell of outcome.spells) {
    const key = `${spell.studentId}/${spell.seq}`;
    spells.set(key, { entryKind: spells.get(key)?.entryKind ?? null, ...spell });
  }
  return { ...store, classes, placements, holds, spells, movements: [...store.movements, ...outcome.movements] };
}

/** Identity clears transfers and moves records. */
const applyIdentity: Apply<Identity> = (store, events) => {
  const said = events.flatMap(({ type, body }): Said[] => {
    const { studentId, transferId, path } = body as { studentId: string; transferId: string; path: string };
    if (type === 'TransferRequested') return [answered({ type: 'IdentityCleared', body: { studentId, transferId } })];
    const left = { packageSha256: 'f'.repeat(64), gaps: 0 };
    return type === 'PlacementMoved' ? [answered({ type: 'RecordRehomed', body: { studentId, transferId, path, ...left } })] : [];
  });
  return { store, said };
};

const applyFunding: Apply<Funding> = (store, events) => {
  const beneficiaries = new Map(store.beneficiaries);
  const entitlements = new Map(store.entitlements);
  const said: Said[] = [];
  for (const { studentId, apply } of events.flatMap((event) => stepOf(event, PROGRAMMES))) {
    const beneficiary = beneficiaries.get(studentId);
    if (!beneficiary) throw new Error(`funding does not know ${studentId}`);
    const newId = () => `${studentId}/${beneficiary.version + 1}`;
    const { beneficiary: after, opened, closed, events: news, answer } = apply(beneficiary, newId);
    beneficiaries.set(after.studentId, after);
    for (const one of [...closed, ...opened]) entitlements.set(one.id, one);
    for (const one of entitlements.values()) if (isForNoDay(one)) entitlements.delete(one.id);
    said.push(...news.map((one, index) => entitlementSaid(one, after, news.length, index)), ...(answer ? [answered(answer)] : []));
  }
  return { store: { beneficiaries, entitlements }, said };
};

const entitlementSaid = ({ type, body }: EntitlementEvent, { studentId, version }: Beneficiary, count: number, index: number): Said => ({
  topic: 'entitlements',
  key: studentId,
  aggregateId: studentId,
  version: version - count + index + 1,
  type,
  body,
});

const applyStatistics: Apply<Statistics> = (store, events) => {
  const facts = new Map(store.facts);
  const cells = new Map(store.cells);
  const changes = events.map((event) => {
    const { studentId, apply } = changeOf(event as unknown as Parameters<typeof changeOf>[0], new Map());
    const before = facts.get(studentId);
    if (!before) throw new Error(`statistics do not know ${studentId}`);
    const after = apply(before);
    facts.set(studentId, after);
    return { before, after };
  });
  for (const { students, ...cell } of cellChanges(changes)) {
    const key = Object.values(cell).join('|');
    cells.set(key, (cells.get(key) ?? 0) + students);
  }
  return { store: { facts, cells }, said: [] };
};

export const APPLY: { [Name in ServiceName]: Apply<Stores[Name]> } = {
  transfers: applyTransfers,
  enrolment: applyEnrolment,
  identity: applyIdentity,
  funding: applyFunding,
  statistics: applyStatistics,
};
export const READS: Record<ServiceName, readonly string[]> = {
  transfers: ['transfer-answers'],
  enrolment: ['transfers'],
  identity: ['transfers', 'placements'],
  funding: ['placements'],
  statistics: ['placements'],
};
