/** The table of double keys: a blocking key belongs to one child, also when several processes register at the same time. */
import type { KeyObject } from 'node:crypto';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { type DoubleKeys, doubleKeys } from './double.ts';
import type { Fault } from './roster-message.ts';
import type { Row } from './roster-row.ts';

export type Undocumented = { readonly row: number; readonly id: string; readonly from: Row };
type Keyed = { readonly row: number; readonly id: string; readonly keys: DoubleKeys };

// One lock order for all processes, so that two processes with the same keys cannot deadlock.
const CLAIM = statement(`
  insert into double_keys (key_hmac, student_id, blocks, import_id, row)
  select key, id, true, $4, row from unnest($1::bytea[], $2::uuid[], $3::int[]) as u(key, id, row) order by key
  on conflict do nothing returning encode(key_hmac, 'hex') as key`);
const HOLDERS = statement(`
  select encode(key_hmac, 'hex') as key, case when import_id = $2 then row end as row from double_keys where key_hmac = any($1::bytea[]) and blocks`);
const GIVE_BACK = statement('delete from double_keys where key_hmac = any($1::bytea[]) and student_id = any($2::uuid[])');
const ADD_NAMESAKES = statement(`
  insert into double_keys (key_hmac, student_id, blocks, import_id, row)
  select key, id, false, $4, row from unnest($1::bytea[], $2::uuid[], $3::int[]) as u(key, id, row)`);
const HAVE_NAMESAKES = statement(`
  select k.student_id as id from double_keys k where k.student_id = any($1::uuid[]) and k.key_hmac = any($2::bytea[])
    and exists (select from double_keys o where o.key_hmac = k.key_hmac and o.student_id <> k.student_id)`);

const blockingKeys = ({ school, guardians }: DoubleKeys): Buffer[] => [school, ...guardians];
const keysOf = (all: readonly Keyed[]) =>
  all.flatMap(({ row, id, keys }) => blockingKeys(keys).map((key) => ({ key, hex: key.toString('hex'), row, id })));

/** Claims the keys of children without a document. The answer has a fault for each row that is not registered, and a warning for each namesake. */
export async function findDoubles(
  tx: Tx,
  importId: string,
  candidates: readonly Undocumented[],
  key: KeyObject,
): Promise<Map<number, Fault>> {
  const keyed = candidates.flatMap(({ row, id, from }): Keyed[] => {
    const keys = doubleKeys(from, key);
    return keys ? [{ row, id, keys }] : [];
  });
  if (keyed.length === 0) return new Map();

  const { first, faults } = withoutRepetitions(keyed);
  for (const [row, fault] of await claimKeys(tx, importId, first)) faults.set(row, fault);
  const accepted = keyed.filter(({ row }) => !faults.has(row));
  for (const row of await addNamesakes(tx, importId, accepted)) faults.set(row, { code: 'WarningPossibleDouble', column: null });
  return faults;
}

const probableDouble = (more: Pick<Fault, 'otherRow' | 'sameSchool'>): Fault => ({ code: 'ProbableDouble', column: null, ...more });

/** Of rows that share a key the first one stands. */
function withoutRepetitions(keyed: readonly Keyed[]): { first: Keyed[]; faults: Map<number, Fault> } {
  const rows = new Map<string, number>();
  const faults = new Map<number, Fault>();
  const first = keyed.filter((one) => {
    const hexes = blockingKeys(one.keys).map((key) => key.toString('hex'));
    const otherRow = hexes.map((hex) => rows.get(hex)).find((row) => row !== undefined);
    if (otherRow !== undefined) faults.set(one.row, probableDouble({ otherRow }));
    else for (const hex of hexes) rows.set(hex, one.row);
    return otherRow === undefined;
  });
  return { first, faults };
}

/** Who lost one key to an earlier record gives the others back. */
async function claimKeys(tx: Tx, importId: string, first: readonly Keyed[]): Promise<Map<number, Fault>> {
  const claims = keysOf(first);
  const column = <T>(pick: (claim: (typeof claims)[number]) => T) => claims.map(pick);
  const values = [column((claim) => claim.key), column(({ id }) => id), column(({ row }) => row), importId];
  const got = new Set((await tx.run<{ key: string }>(CLAIM, values)).map((row) => row.key));
  const lost = claims.filter(({ hex }) => !got.has(hex));
  if (lost.length === 0) return new Map();

  const holders = await tx.run<{ key: string; row: number | null }>(HOLDERS, [lost.map((claim) => claim.key), importId]);
  const rowOf = new Map(holders.map((holder) => [holder.key, holder.row]));
  const losers = new Set(lost.map(({ id }) => id));
  await tx.run(GIVE_BACK, [claims.filter(({ id }) => losers.has(id)).map((claim) => claim.key), [...losers]]);
  return new Map(first.filter(({ id }) => losers.has(id)).map((one) => [one.row, faultOf(one, lost, rowOf)]));
}

function faultOf({ id, keys }: Keyed, lost: readonly { id: string; hex: string }[], rowOf: ReadonlyMap<string, number | null>): Fault {
  const hexes = lost.filter((claim) => claim.id === id).map(({ hex }) => hex);
  const otherRow = hexes.map((hex) => rowOf.get(hex)).find((row) => typeof row === 'number');
  return probableDouble(
    otherRow === undefined || otherRow === null ? { sameSchool: hexes.includes(keys.school.toString('hex')) } : { otherRow },
  );
}

/** Adds the keys that find namesakes; answers the rows of children who have one. */
async function addNamesakes(tx: Tx, importId: string, accepted: readonly Keyed[]): Promise<number[]> {
  if (accepted.length === 0) return [];
  const [keys, ids] = [accepted.map((one) => one.keys.namesake), accepted.map(({ id }) => id)];
  await tx.run(ADD_NAMESAKES, [keys, ids, accepted.map(({ row }) => row), importId]);
  const found = new Set((await tx.run<{ id: string }>(HAVE_NAMESAKES, [ids, keys])).map(({ id }) => id));
  return accepted.filter(({ id }) => found.has(id)).map(({ row }) => row);
}
