/** Routes for the gateway: codes and first paths of schools. The gateway needs the path of a token's school. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Express, Request } from 'express';
import { listSchoolPaths } from './school-path-store.ts';

const MOST = 5000;

/** `GET /units?after=CODE`: a page of schools by code. `GET /units?code=CODE`: one school. */
export function unitRoutes(app: Express, db: Pick<Database, 'run'>, actorOf: (request: Request) => Promise<Actor>): void {
  app.get('/units', async (request, response) => {
    await actorOf(request);
    const { after = '', code = null } = request.query as { after?: string; code?: string };
    response.json({ schools: await listSchoolPaths(db, { after: String(after), code: code && String(code), first: MOST }) });
  });
}
