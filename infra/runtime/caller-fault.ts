/** What a caller has done wrong: a value that no client of ours sends, or a question that it may not ask. */
import { GraphQLError } from 'graphql';

/** In Chinese and English, without the mark at the end. */
export type Problem = { readonly zh: string; readonly en: string };

const LONGEST_PATH = 200;

/** Both sentences, as messages are kept. */
export const sentences = ({ zh, en }: Problem): string => `${zh}。${en}.`;

/** Names the place in both languages. It comes from the caller, so only harmless characters of it are repeated. */
export function namedFault(path: string, { zh, en }: Problem): string {
  const place = path.replace(/[^\w.$@[\]]/g, '?').slice(0, LONGEST_PATH);
  return sentences({ zh: `${place}: ${zh}`, en: `${place}: ${en}` });
}

/** The argument with this name has a wrong value. */
export const badInput = (argument: string, problem: Problem) =>
  new GraphQLError(namedFault(argument, problem), { extensions: { code: 'BAD_USER_INPUT' } });

/** A number or a length lies outside its limits. */
export const outOfRange = (argument: string, least: number, most: number, unit: Problem = { zh: '', en: '' }) =>
  badInput(argument, { zh: `应为${least}至${most}${unit.zh}`, en: `${least} to ${most}${unit.en}` });

/** The caller may not ask this at all, or not with this argument. */
export const forbidden = (problem: Problem, argument?: string) =>
  new GraphQLError(argument === undefined ? sentences(problem) : namedFault(argument, problem), { extensions: { code: 'FORBIDDEN' } });

/** A text of the caller as a message repeats it: short, and without marks that would end the sentence, since the end tells its language. */
export const shown = (text: string): string => unended(text.slice(0, 50));

/** The same text without marks that end a sentence. */
export const unended = (text: string): string => text.replace(/[。！？·]|[.!?](?=\s|$)/g, '?');
