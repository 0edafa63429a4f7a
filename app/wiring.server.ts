import { runRecovery } from './features/accounts/recovery.service.server.ts';
import {
  noteCoverageChange,
  noteOutletReclassified,
  runRecompute,
} from './features/awards/recompute-job.server.ts';
import { runOriginality } from './features/coverage/originality.service.server.ts';
import { coverageChanged } from './features/coverage/ports.server.ts';
import {
  rederiveAfterRelease,
  rederiveAll,
  rederiveNetworks,
  runRederive,
} from './features/coverage/rederive.service.server.ts';
import { registerJob, registerSchedule } from './features/jobs/registry.server.ts';
import { outletReclassified, outletRegrouped } from './features/partners/ports.server.ts';
import { kitPublished } from './features/press-kits/ports.server.ts';
import { isKlipingDue, runKliping } from './features/reports/kliping-job.server.ts';
import { boilerplateChanged } from './features/settings/ports.server.ts';

/**
 * The one place that knows all features: registers job handlers and connects ports. Called once per process and
 * thread, before the first request or job.
 */
export function wire(): void {
  registerJob('accounts.recovery', runRecovery);
  registerJob('coverage.originality', runOriginality);
  registerJob('coverage.rederive', runRederive);
  registerJob('awards.recompute', runRecompute);
  registerJob('reports.kliping', runKliping);
  registerSchedule({ kind: 'reports.kliping', everyMs: 30_000, due: isKlipingDue });
  coverageChanged.connect(noteCoverageChange);
  kitPublished.connect(rederiveAfterRelease);
  boilerplateChanged.connect(rederiveAll);
  outletRegrouped.connect(rederiveNetworks);
  outletReclassified.connect(noteOutletReclassified);
}
