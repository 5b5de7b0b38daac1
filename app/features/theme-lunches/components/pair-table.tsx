import { Button } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber, isoWeekOf } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { LunchProposal, ProposedPair } from '../lunch-proposal.query.server';

/** The proposed pairs of dates, with whom each reaches and a button that plans it. */
export function PairTable({ proposal, showsGroup }: { proposal: LunchProposal; showsGroup: boolean }) {
  const { t } = useTranslation('themeLunches');
  const columns = ['dates', 'reaches', 'inGroup', 'others', 'misses', 'action'] as const;
  const shown = columns.filter((column) => column !== 'inGroup' || showsGroup);
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('proposal.caption')}>
      <table className="ds-table" data-border>
        <caption className="visually-hidden">{t('proposal.caption')}</caption>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column} scope="col">
                {t(`proposal.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {proposal.pairs.map((pair) => (
            <PairRow
              key={pair.dates.map(({ on }) => on).join()}
              proposal={proposal}
              pair={pair}
              showsGroup={showsGroup}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PairRow({ proposal, pair, showsGroup }: { proposal: LunchProposal; pair: ProposedPair; showsGroup: boolean }) {
  const { t } = useTranslation('themeLunches');
  const language = useLanguage();
  const whole = (value: number) => formatNumber(value, { language, digits: 0 });
  const { asked, askedInGroup } = proposal;
  const { reached, reachedInGroup } = pair;
  return (
    <tr>
      <th scope="row">
        {pair.dates.map(({ on, atWork }) => (
          <div key={on} className="lunch-pair__date">
            {t('proposal.week', { date: formatDay(on, language), week: isoWeekOf(on) })}{' '}
            <span className="muted">{t('proposal.atWork', { count: atWork })}</span>
          </div>
        ))}
      </th>
      <td>
        <strong>{t('proposal.ofAsked', { reached: whole(reached), count: asked })}</strong>
      </td>
      {showsGroup ? <td>{t('proposal.ofGroup', { reached: whole(reachedInGroup), count: askedInGroup })}</td> : null}
      <td>{t('proposal.ofOthers', { reached: whole(reached - reachedInGroup), count: asked - askedInGroup })}</td>
      <td>{t('proposal.missed', { count: Math.round(asked) - Math.round(reached) })}</td>
      <td>
        <PlanForm proposal={proposal} pair={pair} />
      </td>
    </tr>
  );
}

function PlanForm({ proposal, pair }: { proposal: LunchProposal; pair: ProposedPair }) {
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
