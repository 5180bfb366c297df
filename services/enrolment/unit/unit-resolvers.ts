/** The GraphQL resolvers of commands on units. */
import { type Command, type CommandPort, commandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Faults } from '@xueji/infra/runtime/faults.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { bureauOf, codeOfPath } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type {
  MutationChangeRegionArgs,
  MutationChangeSchoolArgs,
  MutationCloseSchoolArgs,
  MutationMergeRegionsArgs,
  MutationMergeSchoolsArgs,
  MutationOpenRegionArgs,
} from '@xueji/schema/generated/enrolment.ts';
import { toRefusal } from '../command-resolvers.ts';
import type { Loaders } from '../loaders.ts';
import type { School } from '../school.ts';
import type { SchoolDone } from '../school-store.ts';
import type { PastState } from './history-store.ts';
import type { ChangeRegionInput, MergeRegionInput, OpenRegionInput, Region } from './region.ts';
import { changeRegions, mergeRegions, openRegions, type RegionDone } from './region-change-store.ts';
import type { ChangeSchoolInput, CloseSchoolInput, MergeSchoolsInput } from './school-life.ts';
import { changeSchools, closeSchools, mergeSchoolPairs } from './school-life-store.ts';

export type UnitPorts = {
  changeSchool: CommandPort<ChangeSchoolInput, SchoolDone | Refused>;
  mergeSchools: CommandPort<MergeSchoolsInput, SchoolDone | Refused>;
  closeSchool: CommandPort<CloseSchoolInput, SchoolDone | Refused>;
  openRegion: CommandPort<OpenRegionInput, RegionDone | Refused>;
  changeRegion: CommandPort<ChangeRegionInput, RegionDone | Refused>;
  mergeRegions: CommandPort<MergeRegionInput, RegionDone | Refused>;
};

/** One command per transaction, because each may move thousands of rows. `onChange` makes this process read the new path at once. */
export function unitPorts(db: Database, faults: Faults, onChange: () => Promise<unknown>): UnitPorts {
  const port = <Input, Result extends object>(
    mutation: string,
    judge: (tx: Parameters<Parameters<Database['transaction']>[0]>[0], commands: readonly Command<Input>[]) => Promise<Result[]>,
  ): CommandPort<Input, Result> => {
    const send = commandPort({ db, faults, mutation, most: 1, judge });
    return async (command) => {
      const result = await send(command);
      await onChange();
      return result;
    };
  };
  return {
    changeSchool: port('changeSchool', changeSchools),
    mergeSchools: port('mergeSchools', mergeSchoolPairs),
    closeSchool: port('closeSchool', closeSchools),
    openRegion: port('openRegion', openRegions),
    changeRegion: port('changeRegion', changeRegions),
    mergeRegions: port('mergeRegions', mergeRegions),
  };
}

type Context = RequestContext & UnitPorts & Pick<Loaders, 'schools' | 'regions' | 'histories'>;

async function toSchool(outcome: SchoolDone | Refused, success: string, { schools }: Context) {
  if (isRefused(outcome)) return toRefusal(outcome);
  return { __typename: success, school: await schools.clear(outcome.schoolId).load(outcome.schoolId) };
}

async function toRegion(outcome: RegionDone | Refused, success: string, { regions }: Context) {
  if (isRefused(outcome)) return toRefusal(outcome);
  return { __typename: success, region: await regions.clear(outcome.code).load(outcome.code) };
}

const historyOf = ({ code }: { code: string }, _: unknown, { histories }: Context) => histories.load(code);

export const unitMutations = {
  async changeSchool(_: unknown, { input: { idempotencyKey, schoolId, ...given } }: MutationChangeSchoolArgs, context: Context) {
    const { name = null, authorityCode = null, countyCode = null, locality = null, stages = null } = given;
    const input = { schoolId: idOf(schoolId, 'input.schoolId'), name, authorityCode, countyCode, locality, stages };
    return toSchool(await context.changeSchool(commandOf(context, idempotencyKey, input)), 'SchoolChanged', context);
  },
  async mergeSchools(_: unknown, { input: { idempotencyKey, schoolId, successorId } }: MutationMergeSchoolsArgs, context: Context) {
    const input = { schoolId: idOf(schoolId, 'input.schoolId'), successorId: idOf(successorId, 'input.successorId') };
    return toSchool(await context.mergeSchools(commandOf(context, idempotencyKey, input)), 'SchoolsMerged', context);
  },
  async closeSchool(_: unknown, { input: { idempotencyKey, schoolId } }: MutationCloseSchoolArgs, context: Context) {
    return toSchool(
      await context.closeSchool(commandOf(context, idempotencyKey, { schoolId: idOf(schoolId, 'input.schoolId') })),
      'SchoolClosed',
      context,
    );
  },
  async openRegion(_: unknown, { input: { idempotencyKey, ...input } }: MutationOpenRegionArgs, context: Context) {
    return toRegion(await context.openRegion(commandOf(context, idempotencyKey, input)), 'RegionOpened', context);
  },
  async changeRegion(_: unknown, { input: { idempotencyKey, code, ...given } }: MutationChangeRegionArgs, context: Context) {
    const { name = null, newCode = null, parentCode = null } = given;
    return toRegion(
      await context.changeRegion(commandOf(context, idempotencyKey, { code, name, newCode, parentCode })),
      'RegionChanged',
      context,
    );
  },
  async mergeRegions(_: unknown, { input: { idempotencyKey, ...input } }: MutationMergeRegionsArgs, context: Context) {
    return toRegion(await context.mergeRegions(commandOf(context, idempotencyKey, input)), 'RegionsMerged', context);
  },
};

export const unitFields = {
  Region: {
    endedOn: ({ validTo }: Region) => validTo,
    successor: ({ successor }: Region, _: unknown, { regions }: Context) => (successor ? regions.load(successor) : null),
    history: historyOf,
  },
  School: {
    endedOn: ({ closedOn }: School) => closedOn,
    authority: ({ path }: School, _: unknown, { regions }: Context) => regions.load(codeOfPath(bureauOf(path)).padEnd(6, '0')),
    successor: ({ successorId }: School, _: unknown, { schools }: Context) => (successorId ? schools.load(successorId) : null),
    history: historyOf,
  },
  UnitState: {
    path: ({ lineThen }: PastState) => lineThen,
    from: ({ fromDate }: PastState) => fromDate,
    until: ({ toDate }: PastState) => toDate,
  },
};
