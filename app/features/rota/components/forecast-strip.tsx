import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useFetcher } from '@remix-run/react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { ThreeNumberBar } from '~/ui/three-number-bar';
import type { ForecastRow, RotaForecast } from '../rota-forecast.query.server';
import type { WallRota } from '../wall-rota';
import './forecast-strip.css';

/** Faces up to which the bars reach. */
const SCALE_TO = 12;
/** Changes rest for so long before the server counts again. */
const REST_MS = 700;

/**
 * How few faces the rota leaves room for, by tier, beside the published one. It is asked for again after each change that
 * is saved, and the figures of before stay until then.
 */
export const ForecastStrip = memo(function ForecastStrip({ wall }: { wall: WallRota }) {
  const { t } = useTranslation('rota');
  const { load, data, state } = useFetcher<RotaForecast | null>();
  const { id, revision } = wall.version;
  const asked = useRef(false);
  useEffect(() => {
    const wait = asked.current ? REST_MS : 0;
    asked.current = true;
    const timer = setTimeout(() => load(`/turnus/versjon/${id}/prognose`), wait);
    return () => clearTimeout(timer);
  }, [load, id, revision]);
  if (!data) return <section className="forecast no-print" aria-hidden="true" />;
  if (data.rows.length === 0) return null;
  return (
    <section className="forecast no-print" aria-labelledby="forecast-head" aria-busy={state !== 'idle'}>
      <Heading level={2} data-size="2xs" id="forecast-head">
        {t('forecast.heading')}
      </Heading>
      <ul className="forecast__tiers">
        {data.rows.map((row) => (
          <Tier key={row.tier} row={row} published={data.published} />
        ))}
      </ul>
      <details>
        <summary>{t('forecast.how')}</summary>
        <Paragraph data-size="sm">{t('forecast.explained')}</Paragraph>
      </details>
    </section>
  );
});

function Tier({ row, published }: { row: ForecastRow; published: number | null }) {
  const { t } = useTranslation('rota');
  const language = useLanguage();
  const faces = (value: number | null) => formatNumber(value, { language, digits: 1, fixed: true });
  const name = row.tier === null ? t('forecast.noTier') : t('forecast.tier', { tier: row.tier });
  if (row.hidden) {
    return (
      <li>
        <strong>{name}</strong> <span className="muted">{t('forecast.hidden')}</span>
      </li>
    );
  }
  const change = row.floor !== null && row.publishedFloor !== null ? row.floor - row.publishedFloor : null;
  const words = [
    t('forecast.floor', { floor: faces(row.floor) }),
    ...(row.publishedFloor === null
      ? []
      : [t('forecast.published', { number: published, floor: faces(row.publishedFloor) })]),
    ...(row.publishedPlan === null ? [] : [t('forecast.planned', { faces: faces(row.publishedPlan) })]),
  ];
  return (
    <li>
      <p>
        <strong>{name}</strong> <span className="muted">{t('forecast.size', { count: row.size })}</span>
      </p>
      <p className="forecast__figure">
        {faces(row.floor)}{' '}
        {change === null ? null : (
          <span className="forecast__change">{t(directionOf(change), { by: faces(Math.abs(change)) })}</span>
        )}
      </p>
      <ThreeNumberBar
        actual={row.publishedFloor}
        planned={row.publishedPlan}
        feasible={row.floor}
        scaleTo={SCALE_TO}
        label={words.join(', ')}
      />
      <p className="muted" aria-hidden="true">
        {words.slice(1).join(' · ')}
      </p>
      {row.unmakeable ? (
        <p className="forecast__warning">{t('forecast.unmakeable', { count: row.unmakeable })}</p>
      ) : null}
    </li>
  );
}

const LEAST_CHANGE = 0.05;

function directionOf(change: number) {
  if (Math.abs(change) < LEAST_CHANGE) return 'forecast.same';
  return change < 0 ? 'forecast.fewer' : 'forecast.more';
}
