/** Refuses texts that no service can store and texts that are too long, before planning. The error names the position. */
import type { ApolloServerPlugin } from '@apollo/server';
import { namedFault, type Problem } from '@xueji/infra/runtime/caller-fault.ts';
import { isStorable, shownCharacters } from '@xueji/infra/runtime/text.ts';
import { type ASTNode, BREAK, type DocumentNode, GraphQLError, Kind, parse, visit } from 'graphql';
import { plain } from './errors.ts';
import { MOST_TOKENS } from './limits.ts';
import type { GatewayContext } from './sign-in.ts';

/** Two pages of a form. Fields with a limit of their own are stricter. */
const MOST_CHARACTERS = 10_000;
/** A character with combining marks has few UTF-16 units, so a longer value is not text. */
const MOST_UNITS = 4 * MOST_CHARACTERS;

export const NOT_STORABLE: Problem = {
  zh: '文本中有NUL或不成对的代理项，请删除',
  en: 'A text must not contain NUL or half of a surrogate pair',
};
const TOO_LONG: Problem = { zh: `文本最多${MOST_CHARACTERS}字`, en: `A text has ${MOST_CHARACTERS} characters at most` };

function problemOf(text: string): Problem | null {
  if (!isStorable(text)) return NOT_STORABLE;
  if (text.length <= MOST_CHARACTERS) return null;
  return text.length > MOST_UNITS || shownCharacters(text).length > MOST_CHARACTERS ? TOO_LONG : null;
}

const refusal = (path: string, problem: Problem): GraphQLError =>
  new GraphQLError(namedFault(path, problem), { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });

/** The first wrong text of an operation, in its document or in its variables; null when there is none. */
export const textFaultIn = (document: DocumentNode, variables: Record<string, unknown> | null | undefined): GraphQLError | null =>
  faultOfDocument(document) ?? faultOfVariables(variables ?? {});

/** Uses an explicit stack, because a caller may nest variables too deeply for recursion. */
function faultOfVariables(variables: Record<string, unknown>): GraphQLError | null {
  const waiting = Object.entries(variables).map(([name, value]) => ({ path: `$${name}`, value }));
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { path, value } = one;
    if (typeof value === 'string') {
      const problem = problemOf(value);
      if (problem) return refusal(path, problem);
    } else if (Array.isArray(value)) for (const [index, part] of value.entries()) waiting.push({ path: `${path}[${index}]`, value: part });
    else if (value !== null && typeof value === 'object')
      for (const [key, part] of Object.entries(value)) waiting.push({ path: `${path}.${key}`, value: part });
  }
  return null;
}

const judged = new WeakMap<DocumentNode, GraphQLError | null>();

/** Computed once per document, because Apollo Server caches parsed documents. */
function faultOfDocument(document: DocumentNode): GraphQLError | null {
  const known = judged.get(document);
  if (known !== undefined) return known;
  const fault = findLiteralFault(document);
  judged.set(document, fault);
  return fault;
}

function findLiteralFault(document: DocumentNode): GraphQLError | null {
  const path: string[] = [];
  let fault: GraphQLError | null = null;
  visit(document, {
    enter(node, key, _parent, _path, ancestors) {
      path.push(stepOf(node, key, ancestors.at(-1)));
      const problem = node.kind === Kind.STRING ? problemOf(node.value) : null;
      if (!problem) return undefined;
      fault = refusal(path.join('').replace(/^\./, ''), problem);
      return BREAK;
    },
    leave() {
      path.pop();
    },
  });
  return fault;
}

/** What a node adds to the path of the nodes in it. A value of a list adds its index. */
function stepOf(node: ASTNode, key: string | number | undefined, owner: ASTNode | readonly ASTNode[] | undefined): string {
  switch (node.kind) {
    case Kind.FIELD:
    case Kind.ARGUMENT:
    case Kind.OBJECT_FIELD:
      return `.${node.name.value}`;
    case Kind.DIRECTIVE:
      return `.@${node.name.value}`;
    case Kind.VARIABLE_DEFINITION:
      return `.$${node.variable.name.value}`;
    default:
      return typeof key === 'number' && owner && 'kind' in owner && owner.kind === Kind.LIST ? `[${key}]` : '';
  }
}

const PAIR = '\\\\u[dD][89abAB][\\da-fA-F]{2}\\\\u[dD][c-fC-F][\\da-fA-F]{2}';
const HALF = '\\\\u[dD][89a-fA-F][\\da-fA-F]{2}|\\\\u\\{0*[dD][89a-fA-F][\\da-fA-F]{2}\\}';
const SURROGATES = new RegExp(`(${PAIR})|${HALF}|\\p{Surrogate}`, 'gu');

/** GraphQL cannot parse half of a surrogate pair in a literal. Replaces it by NUL to find its position. Null when the source has another fault. */
export function textFaultOfSource(source: string): GraphQLError | null {
  const parsable = source.replace(SURROGATES, (found, pair) => (pair ? found : '\\u0000'));
  if (parsable === source) return null;
  try {
    return findLiteralFault(parse(parsable, { maxTokens: MOST_TOKENS }));
  } catch {
    return null;
  }
}

export const textArguments: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request }) {
        const fault = textFaultIn(document, request.variables);
        if (fault) throw fault;
      },
      async willSendResponse({ document, source, response }) {
        const fault = document || !source ? null : textFaultOfSource(source);
        if (fault) response.body = { kind: 'single', singleResult: { errors: [plain(fault)] } };
      },
    };
  },
};
