/** Matching of admission lists in GraphQL. */
import type { KeyObject } from 'node:crypto';
import { wears } from '@xueji/infra/runtime/actor.ts';
import { forbidden, outOfRange } from '@xueji/infra/runtime/caller-fault.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type { QueryMatchGraduatesArgs } from '@xueji/schema/generated/identity.ts';
import { MATCH_WORDS } from './graduate-match.ts';
import { matchGraduates } from './graduate-match-store.ts';

type Context = RequestContext & { readonly db: Database; readonly numberKey: KeyObject };

/** A row has up to 50 claims to compute, so a longer list would hold up other requests. */
const MOST_ROWS = 100;
const FOR_REGISTRARS = { zh: 'matchGraduates: 只有学籍管理员可以使用', en: 'matchGraduates: only registrars may use it' };

export const graduateMatchQueries = {
  async matchGraduates(_: unknown, { rows }: QueryMatchGraduatesArgs, { db, actor, now, numberKey: key }: Context) {
    if (!wears(actor, 'registrar')) throw forbidden(FOR_REGISTRARS);
    if (rows.length < 1 || rows.length > MOST_ROWS) throw outOfRange('rows', 1, MOST_ROWS);
    const matches = await matchGraduates(db, { actor, now: now(), key }, rows);
    return matches.map((match) => ({ ...match, ...MATCH_WORDS[match.code] }));
  },
};
