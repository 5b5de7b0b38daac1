import { Button } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber, isoWeekOf } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { LunchProposal, ProposedPair } from '../lunch-proposal.query.server';

interface PairProps {
  proposal: LunchProposal;
  pair: ProposedPair;
  /** Whether the resource group is counted. */
  showsGroup: boolean;
}

/** The proposed pairs of dates, with whom each reaches and a button that plans it. */
export function PairList({ proposal, showsGroup }: Omit<PairProps, 'pair'>) {
  const { t } = useTranslation('themeLunches');
  return (
    <ol className="lunch-pairs" aria-label={t('proposal.caption')}>
      {proposal.pairs.map((pair) => (
        <li key={pair.dates.map(({ on }) => on).join()} className="card lunch-pair">
          <Dates pair={pair} />
          <Reaches proposal={proposal} pair={pair} showsGroup={showsGroup} />
          <PlanForm proposal={proposal} pair={pair} />
        </li>
      ))}
    </ol>
  );
}

function Dates({ pair }: { pair: ProposedPair }) {
  const { t } = useTranslation('themeLunches');
  const language = useLanguage();
  return (
    <div>
      {pair.dates.map(({ on, atWork }) => (
        <div key={on}>
          <strong>{t('proposal.week', { date: formatDay(on, language), week: isoWeekOf(on) })}</strong>{' '}
          <span className="muted">{t('proposal.atWork', { count: atWork })}</span>
        </div>
      ))}
    </div>
  );
}

function Reaches({ proposal, pair, showsGroup }: PairProps) {
  const { t } = useTranslation('themeLunches');
  const language = useLanguage();
  const about = (value: number) => formatNumber(value, { language, digits: 1 });
  const { asked, askedInGroup } = proposal;
  const { reached, reachedInGroup } = pair;
  const others = { reached: about(reached - reachedInGroup), count: asked - askedInGroup };
  return (
    <dl>
      <dt>{t('proposal.reaches')}</dt>
      <dd>
        <strong>{t('proposal.ofAsked', { reached: about(reached), count: asked })}</strong>
      </dd>
      {showsGroup ? (
        <>
          <dt>{t('proposal.inGroup')}</dt>
          <dd>{t('proposal.ofGroup', { reached: about(reachedInGroup), count: askedInGroup })}</dd>
          <dt>{t('proposal.others')}</dt>
          <dd>{t('proposal.ofOthers', others)}</dd>
        </>
      ) : null}
      <dt>{t('proposal.misses')}</dt>
      <dd>{t('proposal.missed', { number: about(asked - reached) })}</dd>
    </dl>
  );
}

function PlanForm({ proposal, pair }: Omit<PairProps, 'showsGroup'>) {
  const { t } = useTranslation('themeLunches');
  const language = useLanguage();
  const isBusy = useNavigation().state === 'submitting';
  const [first, second] = pair.dates;
  if (!first || !second) return null;
  const words = { first: formatDay(first.on, language), second: formatDay(second.on, language) };
  return (
    <Form method="post">
      <input type="hidden" name="themeId" value={proposal.theme.id} />
      <input type="hidden" name="zoneId" value={proposal.zone.id} />
      <input type="hidden" name="first" value={first.on} />
      <input type="hidden" name="second" value={second.on} />
      <input type="hidden" name="start" value={proposal.start} />
      <Button type="submit" data-size="sm" disabled={isBusy} aria-label={t('proposal.planOf', words)}>
        {t('proposal.plan')}
      </Button>
    </Form>
  );
}
