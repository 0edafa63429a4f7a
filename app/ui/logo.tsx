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
        <path d="M8.2 8.1a5.6 5.6 0 0 1 0 7.8" strokeWidth="3.2" />
        <path d="M12.6 5a10 10 0 0 1 0 14" strokeWidth="2.3" />
        <path d="M16.8 1.9a14.4 14.4 0 0 1 0 20.2" strokeWidth="1.4" />
      </g>
      <circle cx="3.9" cy="12" r="2.3" fill="currentColor" />
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
