/** One named setting; `value` is JSON checked by the settings schema on the way in and out. */
export type SettingsTable = { key: string; value: string; updated_at: string };
