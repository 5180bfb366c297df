import { type WhoMay, whoMayText } from './who-may.ts';

/** An expected refusal: returned, never thrown, and a member of the SDL's unions. Its name is the name of the GraphQL type. */
export type Refused<Code extends string = string> = {
  readonly refused: Code;
  /** Who may do it instead, when this depends on the request; otherwise the refusal's text says it. */
  readonly may?: WhoMay;
};

export const isRefused = (outcome: object): outcome is Refused => 'refused' in outcome;

/** The message of a refusal in Chinese and English, and who can act. */
export type RefusalText = { readonly message: string; readonly whoCanAct: string };

export type SharedRefusal = 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused';

export const SHARED_REFUSALS: Record<SharedRefusal, RefusalText> = {
  WrongHat: {
    message: '您的岗位不能办理此项业务。Your role may not do this.',
    whoCanAct: '本单位学籍主管领导 · the person in charge in your unit',
  },
  WrongUnit: {
    message: '此项业务不由您所在的单位办理。This is not for your unit to do.',
    whoCanAct: '该业务当前环节的单位 · the unit of the current step',
  },
  IdempotencyKeyReused: {
    message: '此幂等键已用于另一内容的请求，原请求有效。This idempotency key was used for another input; the first command stands.',
    whoCanAct: '请换用新的幂等键重新提交 · send it again under a new key',
  },
};

/** A refusal as the GraphQL type of its name. */
export const refusalType =
  <Code extends string>(texts: Record<Code, RefusalText>) =>
  ({ refused, may }: Refused<Code>): RefusalText & { __typename: Code } => ({
    __typename: refused,
    ...texts[refused],
    ...(may && { whoCanAct: whoMayText(may) }),
  });
