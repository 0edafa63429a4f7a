import { z } from 'zod';
import { isDay } from '#app/lib/days.ts';
import { between } from '#app/lib/message-data.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { optionalLine, requiredLine } from '#app/lib/text-schema.ts';
import { topicKinds } from './kinds.ts';

const number = z.number({ error: 'errors.number' });
const requiredDay = z.string({ error: 'errors.required' }).refine(isDay, 'errors.date');

/** Words of a topic, one a line or parted by commas; equal ones count once, whatever the case. */
function termsOf(text: string): string[] {
  const terms = new Map<string, string>();
  for (const part of text.split(/[\n,;]/)) {
    const term = collapseSpaces(part);
    if (term && !terms.has(term.toLowerCase())) terms.set(term.toLowerCase(), term);
  }
  return [...terms.values()];
}

/** A word list as typed, one entry a line or parted by commas. */
export const wordList = z
  .string()
  .max(4000, 'errors.tooLong')
  .default('')
  .transform(termsOf)
  .refine(terms => terms.every(term => term.length <= 80), 'programs.termTooLong');

export const topicSchema = z.object({
  kind: z.enum(topicKinds, { error: 'errors.choice' }),
  /** Short, unique, stable; letters, digits and hyphens, stored in capitals. */
  code: requiredLine(40)
    .transform(text => text.toUpperCase().replaceAll(' ', '-'))
    .refine(text => /^[A-Z0-9-]+$/.test(text), 'programs.codeInvalid'),
  name: requiredLine(120),
  terms: wordList,
  exclusions: wordList,
  active: z.boolean().default(false),
});

export const figureSchema = z
  .object({
    code: requiredLine(60),
    label: requiredLine(200),
    value: number,
    unit: requiredLine(40),
    segment: optionalLine(80),
    source: requiredLine(300),
    legalBasis: optionalLine(300),
    effectiveFromOn: requiredDay,
    effectiveToOn: z
      .string()
      .refine(isDay, 'errors.date')
      .optional()
      .transform(text => text ?? null),
  })
  .refine(figure => !figure.effectiveToOn || figure.effectiveFromOn <= figure.effectiveToOn, {
    path: ['effectiveToOn'],
    error: 'programs.endsBeforeStart',
    // Judged as soon as both are days, whatever else is missing.
    when: ({ value }) => {
      const { effectiveFromOn, effectiveToOn } = value as Record<string, unknown>;
      return isDay(String(effectiveFromOn)) && isDay(String(effectiveToOn));
    },
  });

export const targetSchema = z.object({
  year: z
    .number({ error: 'errors.number' })
    .int(between(2000, 2100))
    .min(2000, between(2000, 2100))
    .max(2100, between(2000, 2100)),
  label: requiredLine(200),
  unit: requiredLine(40),
  baseline: number,
  current: number,
  goal: number,
  source: optionalLine(300),
  measuredOn: requiredDay,
});

export type TopicForm = z.output<typeof topicSchema>;
export type FigureForm = z.output<typeof figureSchema>;
export type TargetForm = z.output<typeof targetSchema>;
