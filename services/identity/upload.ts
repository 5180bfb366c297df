/** `POST /roster-imports` and `POST /admission-imports`: receives a file in pieces and answers with the id of its job. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Jobs } from '@xueji/infra/runtime/jobs.ts';
import { type Refused, refusalType, SHARED_REFUSALS, type SharedRefusal } from '@xueji/infra/runtime/refusal.ts';
import type { DoorCode } from '@xueji/schema/errors.ts';
import type { Express, NextFunction, Request, Response } from 'express';
import { GraphQLError } from 'graphql';
import { readFileName } from './file-name.ts';
import { queueImport, refusalOfEntry, type Upload } from './roster-import.ts';
import { addPieces, beginUpload, completeUpload, dropUpload, PIECE_BYTES, PIECES_AT_ONCE } from './upload-store.ts';

const MOST_BYTES = 64 * 1024 * 1024;
/** Each upload uses less than 0.5 MB of memory. Several gateways may share this process. */
const MOST_UPLOADS = 128;
/** A gateway ends an upload after 60 s without bytes. After this longer time the gateway itself has failed. */
const IDLE_MS = 120_000;

export type UploadPorts = { readonly db: Database; readonly jobs: Pick<Jobs, 'wake'> };

const STATUS: Record<SharedRefusal, number> = { WrongHat: 403, WrongUnit: 403, IdempotencyKeyReused: 409 };
/** A refusal has a code that the gateway may forward. */
type Answer = { readonly id: string } | { readonly code: DoorCode; readonly message: string };
const answer = (response: Response, status: number, body: Answer): void => {
  response.status(status).json(body);
};
function refuse(response: Response, refused: Refused<SharedRefusal>): void {
  const { __typename: code, ...words } = refusalType(SHARED_REFUSALS)(refused);
  answer(response, STATUS[code], { code, ...words });
}

const KEY_MISSING: Answer = {
  code: 'IdempotencyKeyMissing',
  message: '请求头Idempotency-Key应为8至200字。The header Idempotency-Key has 8 to 200 characters.',
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PLAN_MISSING: Answer = {
  code: 'AdmissionPlanMissing',
  message:
    '请求头X-Plan-Id应为招生计划的id（School.admissionPlans）。The header X-Plan-Id has the id of an admission plan (School.admissionPlans).',
};
const TOO_LARGE: Answer = { code: 'FileTooLarge', message: '文件超过64MB，请分开上传。The file is larger than 64 MB: upload it in parts.' };
const TOO_MANY: Answer = {
  code: 'TooManyUploads',
  message: '同时上传的文件过多，请稍后重试。Too many uploads are in progress: try again later.',
};

export function rosterRoutes(app: Express, { db, jobs }: UploadPorts, actorOf: (request: Request) => Promise<Actor>, now: Clock): void {
  let open = 0;
  const take = async (request: Request, response: Response, actor: Actor, given: Pick<Upload, 'idempotencyKey' | 'planId'>) => {
    const id = randomUUIDv7();
    try {
      await beginUpload(db, id);
      const sha256 = await storePieces(db, id, request);
      const upload = { ...given, sha256, fileName: readFileName(request.get('x-file-name')) };
      const created = await completeUpload(db, queueImport(id, upload, actor, now()));
      if (!created) return refuse(response, { refused: 'IdempotencyKeyReused' });
      jobs.wake();
      answer(response, 202, created);
    } catch (error) {
      // If this also fails, the sweep deletes the pieces later.
      await dropUpload(db, id).catch(() => undefined);
      // An upload that was cut off needs no answer.
      if (!request.destroyed || request.complete) throw error;
    }
  };
  const receive = (hasPlan: boolean) => async (request: Request, response: Response) => {
    // Rights first: do not read 64 MB of an unauthorised caller.
    const actor = await actorOf(request);
    const refusal = refusalOfEntry(actor);
    if (refusal) return refuse(response, refusal);
    const key = request.get('idempotency-key') ?? '';
    if (key.length < 8 || key.length > 200) return answer(response, 400, KEY_MISSING);
    const planId = hasPlan ? (request.get('x-plan-id') ?? '') : null;
    if (planId !== null && !UUID.test(planId)) return answer(response, 400, PLAN_MISSING);
    if (Number(request.get('content-length') ?? 0) > MOST_BYTES) return answer(response, 413, TOO_LARGE);
    if (open >= MOST_UPLOADS) return answer(response, 429, TOO_MANY);
    open += 1;
    await take(request, response, actor, { idempotencyKey: key, planId }).finally(() => (open -= 1));
  };
  app.post('/roster-imports', receive(false));
  app.post('/admission-imports', receive(true));
  app.use(['/roster-imports', '/admission-imports'], answerError);
}

class FileTooLarge extends Error {}

const STORED_BYTES = PIECE_BYTES * PIECES_AT_ONCE;

/** Stores the body while it arrives and returns its SHA-256. Only the bytes of about one statement are in memory. */
async function storePieces(db: Database, id: string, request: Request): Promise<string> {
  request.setTimeout(IDLE_MS, () => request.destroy());
  const hash = createHash('sha256');
  let [size, piece, held] = [0, 0, Buffer.alloc(0)];
  // Keep the connection open at the end of the loop, so that a refusal can be answered.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new FileTooLarge();
    hash.update(chunk);
    held = Buffer.concat([held, chunk]);
    while (held.length >= STORED_BYTES) {
      await addPieces(db, id, piece, held.subarray(0, STORED_BYTES));
      held = held.subarray(STORED_BYTES);
      piece += PIECES_AT_ONCE;
    }
  }
  if (held.length > 0) await addPieces(db, id, piece, held);
  return hash.digest('hex');
}

function answerError(error: unknown, _: Request, response: Response, next: NextFunction): void {
  if (error instanceof GraphQLError) {
    const { code, http } = error.extensions as { code: DoorCode; http?: { status?: number } };
    answer(response, http?.status ?? 400, { code, message: error.message });
  } else if (error instanceof FileTooLarge) answer(response, 413, TOO_LARGE);
  else next(error);
}
