/** What schools and bureaux do to pupils in the simulation, beside transfers: status changes, changes of class, graduation. Some of it is refused. */

import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { UploadedFile } from '@xueji/infra/runtime/files.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { bureauOf } from '@xueji/infra/runtime/scope.ts';
import { anActor } from '@xueji/infra/runtime/testing.ts';
import { approvalClock } from '@xueji/infra/runtime/work-calendar.ts';
import type { Random } from '../../infra/local/demo/random.ts';
import { graduate, stays } from '../../services/enrolment/graduation.ts';
import type { Change } from '../../services/enrolment/placement.ts';
import { openBook, outcomeOf, record } from '../../services/enrolment/placement-set.ts';
import { changeClass, refuseClassChange } from '../../services/enrolment/placing.ts';
import { CHANGE_KINDS, type ChangeKind, findRule, proofsFor } from '../../services/enrolment/policy/status-changes.ts';
import { type ChangeSet, casesOf, openChangeSet, requestInSet, settle } from '../../services/enrolment/status-change/change-set.ts';
import type { RequestInput } from '../../services/enrolment/status-change/request.ts';
import { approveStep, passTime, rejectStep, withdraw } from '../../services/enrolment/status-change/review.ts';
import type { StatusChange } from '../../services/enrolment/status-change/status-change.ts';
import { knownOf, saveOutcome } from './services.ts';
import { CALENDAR, CLASSES, commit, STUDENTS, type World } from './world.ts';

const clockOf = ({ now }: World) => approvalClock(CALENDAR, now);
const storeOf = ({ processes }: World) => processes.enrolment.store;

/** Commits a set as the service does, unless the process dies before the commit. */
function commitSet(world: World, set: ChangeSet, random: Random): void {
  const { inserted, updated } = casesOf(set);
  if (inserted.length + updated.length === 0 || random.chance(0.05)) return;
  const outcome = outcomeOf(set.book, set.known);
  const changes = new Map([...storeOf(world).changes, ...[...updated, ...inserted].map((one) => [one.id, one] as const)]);
  commit(world, 'enrolment', { store: { ...saveOutcome(storeOf(world), outcome), changes }, said: [...outcome.said] }, random);
}

const openSet = (world: World, files: readonly UploadedFile[] = []): ChangeSet =>
  openChangeSet(knownOf(storeOf(world)), [...storeOf(world).changes.values()], files);

/** Deaths are rare, so that histories go on. */
const KINDS = CHANGE_KINDS.map((kind): [ChangeKind, number] => [kind, kind === 'DEATH' || kind === 'DELETE' || kind === 'LEAVE' ? 1 : 8]);

export function askStatusChange(world: World, random: Random): void {
  const placement = storeOf(world).placements.get(random.pick(STUDENTS));
  if (!placement) return;
  const { studentId, path, schoolId, stage } = placement;
  const today = dateInChina(world.now);
  const kind = random.weighted(KINDS);
  const rule = findRule(kind, { stage, province: path.slice(0, 2), date: today });
  const reason = rule?.reasons[0] ?? null;
  const files = (rule ? proofsFor(rule, { reason, isEarly: true }) : []).map((proof, index) => ({
    ...{ proof, id: `${storeOf(world).changes.size}/${index}`, name: '证明.pdf', type: 'PDF' as const, size: 8, sha256: 'b'.repeat(64) },
    ...{ unitPath: path, uploadedBy: 'registrar', uploadedAt: world.now, attachedTo: null },
  }));
  const schoolYear = `${Number(today.slice(0, 4)) + (today.slice(5) < '09-01' ? 0 : 1)}-09-01`;
  const input: RequestInput = {
    ...{ studentId, kind, reason, note: '说明', effectiveOn: rule?.day === 'SCHOOL_YEAR' ? schoolYear : today },
    toClassId: rule && rule.cohorts.length > 0 ? random.pick(CLASSES.filter(({ school }) => school === schoolId)).id : null,
    documents: files.map(({ proof, id: fileId }) => ({ kind: proof, title: '证明', fileId })),
  };
  const set = openSet(world, files);
  requestInSet(set, `change-${storeOf(world).changes.size + 1}`, input, anActor('registrar', path), clockOf(world));
  commitSet(world, set, random);
}

/** The unit that must act, or its superior. */
const unitOf = ({ currentUnit, escalatedUnit, path }: StatusChange): string => escalatedUnit ?? currentUnit ?? bureauOf(path);

const DECISIONS: readonly (readonly [(change: StatusChange, world: World) => StatusChange | { refused: string }, number])[] = [
  [(change, world) => approveStep(change, null, anActor('approver', unitOf(change)), clockOf(world)), 20],
  [(change, world) => rejectStep(change, '材料不全', anActor('approver', unitOf(change)), clockOf(world)), 1],
  [(change, { now }) => withdraw(change, anActor('registrar', change.path), now), 1],
];

export function decideStatusChange(world: World, random: Random): void {
  const open = [...storeOf(world).changes.values()].filter(({ endedAt }) => endedAt === null);
  if (open.length === 0) return;
  const before = random.pick(open);
  const after = random.weighted(DECISIONS)(before, world);
  if (isRefused(after)) return;
  const set = openSet(world);
  settle(set, before, after as StatusChange);
  commitSet(world, set, random);
}

/** What the sweep of enrolment does at this instant. */
export function sweepStatusChanges(world: World, random: Random): void {
  for (const before of storeOf(world).changes.values()) {
    if (before.endedAt !== null || before.wakeAt === null || before.wakeAt > world.now) continue;
    const set = openSet(world);
    settle(set, before, passTime(before, clockOf(world)));
    commitSet(world, set, random);
  }
}

/** Commits changes of placements as a command does. */
function commitChanges(world: World, changes: readonly Change[], random: Random): void {
  if (changes.length === 0 || random.chance(0.05)) return;
  const known = knownOf(storeOf(world));
  const book = openBook(known);
  for (const change of changes) record(book, change, 'simulation');
  const outcome = outcomeOf(book, known);
  commit(world, 'enrolment', { store: saveOutcome(storeOf(world), outcome), said: [...outcome.said] }, random);
}

export function moveToClass(world: World, random: Random): void {
  const { placements, classes, schools } = storeOf(world);
  const placement = placements.get(random.pick(STUDENTS));
  const schoolClass = classes.get(random.pick(CLASSES).id);
  const school = schools.find(({ id }) => id === schoolClass?.schoolId);
  if (!placement || !schoolClass || refuseClassChange({ actor: anActor('registrar', placement.path), placement, school, schoolClass }))
    return;
  const change = changeClass(placement, schoolClass, dateInChina(world.now));
  commitChanges(world, change ? [change] : [], random);
}

/** A class graduates. The day on which it may is a rule of its own; here it is any day. */
export function graduateClass(world: World, random: Random): void {
  const { id } = random.pick(CLASSES);
  const pupils = [...storeOf(world).placements.values()].filter((one) => one.classId === id && stays(one, new Set()) === null);
  commitChanges(
    world,
    pupils.map((pupil) => graduate(pupil, dateInChina(world.now))),
    random,
  );
}
