/** Whether the database was away or locked: nothing is wrong with what was to be written. */
export function isBusy(error: unknown): boolean {
  return /^(SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY)|08|40|53|57)/.test(
    String((error as { code?: string }).code ?? ''),
  );
}
