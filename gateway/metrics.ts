/** Metrics of the gateway. */
import { metricsRegistry } from '@xueji/infra/runtime/telemetry.ts';
import { Counter, Gauge, Histogram } from 'prom-client';

const registers = [metricsRegistry()];

export const operationSeconds = new Histogram({
  name: 'xueji_gateway_operation_seconds',
  help: 'Time of an operation, by whether it had errors',
  labelNames: ['outcome'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers,
});
export const subgraphSeconds = new Histogram({
  name: 'xueji_gateway_subgraph_seconds',
  help: 'Time of a fetch from a subgraph',
  labelNames: ['subgraph'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers,
});
export const subscribers = new Gauge({ name: 'xueji_gateway_subscribers', help: 'Open subscriptions', registers });
export const eventsSent = new Counter({ name: 'xueji_gateway_events_sent_total', help: 'Events sent to subscribers', registers });
export const pagesAsked = new Counter({
  name: 'xueji_gateway_feed_pages_total',
  help: 'Feed pages asked for groups of subscribers',
  registers,
});
