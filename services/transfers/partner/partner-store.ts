/** The partners table. It changes rarely and is read for every page of a feed. */
import { randomUUIDv7 } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { Key, ListOrder } from '@xueji/infra/runtime/keyset.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { inRanges, rangesOf, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertAbsentRows, updateRows } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import {
  type ChangeRefusal,
  changePartnerScope,
  type Grant,
  grantOf,
  mayTo,
  type Partner,
  type PartnerScope,
  type RegisterInput,
  type RegisterRefusal,
  registerPartner,
  resumePartner,
  suspendPartner,
} from './partner.ts';

export const PartnerTable = new EntitySchema<Partner>({
  name: 'Partner',
  tableName: 'partners',
  columns: columns<Partner>({
    id: '*uuid',
    clientId: 'text',
    name: 'text',
    paths: 'jsonb',
    types: 'jsonb?',
    fields: 'jsonb?',
    status: 'text',
    version: 'int',
    registeredBy: 'text',
    registeredAt: 'timestamptz',
    changedBy: 'text',
    changedAt: 'timestamptz',
  }),
});

const COLUMNS = columnsOf(PartnerTable, 'p.');
const LOCK = statement(`select ${COLUMNS} from partners p where p.id = $1 for update`);
const BY_ID = statement(`select ${COLUMNS} from partners p where p.id = $1`);
const BY_CLIENT = statement(`select ${COLUMNS} from partners p where p.client_id = $1`);
const UNLIMITED = statement(`select client_id as "clientId" from partners where status = 'ACTIVE' and types is null and paths @> '[""]'`);
const PAGE = statement(`
  select ${COLUMNS} from partners p where ($3::uuid is null or p.id > $3)
    and not exists (select from jsonb_array_elements_text(p.paths) u(path) where not ${inRanges('u.path collate "C"', 1)})
  order by p.id limit $4`);

export type PartnerDone = { readonly partnerId: string };

/** Notifies the senders of this process with `registrationChanges.emit('registration', partnerId)` that a partner or one of its webhooks has changed. */
export const registrationChanges = new EventEmitter().setMaxListeners(0);

/** Administrative commands are rare, so they are judged one at a time. */
export const oneByOne =
  <Input, Result extends PartnerDone | Refused>(judge: (tx: Tx, command: Command<Input>) => Promise<Result>) =>
  async (tx: Tx, commands: readonly Command<Input>[]): Promise<Result[]> => {
    const results: Result[] = [];
    for (const command of commands) results.push(await judge(tx, command));
    const partnerIds = new Set(results.flatMap((result) => ('partnerId' in result ? [result.partnerId] : [])));
    tx.afterCommit(() => {
      for (const partnerId of partnerIds) registrationChanges.emit('registration', partnerId);
    });
    return results;
  };

export const registerPartners = oneByOne(
  async (tx: Tx, { input, actor, now }: Command<RegisterInput>): Promise<PartnerDone | Refused<RegisterRefusal>> => {
    const [taken] = await tx.run(BY_CLIENT, [input.clientId]);
    const partner = registerPartner(randomUUIDv7(), input, actor, now, taken !== undefined);
    if (isRefused(partner)) return partner;
    // Of two concurrent registrations, the second waits for the first here and is refused.
    return (await insertAbsentRows(tx, PartnerTable, [partner])) === 1 ? { partnerId: partner.id } : { refused: 'PartnerClientIdTaken' };
  },
);

const change = <Input extends { id: string }>(
  decide: (partner: Partner | null, command: Command<Input>) => Partner | Refused<ChangeRefusal>,
) =>
  oneByOne(async (tx: Tx, command: Command<Input>): Promise<PartnerDone | Refused<ChangeRefusal>> => {
    const [locked] = await tx.run<Partner>(LOCK, [command.input.id]);
    const partner = decide(locked ?? null, command);
    if (isRefused(partner)) return partner;
    updateRows(tx, PartnerTable, [partner]);
    return { partnerId: partner.id };
  });

export const changePartnerScopes = change<PartnerScope & { id: string }>((partner, { input, actor, now }) =>
  changePartnerScope(partner, input, actor, now),
);
export const suspendPartners = change((partner, { actor, now }) => suspendPartner(partner, actor, now));
export const resumePartners = change((partner, { actor, now }) => resumePartner(partner, actor, now));

/** Also null when this actor may not read it. */
export async function findPartner(db: Database, actor: Actor, id: string): Promise<Partner | null> {
  const [partner] = await db.run<Partner>(BY_ID, [id]);
  return partner && mayTo('readPartner', actor, partner) ? partner : null;
}

/** The partner record of this actor. */
export async function findOwnPartner(db: Pick<Database, 'run'>, actor: Actor): Promise<Partner | null> {
  const [partner] = await db.run<Partner>(BY_CLIENT, [actor.userId]);
  return partner && mayTo('addWebhook', actor, partner) ? partner : null;
}

/** The grant of this actor as a partner; null while it is not registered or is suspended. */
export async function findGrant(db: Pick<Database, 'run'>, actor: Actor): Promise<Grant | null> {
  const partner = await findOwnPartner(db, actor);
  return partner?.status === 'ACTIVE' ? grantOf(partner, actor.path) : null;
}

/** Those of active partners that see every event: of the whole country, and of all types. */
export async function listUnlimitedClients(db: Pick<Database, 'run'>): Promise<string[]> {
  const partners = await db.run<{ clientId: string }>(UNLIMITED, []);
  return partners.map(({ clientId }) => clientId);
}

export const PARTNER_ORDER: ListOrder = { name: 'partners', keys: [{ sql: 'id', type: 'uuid' }] };

/** Partners with all units within a range. One row more than requested shows whether there are more. */
export const listPartners = (
  db: Database,
  scopes: readonly Scope[],
  { after, first }: { after: readonly Key[] | null; first: number },
): Promise<Partner[]> => db.run<Partner>(PAGE, [...rangesOf(scopes), after?.[0] ?? null, first + 1]);
