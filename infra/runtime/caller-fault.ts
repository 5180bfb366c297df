/** Errors that the caller caused: an invalid value or a forbidden request. */
import { GraphQLError } from 'graphql';

/** In Chinese and English, without the final punctuation mark. */
export type Problem = { readonly zh: string; readonly en: string };

const LONGEST_PATH = 200;

/** Both sentences in the stored form of messages. */
export const sentences = ({ zh, en }: Problem): string => `${zh}。${en}.`;

/** A message with the path in both languages. The path comes from the caller, so only harmless characters are repeated. */
export function namedFault(path: string, { zh, en }: Problem): string {
  const place = path.replace(/[^\w.$@[\]]/g, '?').slice(0, LONGEST_PATH);
  return sentences({ zh: `${place}: ${zh}`, en: `${place}: ${en}` });
}

/** The error for an argument with an invalid value. */
export const badInput = (argument: string, problem: Problem) =>
  new GraphQLError(namedFault(argument, problem), { extensions: { code: 'BAD_USER_INPUT' } });

/** The error for a number or a length outside its limits. */
export const outOfRange = (argument: string, least: number, most: number, unit: Problem = { zh: '', en: '' }) =>
  badInput(argument, { zh: `应为${least}至${most}${unit.zh}`, en: `${least} to ${most}${unit.en}` });

/** The caller may not ask this at all. */
export const forbidden = (problem: Problem) => new GraphQLError(sentences(problem), { extensions: { code: 'FORBIDDEN' } });

/** A caller's text in a form that a message can quote: short, and without marks that end a sentence, because sentence ends separate the languages. */
export const shown = (text: string): string => unended(text.slice(0, 50));

/** The same text without marks that end a sentence. */
export const unended = (text: string): string => text.replace(/[。！？·]|[.!?](?=\s|$)/g, '?');
