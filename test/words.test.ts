/** Texts for people: every text exists in both languages and has no words that only its authors understand. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inLanguage, isIn } from '@xueji/infra/runtime/language.ts';
import { SHARED_REFUSALS } from '@xueji/infra/runtime/refusal.ts';
import { TRANSFER_REFUSAL_TEXTS } from '@xueji/schema/codes/transfer-refusals.ts';
import { DOOR_CODES, ERROR_CODES, TOKEN_FAULTS } from '@xueji/schema/errors.ts';
import { PROBLEMS } from '../gateway/upload-problems.ts';
import { COMMAND_REFUSALS as ENROLMENT_REFUSALS } from '../services/enrolment/refusals.ts';
import { MATCH_WORDS } from '../services/identity/graduate-match.ts';
import { IDENTITY_REFUSALS } from '../services/identity/refusals.ts';
import { FILE_PROBLEMS, ROW_TEXTS } from '../services/identity/roster-message.ts';
import { PARTNER_REFUSALS } from '../services/transfers/partner/partner-refusals.ts';
import { COMMAND_REFUSALS as TRANSFER_REFUSALS } from '../services/transfers/refusals.ts';

const root = resolve(import.meta.dirname, '..');

const TABLES: Record<string, Record<string, unknown>> = {
  ERROR_CODES,
  DOOR_CODES,
  TOKEN_FAULTS,
  SHARED_REFUSALS,
  TRANSFER_REFUSAL_TEXTS,
  ENROLMENT_REFUSALS,
  IDENTITY_REFUSALS,
  MATCH_WORDS,
  PARTNER_REFUSALS,
  TRANSFER_REFUSALS,
  PROBLEMS,
  ROW_TEXTS,
  FILE_PROBLEMS,
};

/** Texts of a table: values that are text, or the texts of a value's fields for people. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  const { message, whoCanAct, meaning } = value as Record<string, unknown>;
  return [message, whoCanAct, meaning].filter((text) => typeof text === 'string');
}

test.each(Object.entries(TABLES))('each text of %s is complete in Chinese and in English', (_, table) => {
  const texts = Object.values(table).flatMap(textsOf);
  expect(texts.length).toBeGreaterThan(0);
  // A Chinese punctuation mark in the English part, or an English sentence in the Chinese part, means that the text was split at a wrong position.
  const wrong = texts.filter((text) => {
    const [chinese, english] = [inLanguage(text, 'zh'), inLanguage(text, 'en')];
    const isWhole = isIn(text, 'zh') && isIn(text, 'en') && /[\u4e00-\u9fff]/.test(chinese);
    return !isWhole || /[。；，]/.test(english) || /[A-Za-z]+ [a-z]+ [a-z]+/.test(chinese);
  });
  expect(wrong).toEqual([]);
});

/** Internal notes: references to design documents and plans. */
const INTERNAL = /§|\b(domain|design|trials|saga|federation)\.md\b|\blater (issues?|rounds?)\b|\bissue \d|\bthis round\b|\bTODO\b/i;

const sources = globSync('{schema,infra/runtime,gateway,services}/**/*.ts', {
  cwd: root,
  exclude: (path) => /node_modules|\.test\./.test(path),
});
/** Literals of the sources that contain Chinese. */
const messages = sources.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(['"`])(?:(?!\1)[^\\\n]|\\.)*[\u4e00-\u9fff](?:(?!\1)[^\\\n]|\\.)*\1/g)].map(
    ([text]) => text,
  ),
);

test('neither the client SDL nor a message refers to internal documents or plans', () => {
  const sdl = readFileSync(join(root, 'schema/client.graphql'), 'utf8').split('\n');
  expect(messages.length).toBeGreaterThan(100);
  expect([...sdl, ...messages].filter((line) => INTERNAL.test(line))).toEqual([]);
});

