/**
 * The one place that knows all features: registers job handlers and connects ports. Called once per process and
 * thread, before the first request or job.
 */
export function wire(): void {}
