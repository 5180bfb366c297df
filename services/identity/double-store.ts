/** The table of double keys: a blocking key belongs to one child, also when several processes register at the same time. */
import type { KeyObject } from 'node:crypto';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { type DoubleKeys, doubleKeys, keysOfChild } from './double.ts';
import type { Fault } from './roster-message.ts';
import type { Row } from './roster-row.ts';

/** A row that may become a record. */
export type Candidate = { readonly row: number; readonly id: string; readonly from: Row };
/** `earlierId`: the record that has the key; null for a row of the same file. */
export type Double = { readonly fault: Fault; readonly earlierId: string | null };
/** Rows of children who probably have a record, and for each row of a namesake the other child. */
export type Doubles = { readonly found: ReadonlyMap<number, Double>; readonly namesakes: ReadonlyMap<number, string> };
const NONE: Doubles = { found: new Map(), namesakes: new Map() };

type Keyed = { readonly row: number; readonly id: string; readonly keys: DoubleKeys };

// One lock order for all processes, so that two processes with the same keys cannot deadlock.
const CLAIM = statement(`
  insert into double_keys (key_hmac, student_id, blocks, import_id, row)
  select key, id, true, $4, row from unnest($1::bytea[], $2::uuid[], $3::int[]) as u(key, id, row) order by key
  on conflict do nothing returning encode(key_hmac, 'hex') as key`);
const HOLDERS = statement(`
  select encode(key_hmac, 'hex') as key, student_id as "studentId", case when import_id = $2 then row end as row from double_keys where key_hmac = any($1::bytea[]) and blocks`);
const GIVE_BACK = statement('delete from double_keys where key_hmac = any($1::bytea[]) and student_id = any($2::uuid[])');
const ADD_NAMESAKES = statement(`
  insert into double_keys (key_hmac, student_id, blocks, import_id, row)
  select key, id, false, $4, row from unnest($1::bytea[], $2::uuid[], $3::int[]) as u(key, id, row)`);
const HAVE_NAMESAKES = statement(`
  select distinct on (k.student_id) k.student_id as id, o.student_id as other
  from double_keys k join double_keys o on o.key_hmac = k.key_hmac and o.student_id <> k.student_id
  where k.student_id = any($1::uuid[]) and k.key_hmac = any($2::bytea[]) order by k.student_id, o.student_id`);

const blockingKeys = ({ school, guardians }: DoubleKeys): Buffer[] => [school, ...guardians];
const keysOf = (all: readonly Keyed[]) =>
  all.flatMap(({ row, id, keys }) => blockingKeys(keys).map((key) => ({ key, hex: key.toString('hex'), row, id })));

/** Claims the keys of children without a document. A row that is found is not registered; a namesake is. */
export async function findDoubles(tx: Tx, importId: string, candidates: readonly Candidate[], key: KeyObject): Promise<Doubles> {
  const keyed = candidates.flatMap(({ row, id, from }): Keyed[] => {
    const keys = doubleKeys(from, key);
    return keys ? [{ row, id, keys }] : [];
  });
  if (keyed.length === 0) return NONE;

  const { first, found } = withoutRepetitions(keyed);
  for (const [row, double] of await claimKeys(tx, importId, first)) found.set(row, double);
  const accepted = keyed.filter(({ row }) => !found.has(row));
  return { found, namesakes: await addNamesakes(tx, importId, accepted) };
}

/** Children with a document whom an earlier record has without one: same name, sex, birth date and guardian. */
export async function findWithoutDocument(
  tx: Tx,
  importId: string,
  candidates: readonly Candidate[],
  key: KeyObject,
): Promise<Map<number, Double>> {
  const keys = candidates.flatMap(({ row, from }) => keysOfChild(from, key).guardians.map((one) => ({ row, hex: one.toString('hex') })));
  if (keys.length === 0) return new Map();
  const holders = await holdersOf(tx, importId, [...new Set(keys.map(({ hex }) => hex))]);
  return new Map(
    keys.flatMap(({ row, hex }): [number, Double][] => {
      const holder = holders.get(hex);
      return holder ? [[row, ofHolders([holder])]] : [];
    }),
  );
}

