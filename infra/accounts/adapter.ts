/** Keeps the records of `oidc-provider` in PostgreSQL: sessions, grants, codes and refresh tokens. */
import type { Adapter, AdapterPayload } from 'oidc-provider';
import type pg from 'pg';

export const adapterOn =
  (pool: pg.Pool) =>
  (kind: string): Adapter => {
    const find = async (column: 'id' | 'uid', value: string): Promise<AdapterPayload | undefined> => {
      const { rows } = await pool.query<{ payload: AdapterPayload }>(
        `select payload from issuer_records where kind = $1 and ${column} = $2 and (expires_at is null or expires_at > now())`,
        [kind, value],
      );
      return rows[0]?.payload;
    };
    return {
      async upsert(id, payload, expiresIn) {
        await pool.query(
          `insert into issuer_records (kind, id, payload, grant_id, uid, expires_at) values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
         on conflict (kind, id) do update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
          [kind, id, JSON.stringify(payload), payload.grantId ?? null, payload.uid ?? null, expiresIn || null],
        );
      },
      find: (id) => find('id', id),
      findByUid: (uid) => find('uid', uid),
      // Device codes are not in use.
      findByUserCode: async () => undefined,
      async consume(id) {
        await pool.query(
          `update issuer_records set payload = payload || jsonb_build_object('consumed', extract(epoch from now())::bigint) where kind = $1 and id = $2`,
          [kind, id],
        );
      },
      async destroy(id) {
        await pool.query('delete from issuer_records where kind = $1 and id = $2', [kind, id]);
      },
      async revokeByGrantId(grantId) {
        // The library calls this for each kind of token. The record of a running sign-in names the grant too and must stay.
        await pool.query('delete from issuer_records where grant_id = $1 and kind = $2', [grantId, kind]);
      },
    };
  };
