import { Heading, Link as DsLink, Tag } from '@digdir/designsystemet-react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '~/domain/time/clock';
import { formatHours } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { DayRoute, Leg } from '../visit-row';

interface DayRouteCardProps {
  route: DayRoute;
  /** Leads to the reasons. */
  explained: boolean;
  /** Leads to where it is changed. */
  changeable: boolean;
}

/** One person's day: the visits in order, the way between them, and how full it is. */
export function DayRouteCard({ route, explained, changeable }: DayRouteCardProps) {
  const { t } = useTranslation(['visits', 'visitChange']);
  const language = useLanguage();
  const { duty } = route;
  return (
    <section className="card day-route" aria-labelledby={`route-${route.staffId}`}>
      <header className="day-route__head">
        <Heading level={2} data-size="2xs" id={`route-${route.staffId}`}>
          {route.staffName}
        </Heading>
        {duty ? (
          <span className="muted">
            {t('duty', { code: duty.code, from: clockOf(duty.start), to: clockOf(duty.end) })}
          </span>
        ) : (
          <Tag data-color="warning" data-size="sm">
            {t('noDuty')}
          </Tag>
        )}
      </header>
      <p className="muted day-route__sums">
        {t('sums', {
          count: route.legs.length,
          hours: formatHours(route.visitMinutes, language),
          travel: route.travelMinutes,
        })}
      </p>
      {route.legs.length === 0 ? <p className="muted">{t('noVisits')}</p> : null}
      <ol className="day-route__list">
        {route.legs.map((leg) => (
          <VisitItem key={leg.visit.id} leg={leg} staffId={route.staffId} {...{ explained, changeable }} />
        ))}
      </ol>
      {changeable && route.legs.length > 0 ? <PassOn route={route} /> : null}
    </section>
  );
}

function PassOn({ route: { staffId, staffName: name, legs } }: { route: DayRoute }) {
  const { t } = useTranslation('visitChange');
  const date = legs[0]?.visit.date ?? '';
  return (
    <p className="day-route__pass-on">
      <TextLink to={`/besok/gi-bort?${new URLSearchParams({ staffId, date })}`} label={t('handOver.linkOf', { name })}>
        {t('handOver.link')}
      </TextLink>
      {' · '}
      <TextLink to={`/besok/forsinket?${new URLSearchParams({ staffId })}`} label={t('late.linkOf', { name })}>
        {t('late.link')}
      </TextLink>
    </p>
  );
}

interface VisitItemProps {
  leg: Leg;
  staffId: string;
  explained: boolean;
  changeable: boolean;
}

function VisitItem({ leg, staffId, explained, changeable }: VisitItemProps) {
  const { t } = useTranslation(['visits', 'visitChange']);
  const { visit, travel } = leg;
  const start = visit.start ?? 0;
  const others = visit.carers.filter((carer) => carer.staffId !== staffId);
  return (
    <li className="day-route__visit">
      <span className="day-route__time">
        {clockOf(start)}–{clockOf(start + visit.minutes)}
      </span>
      <span className="day-route__who">
        {visit.recipient ? (
          <DsLink asChild>
            <Link to={`/tjenestemottakere/${visit.recipient.id}`}>{visit.recipient.name}</Link>
          </DsLink>
        ) : (
          <span className="muted">{t('otherZone')}</span>
        )}
        <span className="muted"> · {visit.zoneName}</span>
        {others.map((carer) => (
          <span key={carer.staffId}> · {t('together', { name: carer.name })}</span>
        ))}
        {visit.state === 'done' || visit.state === 'notDone' ? (
          <Tag data-size="sm" data-color={visit.state === 'done' ? 'success' : 'warning'}>
            {t(`state.${visit.state}`)}
          </Tag>
        ) : null}
        {changeable && visit.recipient && visit.state === 'planned' ? (
          <>
            {' · '}
            <TextLink
              to={`/besok/${visit.id}/endre`}
              label={t('visitChange:changeOf', { name: visit.recipient.name, time: clockOf(start) })}
            >
              {t('visitChange:change')}
            </TextLink>
          </>
        ) : null}
        {explained && visit.recipient ? (
          <>
            {' · '}
            <TextLink
              to={`/fordeling/hvorfor-besok/${visit.id}`}
              label={t('whyOf', { name: visit.recipient.name, time: clockOf(start) })}
            >
              {t('why')}
            </TextLink>
          </>
        ) : null}
      </span>
      <span className="muted day-route__travel">{travel > 0 ? t('travel', { minutes: travel }) : ''}</span>
    </li>
  );
}
