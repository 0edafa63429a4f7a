/** An official figure that holds today, as the dialog offers it and as the body shows it. */
export type OfferedFigure = { id: number; label: string; segment: string; shown: string };
