import type { KINDS } from './series.form';

type Kind = (typeof KINDS)[number];

/** The kinds that have parts. */
export const WHOLES = ['programme', 'course'] as const satisfies readonly Kind[];

/**
 * Whether a series may be a part of another: a course of a programme, everything else of a programme or a course. A
 * programme is a part of nothing, so that nothing can come to be a part of itself.
 */
export const mayHold = ({ whole, part }: { whole: Kind; part: Kind }): boolean =>
  whole === 'programme' ? part !== 'programme' : whole === 'course' && !WHOLES.some((kind) => kind === part);
