/** Health of a service for load balancers and operators. */
import type { Express } from 'express';

/** `degraded`: reads and commands work, but events are not published or consumed. `unavailable`: the database does not answer, so nothing works. */
export type Status = 'ok' | 'degraded' | 'unavailable';

/** `parked` is null when the database does not answer. Parked events concern single students and need an operator; the service itself is healthy. */
export type Observed = {
  readonly parked: Readonly<Record<string, number>> | null;
  readonly relay: { readonly draining: boolean; readonly detail: string };
  readonly consumer: { readonly consuming: boolean; readonly detail: string };
  /** Events that Kafka deleted before this service read them. An operator must act. */
  readonly lost: readonly string[];
};
export type Health = {
  readonly status: Status;
  readonly database: 'ok' | 'away';
  readonly relay: string;
  readonly consumer: string;
  readonly lost: readonly string[];
  readonly parked: Observed['parked'];
};

export function healthOf({ parked, relay, consumer, lost }: Observed): Health {
  const flows = relay.draining && consumer.consuming && lost.length === 0;
  const status = !parked ? 'unavailable' : flows ? 'ok' : 'degraded';
  return { status, database: parked ? 'ok' : 'away', relay: relay.detail, consumer: consumer.detail, lost, parked };
}

/** A degraded service still gets requests. */
export const httpStatusOf = (status: Status): number => (status === 'unavailable' ? 503 : 200);

/** `/livez`: the process answers. `/readyz`: it can serve. `/healthz`: the details, for the internal network. */
export function healthRoutes(app: Express, health: () => Promise<Health>): void {
  app.get('/livez', (_, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_, response) => {
    const { status } = await health();
    response.status(httpStatusOf(status)).json({ status });
  });
  app.get('/healthz', async (_, response) => {
    const state = await health();
    response.status(httpStatusOf(state.status)).json(state);
  });
}
