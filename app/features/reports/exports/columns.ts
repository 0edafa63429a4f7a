/** What a column of an exported list holds; `instant` is UTC ISO text, `day` YYYY-MM-DD, `share` a part of one. */
export type ExportColumn = {
  key: string;
  kind: 'text' | 'number' | 'share' | 'day' | 'instant';
  /** Width in characters, for spreadsheets. */
  width: number;
};

export type ExportValue = string | number | boolean | null | undefined | readonly string[];
export type ExportRow = Readonly<Record<string, ExportValue>>;

export const exportFormats = ['csv', 'csv-koma', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A value as text: lists joined, yes and no as 1 and 0. */
export function textOf(value: ExportValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
