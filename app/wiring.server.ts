import { runRecovery } from './features/accounts/recovery.service.server.ts';
import {
  noteCoverageChange,
  noteOutletReclassified,
  runRecompute,
} from './features/awards/recompute-job.server.ts';
import { readBatchJob } from './features/coverage/logging/read-batch.server.ts';
import { runOriginality, runRederive } from './features/coverage/originality.service.server.ts';
import { coverageChanged } from './features/coverage/ports.server.ts';
import { affectedWindow } from './features/coverage/references.ts';
import { registerJob } from './features/jobs/registry.server.ts';
import { enqueueJob } from './features/jobs/service.server.ts';
import { outletReclassified } from './features/partners/ports.server.ts';
import { kitPublished } from './features/press-kits/ports.server.ts';

/**
 * The one place that knows all features: registers job handlers and connects ports. Called once per process and
 * thread, before the first request or job.
 */
export function wire(): void {
  registerJob('accounts.recovery', runRecovery);
  registerJob('coverage.originality', runOriginality);
  registerJob('coverage.rederive', runRederive);
  registerJob('coverage.read-batch', readBatchJob());
  registerJob('awards.recompute', runRecompute);
  coverageChanged.connect(noteCoverageChange);
  kitPublished.connect(async (ctx, { publishedAt }) => {
    const payload = affectedWindow(publishedAt);
    await enqueueJob(ctx, {
      kind: 'coverage.rederive',
      payload,
      dedupeKey: `coverage.rederive ${payload.from}`,
    });
  });
  outletReclassified.connect(noteOutletReclassified);
}
