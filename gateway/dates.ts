/**
 * Checks dates in queries before planning. The API schema does not check the value of a LocalDate, and a service would refuse the whole fetch without
 * naming the argument.
 */
import { namedFault, shown } from '@xueji/infra/runtime/caller-fault.ts';
import {
  type ArgumentNode,
  type ASTVisitor,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isScalarType,
  Kind,
  type ObjectFieldNode,
  type ValidationContext,
} from 'graphql';

/** Wide enough for every registered person, and read in the same way by PostgreSQL and JavaScript. */
const YEARS = { first: 1900, last: 2199 };

export function isLocalDate(value: unknown): boolean {
  const [, year = '', month = '', day = ''] = (typeof value === 'string' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)) || [];
  if (Number(year) < YEARS.first || Number(year) > YEARS.last) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function message(name: string, value: unknown): string {
  const text = shown(String(value));
  return namedFault(name, {
    zh: `${text}不是有效日期，应为YYYY-MM-DD，1900至2199年`,
    en: `${text} is not a date of the form YYYY-MM-DD from 1900 to 2199`,
  });
}

/** Checks date literals in the document. The error names the argument or input field. */
export const dateRule = (context: ValidationContext): ASTVisitor => {
  const judge = (node: ArgumentNode | ObjectFieldNode) => {
    const type = context.getInputType();
    if (!type || getNamedType(type).name !== 'LocalDate') return;
    for (const value of node.value.kind === Kind.LIST ? node.value.values : [node.value]) {
      if (value.kind === Kind.VARIABLE || value.kind === Kind.NULL || (value.kind === Kind.STRING && isLocalDate(value.value))) continue;
      const text = message(node.name.value, 'value' in value ? value.value : value.kind);
      context.reportError(new GraphQLError(text, { nodes: [value], extensions: { limit: 'BAD_USER_INPUT' } }));
    }
  };
  return { Argument: judge, ObjectField: judge };
};

/** Makes the schema refuse a variable that is not a date. The error names the variable. */
export function judgeDateVariables(schema: GraphQLSchema): void {
  const type = schema.getType('LocalDate');
  if (!isScalarType(type)) return;
  type.parseValue = (value) => {
    if (isLocalDate(value)) return value;
    throw new GraphQLError(`${shown(String(value))} is not a date of the form YYYY-MM-DD from 1900 to 2199`);
  };
}
