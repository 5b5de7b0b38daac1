import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, mod } from '~/domain/time/clock';
import { formatDate, formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { Model } from '~/planner/model/model';
import type { JudgedRow, JudgedWall } from '../judge-wall';
import type { WallPerson, WallRota } from '../wall-rota';
import { shiftTint } from './shift-tint';
import { weekSpan, type WallDay, type WallWeek } from './wall-days';
import type { WallWords } from './wall-words';
import './print-sheet.css';

interface PrintSheetProps {
  wall: WallRota;
  model: Model;
  people: readonly WallPerson[];
  judged: JudgedWall;
  weeks: readonly WallWeek[];
  words: WallWords;
}

/** Weeks that can be read on one sheet. */
const SHEET_WEEKS = 6;
const MINUTES_PER_HOUR = 60;

/**
 * The rota as people hang it on the wall: some weeks on each sheet, with every name, the dates, the version and the
 * signs. What is only for those who plan, cost, wishes and findings, stays away from the wall.
 */
export function PrintSheets(props: PrintSheetProps) {
  const { weeks } = props;
  const each = Math.ceil(weeks.length / Math.ceil(weeks.length / SHEET_WEEKS));
  const sheets = weeks.flatMap((_, first) => (first % each === 0 ? [weeks.slice(first, first + each)] : []));
  return sheets.map((sheet) => <PrintSheet key={sheet[0]?.number} {...props} weeks={sheet} />);
}

function PrintSheet({ wall, model, people, judged, weeks, words }: PrintSheetProps) {
  const { t } = useTranslation(['rota', 'proposal']);
  const days = weeks.flatMap((week) => week.days);
  const [first, last] = [weeks[0], weeks.at(-1)];
  const [from, to] = [days[0]?.date, days.at(-1)?.date];
  const tints = useMemo(() => new Map<string, string>(model.shifts.map((one) => [one.code, shiftTint(one)])), [model]);
  if (!first || !last || !from || !to) return null;
  return (
    <section className="print-sheet">
      <table className="print-sheet__table">
        <colgroup>
          <col className="print-sheet__names" />
          <col span={days.length} />
          <col className="print-sheet__sums" />
        </colgroup>
        <SheetHead {...{ weeks, days, words }}>
          <h2 className="print-sheet__title">
            {wall.rota.name} · {t('print.weeks', { first: first.number, last: last.number })}
          </h2>
          <p className="print-sheet__facts">
            {[
              `${formatDate(from)}–${formatDate(to)}`,
              t('print.version', { number: wall.version.number, status: t(`proposal:status.${wall.version.status}`) }),
              t('print.printed', { date: formatDate(wall.today) }),
            ].join(' · ')}
          </p>
        </SheetHead>
        <tbody>
          {people.map((person, row) => {
            const line = judged.rows[row];
            return line ? <SheetRow key={person.id} {...{ person, days, tints }} judged={line} /> : null;
          })}
        </tbody>
        <tfoot>
          {judged.staffing
            .filter(({ skill }) => skill === null)
            .map(({ code, cells }) => (
              <tr key={code}>
                <th scope="row">{t('coverage.row', { code })}</th>
                {days.map(({ day }) => (
                  <td key={day}>{cells[day]?.people}</td>
                ))}
                <td />
              </tr>
            ))}
        </tfoot>
      </table>
      <SheetLegend {...{ wall, model, tints }} />
    </section>
  );
}

interface SheetHeadProps extends Pick<PrintSheetProps, 'weeks' | 'words'> {
  days: readonly WallDay[];
  /** What the sheet is of. */
  children: ReactNode;
}

/** Stands on every page that the people of the sheet fill. */
function SheetHead({ weeks, days, words, children }: SheetHeadProps) {
  const { t } = useTranslation('rota');
  return (
    <thead>
      <tr>
        <td colSpan={days.length + 2} className="print-sheet__of">
          {children}
        </td>
      </tr>
      <tr>
        <th rowSpan={2} scope="col" className="print-sheet__name">
          {t('column.name')}
        </th>
        {weeks.map((week) => (
          <th key={week.number} colSpan={7} scope="colgroup" className="print-sheet__week">
            {t('week', { number: week.number })} <span>{weekSpan(week)}</span>
          </th>
        ))}
        <th rowSpan={2} scope="col">
          {t('print.hours')}
        </th>
      </tr>
      <tr>
        {days.map((day) => (
          <th key={day.day} scope="col" className={classOf(day)}>
            {words.weekdayLetters[day.weekday]}
            <br />
            {Number(day.date.slice(8))}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const classOf = (day: WallDay, ...more: readonly string[]): string =>
  [
    ...(day.weekday === 1 ? ['print-sheet__monday'] : []),
    ...(day.weekend ? ['print-sheet__weekend'] : []),
    ...(day.redDay === null ? [] : ['print-sheet__red']),
    ...more,
  ].join(' ');

interface SheetRowProps {
  person: WallPerson;
  judged: JudgedRow;
  days: readonly WallDay[];
  tints: ReadonlyMap<string, string>;
}

function SheetRow({ person, judged, days, tints }: SheetRowProps) {
  const language = useLanguage();
  const codesOff = new Map(judged.figures.fDays.map(({ day, code }) => [mod(day, person.cells.length), code]));
  const hours = judged.figures.paidMinutesPerWeek / MINUTES_PER_HOUR;
  return (
    <tr>
      <th scope="row">{person.name}</th>
      {days.map((day) => {
        const code = person.cells[day.day]?.code ?? null;
        const off = codesOff.get(day.day);
        return (
          <td key={day.day} className={classOf(day, `wall-rota__cell--${tints.get(code ?? '') ?? 'off'}`)}>
            {code ?? (off === undefined ? null : <span className="print-sheet__off">{off}</span>)}
          </td>
        );
      })}
      <td>{formatNumber(hours, { language, digits: 1, fixed: true })}</td>
    </tr>
  );
}

function SheetLegend({ wall, model, tints }: Pick<PrintSheetProps, 'wall' | 'model'> & Pick<SheetRowProps, 'tints'>) {
  const { t } = useTranslation('rota');
  const from = addDays(wall.rota.startsOn, wall.turn * wall.rota.weeks * 7);
  return (
    <ul className="print-sheet__legend">
      {model.shifts.map(({ code }, index) => (
        <li key={code}>
          <span className={`print-sheet__sample wall-rota__cell--${tints.get(code) ?? 'off'}`}>{code}</span>{' '}
          {wall.codeNames[code]} {wall.planningCase.shiftCodes[index]?.start}–{wall.planningCase.shiftCodes[index]?.end}
        </li>
      ))}
      <li>
        <span className="print-sheet__sample print-sheet__red" /> {t('legend.red')}
      </li>
      <li>{t('print.off')}</li>
      <li>{t('print.turn', { date: formatDate(from), count: wall.rota.weeks })}</li>
    </ul>
  );
}
