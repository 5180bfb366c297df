import { statusOfGraph } from './health.ts';

test.each([
  [['ok', 'ok'], 'ok'],
  [['ok', 'degraded'], 'degraded'],
  [['ok', 'unavailable'], 'degraded'],
  [['degraded', 'unavailable'], 'degraded'],
  [['unavailable', 'unavailable'], 'unavailable'],
] as const)('subgraphs that are %j make a graph that is %s', (statuses, status) => {
  expect(statusOfGraph(statuses)).toBe(status);
});
