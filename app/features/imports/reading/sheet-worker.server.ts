import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { fileRows, sampleFile } from './sheet-file.server.ts';
import { type FileSample, type SheetProblem, SheetRefused, type SheetRow } from './sheet-terms.ts';

/** The `role` in `workerData` by which an entry file knows that it was started to run {@link runSheetWorker}. */
export const sheetWorkerRole = 'sheet-reader';

/** `file`: its path, or its bytes before it is kept. `sheet` undefined: only a sample of every sheet. */
export type SheetTask = { role: typeof sheetWorkerRole; file: string | Uint8Array; sheet?: number };

export type FromSheetWorker =
  | { sample: FileSample }
  | { rows: SheetRow[] }
  | { end: true }
  | { problem: SheetProblem };

const rowsPerMessage = 400;

/**
 * Reads one file inside a worker thread of its own and ends. Rows go out in messages of some hundred, each only after
 * the one before was taken: what is not taken yet is not inflated either.
 */
export async function runSheetWorker(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('the sheet worker runs in a worker thread only');
  const { file, sheet } = workerData as SheetTask;
  const send = (message: FromSheetWorker) => port.postMessage(message);
  const taken = () => new Promise<void>(resolve => port.once('message', () => resolve()));
  try {
    const buffer =
      typeof file === 'string'
        ? readFileSync(file)
        : Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    if (sheet === undefined) send({ sample: await sampleFile(buffer) });
    else {
      let rows: SheetRow[] = [];
      for await (const stretch of fileRows(buffer, sheet)) {
        for (const row of stretch) rows.push(row);
        if (rows.length < rowsPerMessage) continue;
        send({ rows });
        rows = [];
        await taken();
      }
      if (rows.length > 0) {
        send({ rows });
        await taken();
      }
      send({ end: true });
    }
  } catch (error) {
    send({ problem: error instanceof SheetRefused ? error.problem : 'failed' });
  }
  port.close();
}
