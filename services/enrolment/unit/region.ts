/** Commands on a region: open, rename, change its code, move to another superior, merge. Codes are never used twice. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { codeOfPath, levelOf, pathOfRegion } from '@xueji/infra/runtime/scope.ts';
import { units, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';

export type Region = {
  /** Six digits of GB/T 2260, or `CN`. */
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly level: 'NATION' | 'PROVINCE' | 'CITY' | 'COUNTY';
  readonly path: string;
  /** First day; null for regions that are older than the table. */
  readonly validFrom: string | null;
  /** First day after its end; null while it is in force. */
  readonly validTo: string | null;
  /** The code that replaces it. */
  readonly successor: string | null;
  /** Events published so far. */
  readonly version: number;
};

export type OpenRegionInput = { readonly code: string; readonly name: string; readonly parentCode: string };
export type OpenRegionRefusal = 'WrongHat' | 'WrongUnit' | 'RegionUnknown' | 'UnitEnded' | 'CodeUsed' | 'RegionInputInvalid';
export type ChangeRegionInput = {
  readonly code: string;
  readonly name: string | null;
  readonly newCode: string | null;
  readonly parentCode: string | null;
};
export type ChangeRegionRefusal = OpenRegionRefusal | 'NothingChanged';
export type MergeRegionInput = { readonly code: string; readonly successorCode: string };
export type MergeRegionRefusal = 'WrongHat' | 'WrongUnit' | 'RegionUnknown' | 'UnitEnded' | 'MergeWithItself' | 'RegionInputInvalid';

/** The current state of the regions that the input names. */
export type Known = {
  readonly region: Region | undefined;
  readonly parent: Region | undefined;
  /** The current or former region with the new code. */
  readonly used: Region | undefined;
};

/** The effect of a command. If paths change, `from` and `to` are the old and new path of the region; all units below move too. */
export type RegionChange = {
  readonly region: Region;
  readonly isNew: boolean;
  /** The ended code with its successor. */
  readonly ended: Region | null;
  readonly renamed: boolean;
  readonly move: { readonly from: string; readonly to: string } | null;
};

const LEVELS = ['NATION', 'PROVINCE', 'CITY', 'COUNTY'] as const;
const isName = (name: string): boolean => name.trim().length >= 2 && name.trim().length <= 100;

/** Only a national operator changes regions, as the ministry publishes them. */
export function refuseOperator(actor: Actor): Refused<'WrongHat' | 'WrongUnit'> | null {
  if (!wears(actor, 'operator')) return wrongHat(['operator'], units(''));
  return actor.path === '' ? null : wrongUnit(['operator'], units(''));
}

// No province has a code below 10.
const REGION_CODE = /^[1-9]\d{5}$/;
/** The digits of a code determine its path, so a code fits only one superior. */
const fits = (code: string, parent: Region): boolean =>
  REGION_CODE.test(code) && pathOfRegion(code) === joined(parent.path, codeOfPath(pathOfRegion(code) ?? ''));
/**
 * A region that keeps its code stays in its province, because the code begins with the digits of the province. Within the province another city may
 * run it, or the province itself. Only a province lies directly below the nation.
 */
const keepsProvince = ({ code, level }: Region, parent: Region): boolean =>
  level === 'PROVINCE' || parent.path.slice(0, 2) === code.slice(0, 2);
const joined = (path: string, segment: string): string => (path === '' ? segment : `${path}/${segment}`);

export function openRegion(
  { code, name }: OpenRegionInput,
  { parent, used }: Known,
  actor: Actor,
  today: string,
): RegionChange | Refused<OpenRegionRefusal> {
  const refused = refuseOperator(actor);
  if (refused) return refused;
  if (!parent) return { refused: 'RegionUnknown' };
  if (parent.validTo !== null) return { refused: 'UnitEnded' };
  if (!isName(name) || !fits(code, parent)) return { refused: 'RegionInputInvalid' };
  if (used) return { refused: 'CodeUsed' };
  const path = pathOfRegion(code) ?? '';
  const level = LEVELS[levelOf(path)] ?? 'COUNTY';
  const region: Region = {
    code,
    name: name.trim(),
    parent: parent.code,
    level,
    path,
    validFrom: today,
    validTo: null,
    successor: null,
    version: 0,
  };
  return { region, isNew: true, ended: null, renamed: false, move: null };
}

export function changeRegion(
  input: ChangeRegionInput,
  { region, parent, used }: Known,
  actor: Actor,
  today: string,
): RegionChange | Refused<ChangeRegionRefusal> {
  const refused = refuseOperator(actor) ?? refuseChange(input, { region, parent, used });
  if (refused) return refused;
  const { name, newCode } = input;
  const before = region as Region;
  const superior = parent as Region;
  const code = newCode ?? before.code;
  const path = newCode ? (pathOfRegion(newCode) ?? '') : joined(superior.path, codeOfPath(before.path));
  const after: Region = {
    ...before,
    code,
    name: name?.trim() ?? before.name,
    parent: superior.code,
    path,
    validFrom: newCode ? today : before.validFrom,
  };
  const renamed = after.name !== before.name;
  if (!renamed && code === before.code && path === before.path) return { refused: 'NothingChanged' };
  return {
    region: code === before.code ? after : { ...after, version: 0 },
    isNew: code !== before.code,
    ended: code === before.code ? null : { ...before, validTo: today, successor: code },
    renamed: renamed && code === before.code,
    move: path === before.path ? null : { from: before.path, to: path },
  };
}

/** `parent` is the new superior: the named one, or the current one. */
function refuseChange({ name, newCode }: ChangeRegionInput, { region, parent, used }: Known): Refused<ChangeRegionRefusal> | null {
  if (!region || !parent) return { refused: 'RegionUnknown' };
  if (region.validTo !== null || parent.validTo !== null) return { refused: 'UnitEnded' };
  if (region.level === 'NATION' || levelOf(parent.path) >= levelOf(region.path)) return { refused: 'RegionInputInvalid' };
  if (name !== null && !isName(name)) return { refused: 'RegionInputInvalid' };
  if (newCode === null || newCode === region.code)
    return parent.code === region.parent || keepsProvince(region, parent) ? null : { refused: 'RegionInputInvalid' };
  if (used) return { refused: 'CodeUsed' };
  const isCode = fits(newCode, parent) && levelOf(pathOfRegion(newCode) ?? '') === levelOf(region.path);
  return isCode ? null : { refused: 'RegionInputInvalid' };
}

/** Merges the region into another one of its level. Its schools and the regions below it move too. */
export function mergeRegion(
  { code, successorCode }: MergeRegionInput,
  { region, parent: successor }: Known,
  actor: Actor,
  today: string,
): RegionChange | Refused<MergeRegionRefusal> {
  const refused = refuseOperator(actor);
  if (refused) return refused;
  if (!region || !successor) return { refused: 'RegionUnknown' };
  if (code === successorCode) return { refused: 'MergeWithItself' };
  if (region.validTo !== null || successor.validTo !== null) return { refused: 'UnitEnded' };
  if (region.level === 'NATION' || region.level !== successor.level) return { refused: 'RegionInputInvalid' };
  const ended: Region = { ...region, validTo: today, successor: successorCode };
  return { region: successor, isNew: false, ended, renamed: false, move: { from: region.path, to: successor.path } };
}
