/** Forwards operators' requests to the services, for example to list and replay parked events. Each service checks the rights itself. */
import { wears } from '@xueji/infra/runtime/actor.ts';
import { SHARED_REFUSALS } from '@xueji/infra/runtime/refusal.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { NATIONAL_OPERATOR, whoMayText } from '@xueji/infra/runtime/who-may.ts';
import express, { type RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { answerError, answerGraphQLError, type DoorError, readDoorError } from './error-answer.ts';
import type { AskHealth } from './health.ts';
import { MOST_BODY } from './http-app.ts';
import { requestIdOf } from './request-id.ts';
import type { SignIn } from './sign-in.ts';
import type { SubgraphClient } from './subgraph-client.ts';

const ADDRESS = /^\/operator\/([a-z]+)(\/[\w/-]+)(\?[^#]*)?$/;
/** The health of each part with its reasons, as the internal port shows it. The gateway answers it itself. */
const HEALTH = '/operator/health';
/** A replay of 200 events that are applied one at a time takes seconds. */
const ANSWER_WITHIN_MS = 60_000;

const NO_SUCH_ADDRESS: DoorError = { code: 'NoSuchAddress', message: '没有这个地址。No such address.' };
const WRONG_HAT: DoorError = { code: 'WrongHat', ...SHARED_REFUSALS.WrongHat, whoCanAct: whoMayText(NATIONAL_OPERATOR) };
const WRONG_UNIT: DoorError = { code: 'WrongUnit', ...SHARED_REFUSALS.WrongUnit, whoCanAct: whoMayText(NATIONAL_OPERATOR) };
const UNAVAILABLE: DoorError = {
  code: 'SUBGRAPH_UNAVAILABLE',
  message: '该服务没有响应；操作可以重发，不会重复生效。The service does not answer. Send it again: nothing takes effect twice.',
};

export type OperatorOptions = { signIn: SignIn; clients: ReadonlyMap<string, SubgraphClient>; health: AskHealth; log: Logger };

export function operatorRoute({ signIn, clients, health, log }: OperatorOptions): RequestHandler[] {
  const pass: RequestHandler = async (request, response) => {
    const requestId = requestIdOf(request);
    response.setHeader('x-request-id', requestId).setHeader('cache-control', 'no-store');
    try {
      const { actor } = await signIn.callerOf(request.headers.authorization);
      if (!wears(actor, 'operator')) return answerError(response, 403, WRONG_HAT);
      if (request.method === 'GET' && request.originalUrl === HEALTH) {
        if (actor.path !== '') return answerError(response, 403, WRONG_UNIT);
        return void response.json(await health());
      }
      const [, name = '', path, query = ''] = ADDRESS.exec(request.originalUrl) ?? [];
      const client = clients.get(name);
      const { method } = request;
      if (!client || !path || (method !== 'GET' && method !== 'POST'))
        return answerError(response, 404, { ...NO_SUCH_ADDRESS, more: { services: [...clients.keys()] } });
      const authorization = `Bearer ${await signIn.internalTokenFor(actor)}`;
      const { statusCode, body } = await client.pool.request({
        path: `/operator${path}${query}`,
        method,
        headers: { authorization, 'x-request-id': requestId, ...(method === 'POST' && { 'content-type': 'application/json' }) },
        ...(method === 'POST' && typeof request.body === 'string' && { body: request.body }),
        headersTimeout: ANSWER_WITHIN_MS,
      });
      const text = await body.text();
      if (statusCode >= 500 || statusCode === 401) throw new Error(`${name} answered ${statusCode}`);
      if (statusCode >= 400) return answerError(response, statusCode, readDoorError(text));
      response.type('application/json').send(text);
    } catch (error) {
      if (error instanceof GraphQLError) return answerGraphQLError(response, error);
      log.error({ err: error, requestId }, 'operator request failed');
      answerError(response, 503, UNAVAILABLE);
    }
  };
  return [express.text({ type: () => true, limit: MOST_BODY }), pass];
}
