/** Regions opened, changed and merged: commands are rare, so each is judged separately. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { appendEvents } from '@xueji/infra/runtime/log.ts';
import { lockLastChange } from '@xueji/infra/runtime/path-change-store.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { columnsOf, insertRows, updateRows } from '@xueji/infra/runtime/table.ts';
import type { SchoolEvent } from '@xueji/schema/events/schools.ts';
import { keepRegions } from './history-store.ts';
import {
  type ChangeRegionInput,
  type ChangeRegionRefusal,
  changeRegion,
  type Known,
  type MergeRegionInput,
  type MergeRegionRefusal,
  mergeRegion,
  type OpenRegionInput,
  type OpenRegionRefusal,
  openRegion,
  type Region,
  type RegionChange,
} from './region.ts';
import { RegionTable } from './region-store.ts';
import { moveSubtree } from './subtree-store.ts';

export type RegionDone = { readonly code: string };

const LOCK = statement(`select ${columnsOf(RegionTable)} from regions where code = any($1::text[]) order by code for update`);
// Direct children and schools name the region by its code. Ended schools stay in the list of the region.
const ADOPT_REGIONS = statement('update regions set parent = $2 where parent = $1 and valid_to is null');
const ADOPT_SCHOOLS = statement('update schools set county_code = $2 where county_code = $1');

async function lockRegions(tx: Tx, codes: readonly (string | null | undefined)[]): Promise<Map<string, Region>> {
  const rows = await tx.run<Region>(LOCK, [[...new Set(codes.filter((code) => code))]]);
  return new Map(rows.map((region) => [region.code, region]));
}

type Judge<Input, Code extends string> = (input: Input, known: Known, command: Command<Input>) => RegionChange | Refused<Code>;

/**
 * Judges commands one after the other, each on the state that the previous one left. The first lock is that of path changes, as in commands on schools:
 * a command that moves a subtree locks many regions and schools, and two of them would otherwise wait for each other.
 */
const oneByOne =
  <Input, Code extends string>(read: (tx: Tx, input: Input) => Promise<Known>, judge: Judge<Input, Code>) =>
  async (tx: Tx, commands: readonly Command<Input>[]): Promise<(RegionDone | Refused<Code>)[]> => {
    const results: (RegionDone | Refused<Code>)[] = [];
    await lockLastChange(tx);
    for (const command of commands) {
      const known = await read(tx, command.input);
      const change = judge(command.input, known, command);
      if (isRefused(change)) results.push(change as Refused<Code>);
      else {
        await save(tx, change, known, command);
        results.push({ code: change.region.code });
      }
    }
    return results;
  };

const todayOf = ({ now }: Command<unknown>): string => dateInChina(now);

export const openRegions = oneByOne<OpenRegionInput, OpenRegionRefusal>(
  async (tx, { code, parentCode }) => {
    const regions = await lockRegions(tx, [code, parentCode]);
    return { region: undefined, parent: regions.get(parentCode), used: regions.get(code) };
  },
  (input, known, command) => openRegion(input, known, command.actor, todayOf(command)),
);

export const changeRegions = oneByOne<ChangeRegionInput, ChangeRegionRefusal>(
  async (tx, { code, newCode, parentCode }) => {
    const regions = await lockRegions(tx, [code, newCode, parentCode]);
    const region = regions.get(code);
    const parent = parentCode ?? region?.parent ?? '';
    return { region, parent: regions.get(parent) ?? (await lockRegions(tx, [parent])).get(parent), used: regions.get(newCode ?? '') };
  },
  (input, known, command) => changeRegion(input, known, command.actor, todayOf(command)),
);

export const mergeRegions = oneByOne<MergeRegionInput, MergeRegionRefusal>(
  async (tx, { code, successorCode }) => {
    const regions = await lockRegions(tx, [code, successorCode]);
    return { region: regions.get(code), parent: regions.get(successorCode), used: undefined };
  },
  (input, known, command) => mergeRegion(input, known, command.actor, todayOf(command)),
);

async function save(tx: Tx, { region, isNew, ended, renamed, move }: RegionChange, known: Known, command: Command<unknown>): Promise<void> {
  if (known.region && !ended) keepRegions(tx, [known.region.code], todayOf(command));
  // Move the rows below first: the statement finds them by their old path.
  if (move) await moveSubtree(tx, move, command);
  const said = [
    ...(ended ? [eventOf(ended, endedEvent(ended))] : []),
    ...(isNew || renamed ? [eventOf(region, isNew ? openedEvent(region) : renamedEvent(region))] : []),
  ];
  const saved = (one: Region): Region => ({
    ...one,
    version: one.version + said.filter(({ aggregateId }) => aggregateId === one.code).length,
  });
  updateRows(tx, RegionTable, [...(ended ? [saved(ended)] : []), ...(isNew ? [] : [saved(region)])]);
  if (isNew) insertRows(tx, RegionTable, [saved(region)]);
  if (ended?.successor) {
    tx.write(ADOPT_REGIONS, [ended.code, ended.successor]);
    tx.write(ADOPT_SCHOOLS, [ended.code, ended.successor]);
  }
  const { now: occurredAt, requestId: correlationId } = command;
  appendEvents(
    tx,
    said.map((event) => ({ ...event, occurredAt, correlationId })),
  );
}

const eventOf = ({ code, version }: Region, event: SchoolEvent) => ({
  topic: 'schools',
  key: code,
  aggregateId: code,
  version: version + 1,
  ...event,
});
const openedEvent = ({ code, path, name }: Region): SchoolEvent => ({ type: 'RegionOpened', body: { code, path, regionName: name } });
const renamedEvent = ({ code, name }: Region): SchoolEvent => ({ type: 'RegionRenamed', body: { code, regionName: name } });
const endedEvent = ({ code, validTo, successor }: Region): SchoolEvent => ({
  type: 'RegionEnded',
  body: { code, endedOn: validTo ?? '', successorCode: successor ?? '' },
});
