import { createFigure } from '#app/features/programs/figures.service.server.ts';
import type { FigureForm, TargetForm, TopicForm } from '#app/features/programs/schema.ts';
import { createTarget } from '#app/features/programs/targets.service.server.ts';
import { createTopic } from '#app/features/programs/topics.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

let counter = 0;

/** A topic of its own code with one word. Returns its id. */
export async function makeTopic(ctx: Context<Db>, input: Partial<TopicForm> = {}): Promise<number> {
  counter += 1;
  return createTopic(ctx, {
    kind: 'issue',
    code: `UJI-${counter}`,
    name: `Topik uji ${counter}`,
    terms: [`topik uji ${counter}`],
    exclusions: [],
    active: true,
    ...input,
  });
}

/** An official figure that holds since 2025. Returns its id. */
export async function makeFigure(ctx: Context<Db>, input: Partial<FigureForm> = {}): Promise<number> {
  counter += 1;
  return createFigure(ctx, {
    code: `angka-uji-${counter}`,
    label: `Angka uji ${counter}`,
    value: 16_800,
    unit: 'rupiah per bulan',
    segment: '',
    source: 'Lembar fakta',
    legalBasis: '',
    effectiveFromOn: '2025-01-01',
    effectiveToOn: null,
    ...input,
  });
}

/** The target of coverage of workers: from 44 to 55 percent in 2025. Returns its id. */
export async function makeTarget(ctx: Context<Db>, input: Partial<TargetForm> = {}): Promise<number> {
  return createTarget(ctx, {
    year: 2025,
    label: 'Cakupan kepesertaan pekerja',
    unit: 'persen',
    baseline: 44,
    current: 44.6,
    goal: 55,
    source: 'Laporan bulanan cabang',
    measuredOn: '2025-02-28',
    ...input,
  });
}
