/** Reads that requests share: commands of one batch are answered together, so one statement reads all their answers. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { readAs } from '@xueji/infra/runtime/scope.ts';
import DataLoader from 'dataloader';
import type { Transfer } from './transfer.ts';
import { findTransfers } from './transfer-store.ts';

export type ReadTransfers = (actor: Actor, ids: readonly string[]) => Promise<Transfer[]>;

/** Callers with the same scope in one turn of the event loop share one query. A later caller never gets a result that was read before its request. */
export function transferReader(db: Database): ReadTransfers {
  const thisTurn = new Map<string, DataLoader<string, Transfer | null>>();

  const begin = (scope: string, actor: Actor) => {
    const loader = new DataLoader<string, Transfer | null>(
      async (ids) => {
        thisTurn.delete(scope);
        const found = new Map((await findTransfers(db, actor, [...new Set(ids)])).map((transfer) => [transfer.id, transfer]));
        return ids.map((id) => found.get(id) ?? null);
      },
      { cache: false },
    );
    thisTurn.set(scope, loader);
    return loader;
  };
  return async (actor, ids) => {
    const scope = JSON.stringify(readAs(actor));
    const loader = thisTurn.get(scope) ?? begin(scope, actor);
    const read = await loader.loadMany(ids);
    return read.flatMap((one) => {
      if (one instanceof Error) throw one;
      return one ?? [];
    });
  };
}
