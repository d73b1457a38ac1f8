import type { ServerResponse } from 'node:http';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Figures for Prometheus. Nothing in them tells of a person, an organisation or an address. */
export type Metrics = {
  count(answer: { status: number; cached: boolean; seconds: number }): void;
  answer(res: ServerResponse): Promise<void>;
};

export function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'byg_requests_total',
    help: 'Requests answered, by class of status and whether from the page cache',
    labelNames: ['status', 'cached'] as const,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'byg_request_seconds',
    help: 'Time to answer requests that were not in the page cache',
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3, 10],
    registers: [registry],
  });
  return {
    count(answer) {
      requests.inc({ status: `${String(answer.status).charAt(0)}xx`, cached: String(answer.cached) });
      if (!answer.cached) seconds.observe(answer.seconds);
    },
    async answer(res) {
      const text = await registry.metrics();
      res.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' });
      res.end(text);
    },
  };
}
