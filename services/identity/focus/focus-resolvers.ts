/** The GraphQL resolvers of migrant and left-behind children: declarations, hints, and the list of those where the two differ. */
import { type Actor, readsAsUnitOnly } from '@xueji/infra/runtime/actor.ts';
import { knowsWho } from '@xueji/infra/runtime/approval.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command, CommandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { connectionOf, type PageArgs, readPage } from '@xueji/infra/runtime/pages.ts';
import { policiesInForce } from '@xueji/infra/runtime/policy.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { ancestorAt, codeOfPath } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type {
  MutationDeclareLeftBehindArgs,
  MutationDeclareMigrantChildArgs,
  SchoolFocusDifferencesArgs,
} from '@xueji/schema/generated/identity.ts';
import type DataLoader from 'dataloader';
import { correctionRefusal, type OfStudent, seesChanges } from '../correction-resolvers.ts';
import type { SeenGuardian, SeenStudent } from '../mask.ts';
import { FOCUS_HINT_FILE, getFocusRule } from '../policy/focus-hints.ts';
import { studentFields } from '../shown-codes.ts';
import type { CorrectionDone } from '../student-change-store.ts';
import { schoolsOfList } from '../student-filter.ts';
import type { Declaration, DeclaredFact, DeclareInput, DeclareRefused } from './declaration.ts';
import { DECLARATION_ORDER, type DeclarationList } from './declaration-store.ts';
import { isLeftWithoutCare } from './focus-hint.ts';
import { DIFFERENCE_ORDER, listDifferences, type SeenFocus } from './focus-store.ts';

type DeclarePort = CommandPort<DeclareInput, CorrectionDone | DeclareRefused>;
export type DeclarePorts = { readonly declareMigrantChild: DeclarePort; readonly declareLeftBehind: DeclarePort };
type Context = RequestContext &
  DeclarePorts & {
    readonly db: Database;
    readonly students: DataLoader<string, SeenStudent | null>;
    readonly guardians: DataLoader<string, SeenGuardian[]>;
    readonly focuses: DataLoader<string, SeenFocus | null>;
    readonly declarations: DataLoader<DeclarationList, Declaration[]>;
  };

async function answerOf(port: DeclarePort, command: Command<DeclareInput>, { students }: Context) {
  const done = await port(command);
  if (isRefused(done)) return correctionRefusal(done as DeclareRefused);
  const { studentId, changeId } = done as CorrectionDone;
  return { __typename: 'FactDeclared', student: students.clear(studentId).load(studentId), changeId };
}

export const declareMutations = {
  declareMigrantChild: (_: unknown, { input }: MutationDeclareMigrantChildArgs, context: Context) =>
    answerOf(
      context.declareMigrantChild,
      commandOf(context, input.idempotencyKey, {
        ...{ studentId: idOf(input.studentId, 'input.studentId'), revision: input.revision, fact: 'MIGRANT_CHILD' as const },
        ...{ value: String(input.migrantChild), from: input.from, evidence: input.evidence.trim() },
        ...{ otherParentUnable: null, caregiver: null, lastContactOn: null },
      }),
      context,
    ),
  declareLeftBehind: (_: unknown, { input }: MutationDeclareLeftBehindArgs, context: Context) =>
    answerOf(
      context.declareLeftBehind,
      commandOf(context, input.idempotencyKey, {
        ...{ studentId: idOf(input.studentId, 'input.studentId'), revision: input.revision, fact: 'LEFT_BEHIND' as const },
        ...{ value: input.leftBehind, from: input.from, evidence: input.evidence.trim() },
        ...{ otherParentUnable: input.otherParentUnable ?? null, caregiver: input.caregiver ?? null },
        lastContactOn: input.lastContactOn ?? null,
      }),
      context,
    ),
};

/** Null for guests and for callers who only know the id. */
export const focusOf = (student: OfStudent, _: unknown, { focuses, actor }: Context) =>
  seesChanges(student, actor) ? focuses.load(student.id) : null;

const hintOf =
  (fact: DeclaredFact) =>
  (focus: SeenFocus, _: unknown, { now }: Context) =>
    hintSeen(focus, fact, dateInChina(now()));

/** A hint with the rule that it follows. */
function hintSeen({ path, hints }: SeenFocus, fact: DeclaredFact, today: string) {
  const { id } = getFocusRule(path, today);
  const rules = policiesInForce(ancestorAt(path, 1), today);
  return { ...hints[fact], rule: rules.find((one) => one.file === FOCUS_HINT_FILE.name && one.id === id) ?? null };
}

export const studentFocus = {
  migrantHint: hintOf('MIGRANT_CHILD'),
  leftBehindHint: hintOf('LEFT_BEHIND'),
  leftWithoutCare: (focus: SeenFocus, _: unknown, { now }: Context) => {
    const today = dateInChina(now());
    return isLeftWithoutCare({ ...focus, today }, getFocusRule(focus.path, today));
  },
  caregiver: ({ id, caregiver }: SeenFocus, _: unknown, context: Context) => memberOf(id, caregiver, context),
  async declarations({ id: studentId }: SeenFocus, args: PageArgs, { declarations }: Context) {
    const page = readPage(DECLARATION_ORDER, args, { studentId });
    const found = await declarations.load({ ...page, studentId });
    return connectionOf(page, found, ({ declaredAt, fact, seq }) => [declaredAt.toISOString(), fact, seq]);
  },
};

/** The family member with this number; null when the record has none any more. */
const memberOf = async (studentId: string, seq: number | null, { guardians }: Context) =>
  seq === null ? null : ((await guardians.load(studentId)).find((member) => member.seq === seq) ?? null);

const whoOf = ({ declaredBy, unitPath }: Declaration, actor: Actor): string | null =>
  unitPath !== null && knowsWho(actor, unitPath) ? declaredBy : null;

export const declaration = {
  migrantChild: ({ fact, value }: Declaration) => (fact === 'MIGRANT_CHILD' ? value === 'true' : null),
  leftBehind: ({ fact, value }: Declaration) => (fact === 'LEFT_BEHIND' ? studentFields.leftBehind?.({ leftBehind: value }) : null),
  caregiver: ({ studentId, caregiver }: Declaration, _: unknown, context: Context) => memberOf(studentId, caregiver, context),
  from: ({ fromDate }: Declaration) => fromDate,
  until: ({ untilDate }: Declaration) => untilDate,
  declaredBy: (one: Declaration, _: unknown, { actor }: Context) => whoOf(one, actor),
  unit: ({ unitPath }: Declaration) => (unitPath === null ? null : codeOfPath(unitPath) || 'CN'),
};

export async function focusDifferences({ id }: { id: string }, { fact, ...args }: SchoolFocusDifferencesArgs, context: Context) {
  const { actor, db, paths, now, students } = context;
  if (!readsAsUnitOnly(actor)) return null;
  const page = readPage(DIFFERENCE_ORDER, args, { schoolId: id, fact });
  const today = dateInChina(now());
  const schools = schoolsOfList(idOf(id, 'id'), paths);
  const found = await listDifferences({ db, paths, today }, { ...page, actor, schools, fact });
  return connectionOf(
    page,
    found,
    (focus) => [focus.id],
    (focus) => ({ student: () => students.load(focus.id), hint: hintSeen(focus, fact, today) }),
  );
}
