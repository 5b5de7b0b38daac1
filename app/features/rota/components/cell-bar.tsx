import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Code } from '~/domain/brand';
import { formatLongDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { WallFinding } from '../judge-wall';
import { cellCount, type CellRange } from '../range-edits';
import type { StaffingRow } from '../staffing';
import type { VisitTrouble, WallPerson, WallRota } from '../wall-rota';
import { CellNotes } from './cell-notes';
import { CellTools } from './cell-tools';
import { FindingLine } from './finding-line';
import { GridNoticeText } from './grid-notice';
import { SaveState } from './save-state';
import type { DraftCells } from './use-draft-cells';
import type { GridEdit } from './use-grid-edit';
import type { WallDay } from './wall-days';
import type { GridPlace } from './wall-marks';

interface CellBarProps {
  wall: WallRota;
  people: readonly WallPerson[];
  days: readonly WallDay[];
  place: GridPlace | null;
  range: CellRange | null;
  staffing: readonly StaffingRow[];
  found: readonly WallFinding[];
  draft: DraftCells;
  edit: GridEdit;
  choosingMore: boolean;
  onChooseMore: (more: boolean) => void;
  /** F3 to F5 of the line, where its days off are chosen. */
  daysOff: readonly string[] | null;
  /** Shows a finding in the list below. */
  onShowInList: (found: WallFinding) => void;
}

/** What is chosen, in words, with the tools to change it. */
export function CellBar(props: CellBarProps) {
  const { wall, people, days, place, range, found, draft, edit } = props;
  const { t } = useTranslation('rota');
  const person = place === null ? undefined : people[place.row];
  const day = place === null ? undefined : days[place.column];
  const changes = wall.mayChange && range !== null;
  return (
    <section className={`cell-bar no-print${wall.mayChange ? ' cell-bar--changes' : ''}`} aria-label={t('bar.label')}>
      <div className="cell-bar__head">
        <Subject {...{ wall, people, days, place, range }} staffing={props.staffing} />
        <GridNoticeText notice={edit.notice} />
        {wall.mayChange ? <SaveState draft={draft} /> : null}
      </div>
      <div className="cell-bar__body">
        {changes ? (
          <CellTools
            {...{ people, range, edit }}
            codes={wall.planningCase.shiftCodes.map(({ code }) => code)}
            choosingMore={props.choosingMore}
            onChooseMore={props.onChooseMore}
          />
        ) : null}
        {props.daysOff ? <p>{props.daysOff.join(' · ') || t('fDays.none')}</p> : null}
        <Findings
          {...{ found }}
          onShowInList={props.onShowInList}
          trouble={person && day ? troubleOf(wall, { person, day }) : []}
        />
      </div>
      {changes && person && day ? <CellNotes {...{ wall, people, range, draft, person, day }} /> : null}
    </section>
  );
}

type SubjectProps = Pick<CellBarProps, 'wall' | 'people' | 'days' | 'place' | 'range' | 'staffing'>;

const staffingName = (t: TFunction<'rota'>, { code, skill }: StaffingRow): string =>
  skill === null ? t('coverage.row', { code }) : t('coverage.skillRow', { code, skill });

function Subject({ wall, people, days, place, range, staffing }: SubjectProps) {
  const { t } = useTranslation('rota');
  const language = useLanguage();
  const person = place === null ? undefined : people[place.row];
  const day = place === null ? undefined : days[place.column];
  const line = place === null ? undefined : staffing[place.row - people.length];
  const subject = person?.name ?? (line ? staffingName(t, line) : null);
  const count = range ? cellCount(range) : 0;
  if (subject === null) {
    return <p className="cell-bar__hint">{t(wall.mayChange ? 'bar.hintChange' : 'bar.hintRead')}</p>;
  }
  return (
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
      {count > 1 ? <span className="cell-bar__count"> {t('bar.chosen', { count })}</span> : null}
    </p>
  );
}

interface FindingsProps extends Pick<CellBarProps, 'found' | 'onShowInList'> {
  trouble: readonly VisitTrouble[];
}

function Findings({ found, trouble, onShowInList }: FindingsProps) {
  const { t } = useTranslation('rota');
  if (found.length === 0 && trouble.length === 0) return null;
  return (
    <ul className="cell-bar__findings" tabIndex={0} aria-label={t('bar.findings')}>
      {found.map((one) => (
        <li key={one.key}>
          <FindingLine finding={one.finding} />{' '}
          <button type="button" className="finding-list__go" onClick={() => onShowInList(one)}>
            {t('findings.inList')}
          </button>
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
