/** `POST /track`: a guardian without an account reads the progress of a case by its number and a code. Names come from the graph. */
import type { ApolloServer } from '@apollo/server';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { namedFault } from '@xueji/infra/runtime/caller-fault.ts';
import { inLanguage, type Language, languageOf } from '@xueji/infra/runtime/language.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { isStorable } from '@xueji/infra/runtime/text.ts';
import type { RequestHandler, Response } from 'express';
import { answerError } from './error-answer.ts';
import { requestIdOf } from './request-id.ts';
import type { GatewayContext, SignIn } from './sign-in.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import { NOT_STORABLE } from './text-arguments.ts';
import { createTrackLimits } from './track-limits.ts';

/** Has no hat: it reads what every signed-in caller may read, and no personal data. */
const GUARDIAN: Actor = { userId: 'guardian', hats: [], unit: 'CN', path: '' };
const ANSWER_WITHIN_MS = 10_000;

const NOT_FOUND = {
  code: 'TRACKING_NOT_FOUND' as const,
  message:
    '查询编号或查询码不正确，或已失效；请向转入学校索取新的查询码。The case number and the code open no case. Ask the receiving school for a new code.',
};
const TOO_OFTEN = {
  code: 'RATE_LIMITED' as const,
  message: '查询过于频繁，请稍后再试。This was asked too often; wait for as many seconds as the header Retry-After says.',
};
const BAD_REQUEST = {
  code: 'BAD_REQUEST' as const,
  message: '请提供caseNumber和code（文本）。Send caseNumber and code, both texts.',
};
const UNAVAILABLE = {
  code: 'SUBGRAPH_UNAVAILABLE' as const,
  message: '暂时无法查询，请稍后再试。This cannot be answered now; try again later.',
};

export type TrackOptions = { server: ApolloServer<GatewayContext>; signIn: SignIn; transfers: SubgraphClient; log: Logger };
type Office = { name: string; officePhone: string | null };
type Ending = { reason: string; whatToDo: string } | null;
type Step = { schoolId: string | null; regionCode: string | null };

export function trackRoute({ server, signIn, transfers, log }: TrackOptions): RequestHandler {
  const officeOf = async ({ schoolId, regionCode }: Step, requestId: string): Promise<Office | null> => {
    const caller = { actor: GUARDIAN, rights: 'guardian', expiresAtMs: Number.POSITIVE_INFINITY };
    const { body } = await server.executeOperation<{ unit: Office | null }>(
      schoolId
        ? { query: 'query ($id: ID!) { unit: school(id: $id) { name officePhone } }', variables: { id: schoolId } }
        : { query: 'query ($code: ID!) { unit: region(code: $code) { name officePhone } }', variables: { code: regionCode } },
      { contextValue: { ...(await signIn.contextFor(caller, requestId)), isOwn: true } },
    );
    return (body.kind === 'single' && body.singleResult.data?.unit) || null;
  };

  const limits = createTrackLimits();

  return async (request, response) => {
    const requestId = requestIdOf(request);
    response.setHeader('x-request-id', requestId).setHeader('cache-control', 'no-store');
    const { caseNumber, code } = (request.body ?? {}) as Record<string, unknown>;
    if (typeof caseNumber !== 'string' || typeof code !== 'string' || caseNumber.length > 40 || code.length > 100)
      return answerError(response, 400, BAD_REQUEST);
    const wrong = Object.entries({ caseNumber, code }).find(([, text]) => !isStorable(text));
    if (wrong) return answerError(response, 400, { code: 'BAD_USER_INPUT', message: namedFault(wrong[0], NOT_STORABLE) });
    const seconds = await limits.secondsToWait(caseNumber, request.ip ?? '');
    if (seconds > 0) return answerError(response.setHeader('retry-after', String(seconds)), 429, TOO_OFTEN);
    try {
      const { statusCode, body } = await transfers.pool.request({
        path: '/track',
        method: 'POST',
        headers: {
          authorization: `Bearer ${await signIn.internalTokenFor(GUARDIAN)}`,
          'content-type': 'application/json',
          'x-request-id': requestId,
        },
        body: JSON.stringify({ caseNumber, code }),
        headersTimeout: ANSWER_WITHIN_MS,
      });
      const progress = (await body.json()) as { step: Step | null; ending: Ending } | null;
      if (statusCode !== 200) throw new Error(`transfers answered ${statusCode}`);
      if (progress === null) return answerError(response, 404, NOT_FOUND);
      const ending = endingIn(progress.ending, languageOf(request));
      if (progress.step === null) return answer(response, { ...progress, ending });
      const { schoolId, regionCode, ...step } = progress.step;
      const office = await officeOf({ schoolId, regionCode }, requestId);
      answer(response, { ...progress, ending, step: { ...step, unitToCall: office?.name ?? null, phone: office?.officePhone ?? null } });
    } catch (error) {
      log.error({ err: error, requestId }, 'tracking failed');
      answerError(response, 503, UNAVAILABLE);
    }
  };
}

const answer = (response: Response, body: object): void => void response.json(body);

/** Why a case ended, in the reader's language. */
const endingIn = (ending: Ending, language: Language): Ending =>
  ending && { ...ending, reason: inLanguage(ending.reason, language), whatToDo: inLanguage(ending.whatToDo, language) };
