/** Input of operators for each address, and messages for invalid input in both languages. */
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { type Problem, sentences, unended } from './caller-fault.ts';
import { inLanguage, type Language } from './language.ts';
import { MOST_CHOSEN } from './parked.ts';
import { isStorable } from './text.ts';

const text = z.string().min(1).max(200).optional();
const conditions = {
  reason: z.enum(['GAP', 'UNKNOWN', 'CONFLICT', 'FAILED', 'UNREADABLE']).optional(),
  topic: text,
  key: text,
  aggregate: text,
  type: text,
  since: z.iso
    .datetime({ offset: true })
    .transform((instant) => new Date(instant))
    .optional(),
};
const ids = z.array(z.int().positive()).min(1).max(MOST_CHOSEN);
const reason = z.string().trim().min(2).max(500);
const first = z.coerce.number().int().min(1).max(100).default(20);
export const LIST = z.strictObject({
  ...conditions,
  after: z.coerce.number().int().min(0).optional(),
  first,
  resolved: z.enum(['true', 'false']).optional(),
});
export const ACTIONS = z.strictObject({ after: z.uuid().optional(), first });
export const SAID = z.strictObject({
  topic: z.string().max(200),
  aggregate: z.string().max(200),
  after: z.coerce.number().int().min(0).default(0),
  first,
});
/** `queue` and `item`: those of the last row of the page before. */
export const WORK = z.strictObject({ queue: z.string().max(200).default(''), item: z.string().max(200).default(''), first });
/** `kind` and `id`: those of the last row of the page before. */
export const JOBS = z.strictObject({ kind: z.string().max(200).default(''), id: z.string().max(200).default(''), first });
export const RETRY_WORK = z.strictObject({
  queue: z.string().min(1).max(200),
  items: z.array(z.string().max(200)).min(1).max(MOST_CHOSEN).optional(),
});
export const REPLAY = z
  .strictObject({
    where: z
      .strictObject({ ...conditions, ids: ids.optional(), after: z.int().min(0).optional() })
      .refine(({ after: _, ...rest }) => Object.values(rest).some((value) => value !== undefined), '至少一个条件。One condition at least.'),
    skipMissing: z.boolean().default(false),
    dryRun: z.boolean().default(false),
    reason: reason.optional(),
  })
  .refine((replay) => !replay.skipMissing || replay.reason !== undefined, '用skipMissing须说明理由（reason）。skipMissing needs a reason.');
export const REPUBLISH = z
  .strictObject({
    topic: z.string().min(1).max(200),
    from: z.int().min(1).optional(),
    since: conditions.since,
    reason,
    dryRun: z.boolean().default(false),
  })
  .refine(
    ({ from, since }) => from !== undefined || since !== undefined,
    '请给出from（位置）或since（时刻）。Give from (a position) or since (an instant).',
  );
export const CLOSE_LOST = z.strictObject({ topic: z.string().min(1).max(200), reason, dryRun: z.boolean().default(false) });
export const DISCARD = z.strictObject({ ids, version: z.enum(['SPENT', 'FREE']), reason, dryRun: z.boolean().default(false) });

/** Texts that PostgreSQL cannot store would make the statement fail. */
const isStorableValue = (given: unknown): boolean =>
  typeof given === 'string'
    ? isStorable(given)
    : typeof given !== 'object' ||
      given === null ||
      Object.entries(given).every(([name, value]) => isStorable(name) && isStorableValue(value));

export function read<Shape extends z.ZodType>(shape: Shape, given: unknown): z.infer<Shape> {
  if (!isStorableValue(given)) throw badRequest(NOT_STORABLE);
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  throw badRequest({ zh: faultsIn(shape, given, 'zh'), en: faultsIn(shape, given, 'en') });
}

const NOT_STORABLE: Problem = { zh: '文本中有NUL或不成对的代理项', en: 'a text has a NUL or half of a surrogate pair' };
const badRequest = ({ zh, en }: Problem): GraphQLError =>
  new GraphQLError(sentences({ zh: `参数有误：${zh}`, en: `Bad input: ${en}` }), { extensions: { code: 'BAD_USER_INPUT' } });

const WORDS: Record<Language, z.core.$ZodErrorMap> = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

/** Each fault with its path in one language: the message of zod or of a rule above. */
function faultsIn(shape: z.ZodType, given: unknown, language: Language): string {
  const { error } = shape.safeParse(given, { error: WORDS[language] });
  const faults = error?.issues.map(({ path, message }) => {
    const text = unended(inLanguage(message, language).replace(/[。.]$/, ''));
    return path.length > 0 ? `${path.map(String).join('.')}: ${text}` : text;
  });
  return (faults ?? []).join(language === 'zh' ? '；' : '; ');
}
