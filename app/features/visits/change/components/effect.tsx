import { Alert, Heading, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { describeFinding } from '~/platform/i18n/describe-finding';
import type { ToldEffect } from '../told-change';
import { VisitsTable } from './visits-table';

const AGREED = ['window', 'movable-weekday', 'movable-distance'];

/** What a change would mean: rules, visits, faces and travel, before anything is saved. */
export function Effect({ effect }: { effect: ToldEffect }) {
  return (
    <div className="stack">
      <Breaches breaches={effect.breaches} />
      <VisitsTable visits={effect.visits} />
      <Faces effect={effect} />
    </div>
  );
}

function Breaches({ breaches }: Pick<ToldEffect, 'breaches'>) {
  const { t, i18n } = useTranslation(['visitChange', 'findings']);
  if (breaches.length === 0) return null;
  const isAgreedOnly = breaches.every(({ rule }) => AGREED.includes(rule));
  return (
    <Alert data-color={isAgreedOnly ? 'warning' : 'danger'}>
      <Heading level={3} data-size="2xs">
        {t(isAgreedOnly ? 'effect.agreedOnly' : 'effect.breaks')}
      </Heading>
      <ul>
        {breaches.map((breach, index) => {
          const { title, sentence, source } = describeFinding(i18n, breach);
          return (
            <li key={index}>
              <strong>{title}</strong> {breach.who === '' ? '' : `${breach.who}: `}
              {sentence} <span className="muted">{source}</span>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

function Faces({ effect: { recipients, travel } }: { effect: ToldEffect }) {
  const { t } = useTranslation('visitChange');
  if (recipients.length === 0 && travel.length === 0) return <p className="muted">{t('effect.nothing')}</p>;
  return (
    <ul className="visit-effect">
      {recipients.map(({ recipient, before, after, joined }, index) => (
        <li key={index}>
          {t(before === after ? 'effect.same' : 'effect.facesOf', {
            name: recipient ?? t('effect.otherZone'),
            before,
            after,
          })}{' '}
          {joined.map(({ name, acquaintance }) => (
            <span key={name}>
              {acquaintance === 'new' ? (
                <Tag data-size="sm" data-color="warning">
                  {t('effect.acquaintance.new', { name })}
                </Tag>
              ) : (
                t(`effect.acquaintance.${acquaintance}`, { name })
              )}{' '}
            </span>
          ))}
        </li>
      ))}
      {travel.map((way) => (
        <li key={`travel-${way.name}`} className="muted">
          {t('effect.travelOf', { ...way })}
        </li>
      ))}
    </ul>
  );
}
