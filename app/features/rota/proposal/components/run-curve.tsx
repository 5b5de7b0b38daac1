import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { ToldPoint } from '~/platform/jobs/run-progress';
import { useTold } from '~/ui/use-told';

const WIDTH = 480;
const HEIGHT = 140;
const PAD = { left: 44, right: 12, top: 12, bottom: 26 };

interface Reached {
  readonly seconds: number;
  readonly m14: number;
}

/** How the faces have fallen while the search went on; the figures stand in a table behind it. */
export function RunCurve({ curve, seconds }: { curve: readonly ToldPoint[]; seconds: number }) {
  const { t } = useTranslation('proposal');
  const language = useLanguage();
  const told = useTold();
  const reached = curve.flatMap(({ m14, seconds: at }): Reached[] => (m14 === null ? [] : [{ seconds: at, m14 }]));
  const [first, last] = [reached[0], reached.at(-1)];
  if (!first || !last) return <p className="muted">{t('run.curveWaiting')}</p>;
  const number = (value: number) => formatNumber(value, { language, digits: 1 });
  const alt = t('run.curveAlt', {
    first: number(first.m14),
    last: number(last.m14),
    seconds: Math.round(last.seconds),
  });
  return (
    <>
      <CurvePlot reached={reached} seconds={seconds} label={alt} />
      <p className="run-curve__help muted">{t('run.curveHelp')}</p>
      <details>
        <summary>{t('run.curveTable')}</summary>
        <table className="run-curve__table">
          <thead>
            <tr>
              <th scope="col">{t('run.curveSeconds')}</th>
              <th scope="col">{t('run.m14')}</th>
              <th scope="col">{t('run.unassigned')}</th>
              <th scope="col">{t('run.hardBreaches')}</th>
            </tr>
          </thead>
          <tbody>
            {curve.map((point) => (
              <tr key={`${point.seconds} ${point.m14} ${point.unassigned.count} ${point.hardBreaches}`}>
                <td className="num">{number(point.seconds)}</td>
                <td className="num">{formatNumber(point.m14, { language, digits: 2 })}</td>
                <td className="num">{told.number(point.unassigned)}</td>
                <td className="num">{point.hardBreaches}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function CurvePlot({ reached, seconds, label }: { reached: readonly Reached[]; seconds: number; label: string }) {
  const language = useLanguage();
  const values = reached.map(({ m14 }) => m14);
  const low = Math.floor(Math.min(...values));
  const high = Math.max(low + 1, Math.ceil(Math.max(...values)));
  const end = Math.max(seconds, reached.at(-1)?.seconds ?? 0, 1);
  const x = (at: number) => PAD.left + (at / end) * (WIDTH - PAD.left - PAD.right);
  const y = (m14: number) => PAD.top + ((high - m14) / (high - low)) * (HEIGHT - PAD.top - PAD.bottom);
  const steps = reached.map(({ seconds: at, m14 }, index) =>
    index === 0 ? `M${x(at)},${y(m14)}` : `H${x(at)}V${y(m14)}`,
  );
  const last = reached.at(-1);
  const number = (value: number) => formatNumber(value, { language, digits: 0 });
  return (
    <svg className="run-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[high, low].map((value) => (
        <g key={value}>
          <line className="run-curve__grid" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(value)} y2={y(value)} />
          <text className="run-curve__text" x={PAD.left - 8} y={y(value) + 4} textAnchor="end">
            {number(value)}
          </text>
        </g>
      ))}
      {[0, end / 2, end].map((at) => (
        <text key={at} className="run-curve__text" x={x(at)} y={HEIGHT - 6} textAnchor={at === end ? 'end' : 'middle'}>
          {`${number(at)} s`}
        </text>
      ))}
      <path className="run-curve__line" d={steps.join('')} />
      {last ? <circle className="run-curve__dot" cx={x(last.seconds)} cy={y(last.m14)} r={4} /> : null}
    </svg>
  );
}
