import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '~/domain/brand';
import { addDays, daysBetween } from '~/domain/time/clock';
import { formatDate, formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { monthEnds, reachedAt } from '../curve-months';
import type { ThemeBoard } from '../theme-board.query.server';
import { CurveMark, lookOf } from './curve-marks';

const WIDTH = 460;
const HEIGHT = 210;
const PAD = { left: 52, right: 14, top: 12, bottom: 30 };

interface ReachCurveProps {
  curves: ThemeBoard['curves'];
  /** What is reached: a theme, or any lunch. */
  title: string;
  from: IsoDate;
  to: IsoDate;
  /** The last day that is known. */
  on: IsoDate;
}

/** How the reach has grown in each zone, as a curve with its figures behind it. */
export function ReachCurve({ curves, title, from, to, on }: ReachCurveProps) {
  const { t } = useTranslation('themeLunches');
  const language = useLanguage();
  const shown = curves.filter(({ size }) => size > 0);
  const share = (curve: (typeof curves)[number], date: IsoDate) =>
    formatShare(reachedAt(curve.points, date) / curve.size, language);
  const isEmpty = shown.every(({ points }) => points.length === 0);
  const words = shown.map((curve) => t('curve.zone', { zone: curve.name, share: share(curve, on) })).join(', ');
  return (
    <section className="stack" aria-labelledby="curve-head">
      <Heading level={2} data-size="xs" id="curve-head">
        {t('curve.heading')}: {title}
      </Heading>
      {isEmpty ? (
        <p className="muted">{t('curve.none')}</p>
      ) : (
        <>
          <ul className="lunch-curve__legend" aria-hidden="true">
            {shown.map((curve, index) => (
              <li key={curve.name}>
                <svg width="44" height="14" viewBox="0 0 44 14">
                  <path className="lunch-curve__line" d="M1,7H43" strokeDasharray={lookOf(index).dash} />
                  <CurveMark x={22} y={7} shape={lookOf(index).shape} />
                </svg>
                {t('curve.zone', { zone: curve.name, share: share(curve, on) })}
              </li>
            ))}
          </ul>
          <CurvePlot curves={shown} from={from} to={to} on={on} label={t('curve.alt', { zones: words })} />
          <CurveTable curves={shown} ends={monthEnds({ from, to: on < to ? on : to })} />
        </>
      )}
    </section>
  );
}

function CurvePlot({ curves, from, to, on, label }: Omit<ReachCurveProps, 'title'> & { label: string }) {
  const language = useLanguage();
  const days = Math.max(1, daysBetween({ from, to }));
  const x = (date: IsoDate) => PAD.left + (daysBetween({ from, to: date }) / days) * (WIDTH - PAD.left - PAD.right);
  const y = (share: number) => PAD.top + (1 - share) * (HEIGHT - PAD.top - PAD.bottom);
  const months = [from, ...monthEnds({ from, to }).map((end) => addDays(end, 1))].slice(0, -1);
  return (
    <svg className="lunch-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className="lunch-curve__grid" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(share)} y2={y(share)} />
          <text className="lunch-curve__text" x={PAD.left - 8} y={y(share) + 5} textAnchor="end">
            {formatShare(share, language)}
          </text>
        </g>
      ))}
      {months.map((month, index) =>
        index % 2 === 0 ? (
          <text key={month} className="lunch-curve__text" x={x(month)} y={HEIGHT - 8}>
            {formatDate(month).slice(0, 6)}
          </text>
        ) : null,
      )}
      {curves.map(({ name, size, points }, index) => {
        const steps = points.map(({ date, reached }) => `H${x(date)}V${y(reached / size)}`).join('');
        const look = lookOf(index);
        return (
          <g key={name}>
            <path
              className="lunch-curve__line"
              d={`M${x(from)},${y(0)}${steps}H${x(on < to ? on : to)}`}
              strokeDasharray={look.dash}
            />
            {points.map(({ date, reached }) => (
              <CurveMark key={date} x={x(date)} y={y(reached / size)} shape={look.shape} />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

function CurveTable({ curves, ends }: { curves: ThemeBoard['curves']; ends: readonly IsoDate[] }) {
  const { t } = useTranslation('themeLunches');
  const language = useLanguage();
  return (
    <details>
      <summary>{t('curve.table')}</summary>
      <div className="scroll-x" tabIndex={0} role="region" aria-label={t('curve.table')}>
        <table className="ds-table" data-border>
          <caption className="visually-hidden">{t('curve.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('curve.month')}</th>
              {curves.map(({ name }) => (
                <th key={name} scope="col" className="num">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ends.map((end) => (
              <tr key={end}>
                <th scope="row">{formatDate(end)}</th>
                {curves.map(({ name, size, points }) => (
                  <td key={name} className="num">
                    {formatShare(reachedAt(points, end) / size, language)} ({reachedAt(points, end)})
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
