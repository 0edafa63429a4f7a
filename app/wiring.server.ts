import { runRecovery } from './features/accounts/recovery.service.server.ts';
import { stopWithdrawn } from './features/audience/withdrawal.service.server.ts';
import {
  noteCoverageChange,
  noteOutletReclassified,
  runRecompute,
} from './features/awards/recompute-job.server.ts';
import { readBatchJob } from './features/coverage/logging/read-batch.server.ts';
import { runOriginality } from './features/coverage/originality.service.server.ts';
import { coverageChanged } from './features/coverage/ports.server.ts';
import {
  rederiveAfterRelease,
  rederiveAll,
  rederiveNetworks,
  runRederive,
} from './features/coverage/rederive.service.server.ts';
import { registerJob } from './features/jobs/registry.server.ts';
import { outletReclassified, outletRegrouped } from './features/partners/ports.server.ts';
import { kitPublished, kitWithdrawn } from './features/press-kits/ports.server.ts';
import { boilerplateChanged } from './features/settings/ports.server.ts';

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
  kitPublished.connect(rederiveAfterRelease);
  boilerplateChanged.connect(rederiveAll);
  outletRegrouped.connect(rederiveNetworks);
  kitWithdrawn.connect(stopWithdrawn);
  outletReclassified.connect(noteOutletReclassified);
}
