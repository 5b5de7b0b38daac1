/** What tells of a change of the day whether it stands. */
export const STANDS = { select: { kind: true, undoneBy: { select: { id: true } } } } as const;

/** Whether a change has not been taken back, and takes none back itself. */
export const isStanding = (change: { kind: string; undoneBy: { id: string } | null }): boolean =>
  change.kind !== 'undo' && change.undoneBy === null;
