import { layOut, sheet, tintsOf } from '../certificates/certificate-layout.ts';
import type { CertificateFace } from '../certificates/design.ts';

export type CertificatePreviewProps = {
  face: CertificateFace;
  /** Addresses of the pictures; null where there is none. */
  pictures: { background: string | null; signature: string | null };
  /** The square of the check page as a path over a side of 1. */
  code: string;
  label: string;
};

/** A certificate drawn with the marks of its PDF: what is seen here is what is printed. */
export function CertificatePreview({ face, pictures, code, label }: CertificatePreviewProps) {
  const tints = tintsOf(face.design.accent);
  return (
    <svg
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      role="img"
      aria-label={label}
      className="block h-auto w-full rounded-sm border border-base-300 bg-white"
    >
      {layOut(face).map((mark, index) => {
        const key = `${mark.kind}-${index}`;
        switch (mark.kind) {
          case 'text':
            return (
              <text
                key={key}
                x={mark.x}
                textAnchor={mark.align === 'centre' ? 'middle' : undefined}
                y={mark.y}
                fontSize={mark.size}
                fontWeight={mark.weight === 'strong' ? 700 : 400}
                letterSpacing={mark.spacing}
                fill={tints[mark.tint]}
              >
                {mark.text}
              </text>
            );
          case 'path':
            return (
              <path
                key={key}
                d={mark.d}
                fill="none"
                stroke={tints[mark.tint]}
                strokeWidth={mark.width}
                strokeOpacity={mark.opacity}
              />
            );
          case 'picture': {
            const href = pictures[mark.of];
            const { x, y, width, height } = mark;
            const fit = mark.of === 'background' ? 'none' : undefined;
            return href && <image key={key} {...{ href, x, y, width, height }} preserveAspectRatio={fit} />;
          }
          default:
            return (
              <g key={key}>
                <rect
                  x={mark.x - 7}
                  y={mark.y - 7}
                  width={mark.size + 14}
                  height={mark.size + 14}
                  fill="#fff"
                />
                <path
                  d={code}
                  fill={tints.ink}
                  transform={`translate(${mark.x} ${mark.y}) scale(${mark.size})`}
                />
              </g>
            );
        }
      })}
    </svg>
  );
}
