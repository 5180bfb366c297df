/** `POST /roster-imports`: takes a file, answers with the id of its job. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { SHARED_REFUSALS, type SharedRefusal } from '@xueji/infra/runtime/refusal.ts';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { GraphQLError } from 'graphql';
import type { ImportWorker } from './import-job.ts';
import { createImport } from './import-store.ts';
import { queueImport, refusalOfEntry } from './roster-import.ts';

const LARGEST_FILE = '64mb';
const LONGEST_FILE_NAME = 200;

export type UploadPorts = { readonly db: Database; readonly imports: ImportWorker };

const STATUS: Record<SharedRefusal, number> = { WrongHat: 403, WrongUnit: 403, IdempotencyKeyReused: 409 };
const answer = (response: Response, status: number, body: object): void => {
  response.status(status).json(body);
};
const refuse = (response: Response, code: SharedRefusal): void => answer(response, STATUS[code], { code, ...SHARED_REFUSALS[code] });

const KEY_MISSING = {
  code: 'IdempotencyKeyMissing',
  message: '请求头Idempotency-Key应为8至200字。The header Idempotency-Key has 8 to 200 characters.',
};
const TOO_LARGE = { code: 'FileTooLarge', message: '文件超过64MB,请分开上传。The file is larger than 64 MB: upload it in parts.' };

export function rosterRoutes(app: Express, { db, imports }: UploadPorts, actorOf: (request: Request) => Promise<Actor>, now: Clock): void {
  // Who it is comes before what it is: a stranger's 64 MB are not read.
  const entered = async (request: Request, response: Response, next: NextFunction) => {
    const actor = await actorOf(request);
    const refusal = refusalOfEntry(actor);
    if (refusal) return refuse(response, refusal.refused);
    response.locals.actor = actor;
    next();
  };
  app.post(
    '/roster-imports',
    entered,
    express.raw({ type: () => true, limit: LARGEST_FILE }),
    async (request: Request, response: Response) => {
      const idempotencyKey = request.get('idempotency-key') ?? '';
      if (idempotencyKey.length < 8 || idempotencyKey.length > 200) return answer(response, 400, KEY_MISSING);
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const upload = { idempotencyKey, sha256: createHash('sha256').update(bytes).digest('hex'), fileName: fileNameOf(request) };
      const created = await createImport(db, queueImport(randomUUIDv7(), upload, response.locals.actor as Actor, now()), bytes);
      if (!created) return refuse(response, 'IdempotencyKeyReused');
      imports.wake();
      answer(response, 202, created);
    },
  );
  app.use('/roster-imports', answerError);
}

/** Percent-encoded UTF-8, since a header holds no Chinese. */
function fileNameOf(request: Request): string {
  const given = request.get('x-file-name') ?? 'roster.csv';
  try {
    return decodeURIComponent(given)
      .replace(/\p{Cc}/gu, '')
      .slice(0, LONGEST_FILE_NAME);
  } catch {
    return given.slice(0, LONGEST_FILE_NAME);
  }
}

function answerError(error: unknown, _: Request, response: Response, next: NextFunction): void {
  if (error instanceof GraphQLError) {
    const { code, http } = error.extensions as { code?: string; http?: { status?: number } };
    answer(response, http?.status ?? 400, { code, message: error.message });
  } else if (error instanceof Error && 'type' in error && error.type === 'entity.too.large') answer(response, 413, TOO_LARGE);
  else next(error);
}
