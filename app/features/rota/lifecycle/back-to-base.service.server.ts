import type { Actor } from '~/domain/access/vocabulary';
import { refuse, type Verdict } from '~/domain/verdict';
import type { Db } from '~/platform/db/db.server';
import type { Now } from '~/platform/time/now.server';
import { changeCells } from '../change-cells.service.server';
import type { BackToBase } from './back-to-base.form';
import { holidayChanges } from './holiday-changes.query.server';

/**
 * Lays days of a holiday rota back as the base rota has them: those of a person, of a week, or all. They go through the
 * same door as changes on the board, with history, judgement and the revision that was looked at.
 */
export async function backToBase(
  deps: { db: Db; actor: Actor; now: Now },
  { versionId, revision, staffId, week }: BackToBase & { versionId: string },
): Promise<Verdict> {
  const changes = await holidayChanges(deps.db, { versionId });
  if (!changes) return refuse('notFound');
  const edits = changes.people
    .filter((person) => staffId === null || person.staffId === staffId)
    .flatMap((person) =>
      person.days
        .filter(({ day }) => week === null || Math.floor(day / 7) === week)
        .map(({ day, before }) => ({ staffId: person.staffId, day, cell: { code: before, locked: false } })),
    );
  if (edits.length === 0) return { ok: true };
  return changeCells(deps, { versionId, revision, edits });
}
