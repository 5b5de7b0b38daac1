import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { ComparedLine } from '../compare-versions';
import type { ComparedReason } from '../compare-versions.query.server';
import type { WallDay, WallWeek } from './wall-days';
import { WallHead } from './wall-head';
import type { WallWords } from './wall-words';
import './wall-rota.css';
import './wall-rota-print.css';
import './compare-grid.css';

interface CompareGridProps {
  lines: readonly ComparedLine[];
  weeks: readonly WallWeek[];
  reasons: readonly ComparedReason[];
  words: WallWords;
  label: string;
}

const COLUMNS = ['hours', 'weekends'] as const;
const MINUTES_PER_HOUR = 60;

/** The wall rota of the later version; a day that is other than before shows both. */
export function CompareGrid({ lines, weeks, reasons, words, label }: CompareGridProps) {
  const { t } = useTranslation('rota');
  const days = weeks.flatMap((week) => week.days);
  const reasonOf = new Map(reasons.map(({ staffId, day, reason }) => [`${staffId} ${day}`, reason]));
  return (
    <div className="wall-rota__region" role="region" tabIndex={0} aria-label={t('region')}>
      <table
        className="wall-rota wall-rota--long compare-grid"
        style={{ '--wall-days': days.length, '--wall-figures': 2 } as CSSProperties}
        aria-label={label}
      >
        <colgroup>
          <col className="wall-rota__name-column" />
          <col className="wall-rota__day-column" span={days.length} />
          <col className="wall-rota__figure-column wall-rota__figure-column--hours" />
          <col className="wall-rota__figure-column" />
        </colgroup>
        <WallHead {...{ weeks, words }} figures={COLUMNS} />
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" className="wall-rota__name" title={line.name}>
                {line.name}
              </th>
              {days.map((day) => (
                <ComparedDay key={day.day} {...{ line, day, words }} reason={reasonOf.get(`${line.id} ${day.day}`)} />
              ))}
              <FigureChange {...line.minutes} per={MINUTES_PER_HOUR} />
              <FigureChange {...line.weekends} per={1} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ComparedDayProps {
  line: ComparedLine;
  day: WallDay;
  words: WallWords;
  reason: string | undefined;
}

function ComparedDay({ line, day, words, reason }: ComparedDayProps) {
  const { t } = useTranslation('rota');
  const cell = line.cells[day.day] ?? { before: null, after: null };
  const changed = cell.before !== cell.after;
  const word = (code: string | null) => code ?? words.off;
  const classes = [
    'wall-rota__cell wall-rota__cell--off compare-grid__cell',
    ...(changed ? ['compare-grid__cell--changed'] : []),
    ...(day.weekday === 1 ? ['wall-rota__cell--monday'] : []),
    ...(day.weekend ? ['wall-rota__cell--weekend'] : []),
    ...(day.redDay === null ? [] : ['wall-rota__cell--red']),
  ];
  if (!changed) return <td className={classes.join(' ')}>{cell.after}</td>;
  const told = t('compare.cell', { before: word(cell.before), after: word(cell.after) });
  return (
    <td className={classes.join(' ')} title={reason}>
      <span className="visually-hidden">{[told, reason].filter(Boolean).join('. ')}</span>
      <span aria-hidden="true" className="compare-grid__before">
        {cell.before ?? '–'}
      </span>
      <span aria-hidden="true">{cell.after ?? '–'}</span>
    </td>
  );
}

function FigureChange({ before, after, per }: { before: number; after: number; per: number }) {
  const language = useLanguage();
  const shown = (value: number) => formatNumber(value / per, { language, digits: 1 });
  return (
    <td className="wall-rota__figure num">{before === after ? shown(after) : `${shown(before)} → ${shown(after)}`}</td>
  );
}
