/** The table of office telephones. */
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { columns } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import { type OfficePhone, type OfficePhoneRefusal, type SetOfficePhoneInput, setOfficePhone } from './office-phone.ts';

export const OfficePhoneTable = new EntitySchema<OfficePhone>({
  name: 'OfficePhone',
  tableName: 'office_phones',
  columns: columns<OfficePhone>({ path: '*text', phone: 'text?', setBy: 'text', setAt: 'timestamptz' }),
});

export type OfficePhoneDone = Pick<OfficePhone, 'phone'>;

const SET = statement(`
  insert into office_phones (path, phone, set_by, set_at) select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
  on conflict (path) do update set phone = excluded.phone, set_by = excluded.set_by, set_at = excluded.set_at`);

export async function setOfficePhones(
  tx: Tx,
  commands: readonly Command<SetOfficePhoneInput>[],
): Promise<(OfficePhoneDone | Refused<OfficePhoneRefusal>)[]> {
  const outcomes = commands.map(({ input, actor, now }) => setOfficePhone(input, actor, now));
  // If a batch has two commands for one office, the later one wins.
  const set = [...new Map(outcomes.flatMap((one) => (isRefused(one) ? [] : [[one.path, one as OfficePhone]]))).values()];
  if (set.length > 0)
    await tx.run(SET, [set.map((one) => one.path), set.map((one) => one.phone), set.map((one) => one.setBy), set.map((one) => one.setAt)]);
  return outcomes.map((one) => (isRefused(one) ? (one as Refused<OfficePhoneRefusal>) : { phone: one.phone }));
}

const BY_PATHS = statement('select path, phone from office_phones where path = any($1::text[]) and phone is not null');

export const findOfficePhones = (db: Database, paths: readonly string[]): Promise<Pick<OfficePhone, 'path' | 'phone'>[]> =>
  db.run(BY_PATHS, [paths]);
