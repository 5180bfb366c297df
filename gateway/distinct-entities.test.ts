import { askOnce, spreadEntities } from './distinct-entities.ts';

const school = (id: string) => ({ __typename: 'School', id });

test('equal representations are asked for once, and answered at every place', () => {
  const { variables, positions } = askOnce({ representations: [school('a'), school('b'), school('a'), school('a')], first: 3 });
  expect(variables).toEqual({ representations: [school('a'), school('b')], first: 3 });
  const answer = { data: { _entities: [{ name: '甲' }, null] }, errors: [{ message: 'no', path: ['_entities', 1, 'name'] }] };
  expect(spreadEntities(answer, positions)).toEqual({
    data: { _entities: [{ name: '甲' }, null, { name: '甲' }, { name: '甲' }] },
    errors: [{ message: 'no', path: ['_entities', 1, 'name'] }],
  });
});

test('an error of an entity appears at each of its positions, and an error of the whole answer does not change', () => {
  const { positions } = askOnce({ representations: [school('a'), school('b'), school('b')] });
  const errors = [{ message: 'no', path: ['_entities', 1, 'name'] }, { message: 'away' }];
  expect(spreadEntities({ data: { _entities: [{}, null] }, errors }, positions).errors).toEqual([
    { message: 'no', path: ['_entities', 1, 'name'] },
    { message: 'no', path: ['_entities', 2, 'name'] },
    { message: 'away' },
  ]);
});

test.each([
  ['nothing is asked for by key', { id: 'a' }],
  ['no two are equal', { representations: [school('a'), school('b')] }],
  ['keys are equal and types are not', { representations: [school('a'), { __typename: 'Region', id: 'a' }] }],
])('nothing changes when %s', (_, variables) => {
  expect(askOnce(variables)).toEqual({ variables, positions: null });
  const answer = { data: { _entities: [{}, {}] } };
  expect(spreadEntities(answer, null)).toBe(answer);
});

test('an answer without data stays as it is', () => {
  const failed = { errors: [{ message: 'away' }] };
  expect(spreadEntities(failed, [0, 0])).toBe(failed);
});
