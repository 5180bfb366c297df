/** The table of guardians' codes. */
import { type KeyObject, randomUUIDv7 } from 'node:crypto';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { type GuardianCode, type IssueRefusal, issueGuardianCode } from './guardian-code.ts';
import { lockRecords } from './student-store.ts';

export type IssueInput = { readonly studentId: string };
/** The stored result of the command. The code is derived from the id. */
export type Issued = { readonly studentId: string; readonly codeId: string; readonly expiresAt: string };

const REPLACE = statement(`
  insert into guardian_codes (student_id, id, code_hmac, path, issued_by, issued_at, expires_at)
  select * from unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[])
  on conflict (student_id) do update set id = excluded.id, code_hmac = excluded.code_hmac, path = excluded.path, issued_by = excluded.issued_by,
    issued_at = excluded.issued_at, expires_at = excluded.expires_at, used_by = null, used_at = null`);

export const issueGuardianCodes =
  (key: KeyObject) =>
  async (tx: Tx, commands: readonly Command<IssueInput>[]): Promise<(Issued | Refused<IssueRefusal>)[]> => {
    const ids = [...new Set(commands.map(({ input }) => input.studentId))];
    const records = new Map((await lockRecords(tx, ids)).map((record) => [record.id, record]));
    const latest = new Map<string, GuardianCode>();
    const results = commands.map(({ input: { studentId }, actor, now }): Issued | Refused<IssueRefusal> => {
      const code = issueGuardianCode(randomUUIDv7(), { record: records.get(studentId), actor, now, key });
      if (isRefused(code)) return code as Refused<IssueRefusal>;
      latest.set(studentId, code);
      return { studentId, codeId: code.id, expiresAt: code.expiresAt.toISOString() };
    });
    await replaceCodes(tx, [...latest.values()]);
    return results;
  };

async function replaceCodes(tx: Tx, codes: readonly GuardianCode[]): Promise<void> {
  if (codes.length === 0) return;
  const column = <T>(pick: (code: GuardianCode) => T) => codes.map(pick);
  await tx.run(REPLACE, [
    column(({ studentId }) => studentId),
    column(({ id }) => id),
    column(({ codeHmac }) => codeHmac),
    column(({ path }) => path),
    column(({ issuedBy }) => issuedBy),
    column(({ issuedAt }) => issuedAt),
    column(({ expiresAt }) => expiresAt),
  ]);
}