const probableDouble = (more: Pick<Fault, 'otherRow' | 'sameSchool'>): Fault => ({ code: 'ProbableDouble', column: null, ...more });

/** Of rows that share a key the first one stands. */
function withoutRepetitions(keyed: readonly Keyed[]): { first: Keyed[]; found: Map<number, Double> } {
  const rows = new Map<string, number>();
  const found = new Map<number, Double>();
  const first = keyed.filter((one) => {
    const hexes = blockingKeys(one.keys).map((key) => key.toString('hex'));
    const otherRow = hexes.map((hex) => rows.get(hex)).find((row) => row !== undefined);
    if (otherRow !== undefined) found.set(one.row, { fault: probableDouble({ otherRow }), earlierId: null });
    else for (const hex of hexes) rows.set(hex, one.row);
    return otherRow === undefined;
  });
  return { first, found };
}

type Holder = { readonly key: string; readonly studentId: string; readonly row: number | null };

const holdersOf = async (tx: Tx, importId: string, hexes: readonly string[]): Promise<Map<string, Holder>> =>
  new Map((await tx.run<Holder>(HOLDERS, [hexes.map((hex) => Buffer.from(hex, 'hex')), importId])).map((holder) => [holder.key, holder]));

/** Who lost one key to an earlier record gives the others back. */
async function claimKeys(tx: Tx, importId: string, first: readonly Keyed[]): Promise<Map<number, Double>> {
  const claims = keysOf(first);
  const column = <T>(pick: (claim: (typeof claims)[number]) => T) => claims.map(pick);
  const values = [column((claim) => claim.key), column(({ id }) => id), column(({ row }) => row), importId];
  const got = new Set((await tx.run<{ key: string }>(CLAIM, values)).map((row) => row.key));
  const lost = claims.filter(({ hex }) => !got.has(hex));
  if (lost.length === 0) return new Map();

  const holders = await holdersOf(
    tx,
    importId,
    lost.map(({ hex }) => hex),
  );
  const losers = new Set(lost.map(({ id }) => id));
  await tx.run(GIVE_BACK, [claims.filter(({ id }) => losers.has(id)).map((claim) => claim.key), [...losers]]);
  return new Map(first.filter(({ id }) => losers.has(id)).map((one) => [one.row, doubleOf(one, lost, holders)]));
}

function doubleOf({ id }: Keyed, lost: readonly { id: string; hex: string }[], holders: ReadonlyMap<string, Holder>): Double {
  return ofHolders(lost.filter((claim) => claim.id === id).flatMap(({ hex }) => holders.get(hex) ?? []));
}

function ofHolders(found: readonly Holder[]): Double {
  const inFile = found.find(({ row }) => row !== null);
  if (typeof inFile?.row === 'number') return { fault: probableDouble({ otherRow: inFile.row }), earlierId: null };
  return { fault: probableDouble({}), earlierId: found[0]?.studentId ?? null };
}

/** Adds the keys that find namesakes; answers the rows of children who have one, each with the other child. */
async function addNamesakes(tx: Tx, importId: string, accepted: readonly Keyed[]): Promise<Map<number, string>> {
  if (accepted.length === 0) return new Map();
  const [keys, ids] = [accepted.map((one) => one.keys.namesake), accepted.map(({ id }) => id)];
  await tx.run(ADD_NAMESAKES, [keys, ids, accepted.map(({ row }) => row), importId]);
  const others = new Map((await tx.run<{ id: string; other: string }>(HAVE_NAMESAKES, [ids, keys])).map(({ id, other }) => [id, other]));
  return new Map(
    accepted.flatMap(({ row, id }): [number, string][] => {
      const other = others.get(id);
      return other ? [[row, other]] : [];
    }),
  );
}
