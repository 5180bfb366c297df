/** The second factor: a code of an authenticator app (TOTP, RFC 6238). Posts that can change the system for everybody need it. */
import { generateSecret, verify } from 'otplib';
import type pg from 'pg';
import type { Hat } from '../runtime/actor.ts';

/** Hats that need a code besides the password. */
const NEEDS_CODE: readonly Hat[] = ['operator'];
const STEP_S = 30;

export const needsCode = (hats: readonly Hat[]): boolean => hats.some((hat) => NEEDS_CODE.includes(hat));
export const newSecret = (): string => generateSecret();

export const SECOND_FACTORS = `create table if not exists second_factors (
  login text primary key references accounts on delete cascade,
  secret text not null,
  last_step bigint not null
)`;

export async function hasFactor(pool: pg.Pool, login: string): Promise<boolean> {
  const { rowCount } = await pool.query('select 1 from second_factors where login = $1', [login]);
  return rowCount === 1;
}

/**
 * True when the code is right and was not used before. `fresh` is the secret of a first code, which this call then stores. A stored secret is never
 * replaced in this way.
 */
export async function useCode(pool: pg.Pool, login: string, code: string, fresh?: string): Promise<boolean> {
  const { rows } = await pool.query<{ secret: string }>('select secret from second_factors where login = $1', [login]);
  const secret = rows[0]?.secret ?? fresh;
  if (!secret || !/^\d{6}$/.test(code)) return false;
  // A clock may be one step ahead or behind.
  const result = await verify({ secret, token: code, epochTolerance: STEP_S });
  if (!result.valid) return false;
  const step = Math.floor(Date.now() / 1000 / STEP_S) + result.delta;
  const { rowCount } = await pool.query(
    `insert into second_factors (login, secret, last_step) values ($1, $2, $3)
     on conflict (login) do update set last_step = excluded.last_step
       where second_factors.secret = excluded.secret and second_factors.last_step < excluded.last_step`,
    [login, secret, step],
  );
  return rowCount === 1;
}
