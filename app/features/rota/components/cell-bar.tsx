import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Code } from '~/domain/brand';
import { formatLongDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { WallFinding } from '../judge-wall';
import type { VisitTrouble, WallPerson, WallRota } from '../wall-rota';
import { FindingLine } from './finding-line';
import { SaveState } from './save-state';
import type { DraftCells } from './use-draft-cells';
import type { WallDay } from './wall-days';
import type { GridPlace } from './wall-marks';

interface CellBarProps {
  wall: WallRota;
  people: readonly WallPerson[];
  days: readonly WallDay[];
  place: GridPlace | null;
  found: readonly WallFinding[];
  draft: DraftCells;
}

/** What stands in the chosen cell, in words, with the tools to change it. */
export function CellBar({ wall, people, days, place, found, draft }: CellBarProps) {
  const { t } = useTranslation('rota');
  const language = useLanguage();
  const person = place === null ? undefined : people[place.row];
  const day = place === null ? undefined : days[place.column];
  const code = place === null ? undefined : wall.planningCase.shiftCodes[place.row - people.length]?.code;
  const subject = person?.name ?? (code === undefined ? null : t('coverage.row', { code }));
  return (
    <section className="cell-bar no-print" aria-label={t('bar.label')}>
      {subject === null ? (
        <p className="cell-bar__hint">{t(wall.mayChange ? 'bar.hintChange' : 'bar.hintRead')}</p>
      ) : (
        <p className="cell-bar__subject">
          <strong>{subject}</strong>
          {day === undefined ? null : (
            <>
              {', '}
              {formatLongDay(day.date, language)}
              {day.redDay === null ? '' : ` (${day.redDay})`}
              {person === undefined ? '' : `: ${shiftText(wall, person.cells[day.day]?.code ?? null) ?? t('cell.off')}`}
            </>
          )}
        </p>
      )}
      {wall.mayChange && person !== undefined && day !== undefined && place !== null ? (
        <CellTools {...{ wall, person, day, draft }} row={place.row} />
      ) : null}
      {wall.mayChange ? <SaveState draft={draft} /> : null}
      <Findings {...{ found }} trouble={person && day ? troubleOf(wall, { person, day }) : []} />
    </section>
  );
}

function Findings({ found, trouble }: { found: readonly WallFinding[]; trouble: readonly VisitTrouble[] }) {
  const { t } = useTranslation('rota');
  if (found.length === 0 && trouble.length === 0) return null;
  return (
    <ul className="cell-bar__findings">
      {found.map((one) => (
        <li key={one.key}>
          <FindingLine finding={one.finding} />
        </li>
      ))}
      {trouble.map((one) => (
        <li key={one.rule}>
          <FindingLine finding={{ rule: one.rule, level: 'hard', facts: {} }} /> {t('trouble', { count: one.count })}
        </li>
      ))}
    </ul>
  );
}

const troubleOf = (wall: WallRota, { person, day }: { person: WallPerson; day: WallDay }): VisitTrouble[] =>
  wall.visitTrouble.filter(({ staff, date }) => staff === person.staff && date === day.date);

/** `D, Dagvakt, 07:30–15:00`, or null for a day off. */
function shiftText(wall: WallRota, code: Code | null): string | null {
  const shift = wall.planningCase.shiftCodes.find((one) => one.code === code);
  if (!shift) return null;
  const name = wall.codeNames[shift.code];
  return [shift.code, ...(name === undefined || name === shift.code ? [] : [name]), `${shift.start}–${shift.end}`].join(
    ', ',
  );
}

interface CellToolsProps {
  wall: WallRota;
  person: WallPerson;
  day: WallDay;
  row: number;
  draft: DraftCells;
}

function CellTools({ wall, person, day, row, draft }: CellToolsProps) {
  const { t } = useTranslation('rota');
  const cell = person.cells[day.day] ?? { code: null, locked: false };
  const choose = (code: Code | null) => draft.change({ row, day: day.day }, { code, locked: cell.locked });
  const choices: (Code | null)[] = [...wall.planningCase.shiftCodes.map((shift) => shift.code), null];
  return (
    <div className="cell-bar__tools" role="group" aria-label={t('bar.tools')}>
      {choices.map((code) => (
        <Button
          key={code ?? 'off'}
          data-size="sm"
          variant={cell.code === code ? 'primary' : 'secondary'}
          aria-pressed={cell.code === code}
          aria-disabled={cell.locked}
          onClick={() => (cell.locked ? undefined : choose(code))}
        >
          {code ?? t('cell.off')}
        </Button>
      ))}
      <Button
        data-size="sm"
        variant={cell.locked ? 'primary' : 'tertiary'}
        aria-pressed={cell.locked}
        onClick={() => draft.change({ row, day: day.day }, { code: cell.code, locked: !cell.locked })}
      >
        {t('bar.lock')}
      </Button>
      {cell.locked ? <span className="muted">{t('bar.lockedHint')}</span> : null}
    </div>
  );
}
