/** One rule for all commands: a refusal is never stored. A mutation with several parts defines which of them are stored. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildASTSchema, type GraphQLSchema, getNamedType, isInterfaceType, isObjectType, isUnionType, Kind, parse } from 'graphql';

const root = resolve(import.meta.dirname, '..');
const services = ['identity', 'enrolment', 'transfers', 'funding', 'statistics'];

function schemaOf(service: string): GraphQLSchema {
  const { definitions, ...document } = parse(readFileSync(join(root, `schema/${service}.graphql`), 'utf8'));
  const own = definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION);
  return buildASTSchema({ ...document, definitions: own }, { assumeValidSDL: true });
}

/** Mutations whose success holds a list of outcomes, some of which are refusals. */
function mutationsInParts(service: string): string[] {
  const schema = schemaOf(service);
  const refusal = schema.getType('Refusal');
  const isRefusal = (type: unknown) => isObjectType(type) && isInterfaceType(refusal) && type.getInterfaces().includes(refusal);
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, type }) => {
    const result = getNamedType(type);
    const successes = isUnionType(result) ? result.getTypes().filter((member) => !isRefusal(member)) : [];
    const inner = successes.flatMap((success) => Object.values(success.getFields()).map((field) => getNamedType(field.type)));
    return inner.some((one) => isUnionType(one) && one.getTypes().some(isRefusal)) ? [name] : [];
  });
}

const sources = globSync('services/**/*.ts', { cwd: root })
  .filter((file) => !file.includes('node_modules') && !file.includes('.test.'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');
const declaresParts = (mutation: string) => new RegExp(`mutation: '${mutation}'[^}]*parts[ :,]`).test(sources);

const found = services.flatMap(mutationsInParts);

test('the mutations with refusals inside their success type are known', () => {
  expect(found).toEqual(['placeStudents', 'changeClasses', 'admitGraduates', 'approveStatusChanges', 'approveTransfers']);
});

// graduateClass names pupils who stayed with a reason and not with a refusal.
test.each([...found, 'graduateClass'])('%s stores completed parts and judges the rest again', (mutation) => {
  expect(declaresParts(mutation)).toBe(true);
});
