/** Every migration of transfers: the files of this folder, in order of their numbers. */
import { migrationsIn } from '@xueji/infra/runtime/migrate.ts';

export const MIGRATIONS = await migrationsIn(import.meta.dirname);
