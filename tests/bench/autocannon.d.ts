declare module 'autocannon' {
  type Summary = { average: number; p50: number; p99: number };
  type Result = {
    requests: Summary & { total: number };
    latency: Summary;
    throughput: Summary;
    errors: number;
    non2xx: number;
  };
  type Options = {
    url: string;
    headers?: Record<string, string>;
    connections?: number;
    duration?: number;
    amount?: number;
  };
  /** Loads an address with requests and reports; latencies in ms. */
  export default function autocannon(options: Options): Promise<Result>;
}
