import type { ReactNode } from 'react';

/** Something the committee must not overlook, above the figures. */
export function MeetingNote({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mb-6 max-w-3xl rounded-md bg-amber-wash p-4 last:mb-0">
      <p className="font-semibold">{title}</p>
      <div className="mt-1">{children}</div>
    </div>
  );
}