test('the Chinese part of a message has full-width punctuation', () => {
  // Values of `${…}` are not part of the text.
  const chinese = messages
    .filter((text) => /。| · /.test(text))
    .map((text) => inLanguage(text.slice(1, -1).replace(/\$\{[^}]*\}/g, 'x'), 'zh'));
  expect(chinese.length).toBeGreaterThan(100);
  expect(chinese.filter((text) => /[\u4e00-\u9fff“”）][,;:!?()]|[,;!?()][\u4e00-\u9fff“（]/.test(text))).toEqual([]);
});

/** Errors with their own text, by code. */
const ERROR = /(?:new GraphQLError|failed|badRequest|badVariable|forbidden)\(\s*(['`])((?:(?!\1)[^\\]|\\.)*)\1(?:[^;]*?\bcode: '(\w+)')?/g;
/** For these codes a caller gets the meaning of the code, and the text is only logged. */
const isForLog = (code: string | undefined): boolean =>
  code === 'REGISTRATION_CHANGED' || Object.entries(ERROR_CODES).some(([known, { fault }]) => known === code && fault === 'system');

test('each text of an error that a caller can get is in Chinese and in English', () => {
  const texts = sources.flatMap((file) => [...page(file).matchAll(ERROR)].map(([, , text = '', code]) => ({ file, text, code })));
  expect(texts.length).toBeGreaterThan(15);
  // Services answer only the gateway, which does not forward errors of its own token. The text on dates is part of another text.
  const told = texts.filter(({ file, code }) => !/internal-token|dates\.ts/.test(file) && !isForLog(code));
  const words = told.filter(({ text }) => /[A-Za-z]{2}/.test(text.replace(/\$\{[^}]*\}/g, '')));
  expect(words.filter(({ text }) => !isIn(text, 'zh') || !isIn(text, 'en'))).toEqual([]);
});

test('each refusal for a wrong hat or a wrong unit names who may instead', () => {
  // The function that makes such a refusal requires the hats and the unit; the operators' routes have one answer for all.
  const made = sources.filter((file) => !/who-may|operator-routes/.test(file) && /refused: 'Wrong(Hat|Unit)'/.test(page(file)));
  expect(made).toEqual([]);
});

const page = (path: string): string => readFileSync(join(root, path), 'utf8');
/** Commands without comments, and answers. The map is in the language of its page. */
const blocksOf = (path: string): string[] =>
  [...page(path).matchAll(/^```(?:sh\n|\n(?=\{))[\s\S]*?^```$/gm)].map(([block]) => block.replace(/ +#.*$/gm, ''));

test('both READMEs fit on a few screens and show the same commands and answers', () => {
  for (const path of ['README.md', 'README.zh-CN.md']) expect(page(path).split('\n').length).toBeLessThanOrEqual(201);
  expect(blocksOf('README.zh-CN.md')).toEqual(blocksOf('README.md'));
});

test('the Chinese README has full-width punctuation', () => {
  const prose = page('README.zh-CN.md').replace(/```[\s\S]*?```|`[^`]*`/g, '');
  expect(prose.match(/[\u4e00-\u9fff][,;:!?]/g) ?? []).toEqual([]);
});

test('the page for clients lists every error code and every fault of a token', () => {
  const rows = page('schema/README.md')
    .split('\n')
    .flatMap((line) => {
      const [, code, ...cells] = /^\| `(\w+)` *\|([^|]*)\|(?: (yes|no) *\|)?$/.exec(line) ?? [];
      return code === undefined ? [] : [[code, cells[0]?.trim(), cells[1]]];
    });
  const rowOf = ([code, { meaning, mayRetry }]: [string, { meaning: string; mayRetry: boolean }]) => [
    code,
    inLanguage(meaning, 'en'),
    mayRetry ? 'yes' : 'no',
  ];
  const codes = Object.entries({ ...ERROR_CODES, ...DOOR_CODES }).map(rowOf);
  const faults = Object.entries(TOKEN_FAULTS).map(([reason, text]) => [reason, inLanguage(text, 'en'), undefined]);
  expect(rows).toEqual([...codes, ...faults]);
});
