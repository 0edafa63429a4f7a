export type LogoProps = {
  /** Height of the mark in pixels. */
  size?: number;
  /** Name beside the mark; without it the mark is decoration. */
  name?: string;
};

/** The echo: one point of sound and three arcs of falling weight. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden="true"
      className="shrink-0 text-primary"
    >
      <g stroke="currentColor" strokeLinecap="round">
        <path d="M9.56 7.99a6 6 0 0 1 0 8.03" strokeWidth="3" />
        <path d="M13.13 4.77a10.8 10.8 0 0 1 0 14.45" strokeWidth="2.1" />
        <path d="M16.69 1.56a15.6 15.6 0 0 1 0 20.88" strokeWidth="1.3" />
      </g>
      <circle cx="5.1" cy="12" r="2.3" fill="currentColor" />
    </svg>
  );
}

/** `<Logo name="Gema" />` */
export function Logo({ size = 24, name }: LogoProps) {
  return (
    <span className="inline-flex items-center gap-2">
      <Mark size={size} />
      {name && <span className="text-lg font-bold tracking-tight">{name}</span>}
    </span>
  );
}
