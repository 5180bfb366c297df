import { healthOf, httpStatusOf, type Observed } from './health.ts';

const WELL: Observed = {
  parked: { FAILED: 0 },
  relay: { draining: true, detail: 'ok' },
  consumer: { consuming: true, detail: '4 partitions' },
  lost: [],
};

test.each<[string, Partial<Observed>, string, number]>([
  ['everything is there', {}, 'ok', 200],
  ['events are parked', { parked: { FAILED: 3 } }, 'ok', 200],
  ['the relay cannot publish', { relay: { draining: false, detail: 'no broker' } }, 'degraded', 200],
  ['the consumer waits for Kafka', { consumer: { consuming: false, detail: 'no broker' } }, 'degraded', 200],
  ['Kafka deleted events that were not read', { lost: ['students/0: 3 events'] }, 'degraded', 200],
  ['the database is away', { parked: null }, 'unavailable', 503],
  [
    'everything is away',
    { parked: null, relay: { draining: false, detail: '' }, consumer: { consuming: false, detail: '' } },
    'unavailable',
    503,
  ],
])('when %s', (_, observed, status, http) => {
  const health = healthOf({ ...WELL, ...observed });
  expect([health.status, httpStatusOf(health.status)]).toEqual([status, http]);
});
