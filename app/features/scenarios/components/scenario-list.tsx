import { Heading, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/platform/i18n/format-instant';
import { useLanguage } from '~/platform/i18n/use-language';
import { TextLink } from '~/ui/text-link';
import type { ListedScenario } from '../scenario-list.query.server';
import { useSuppositionText } from './use-supposition-text';

const COLOURS = { waiting: 'info', ready: 'success', failed: 'danger' } as const;

/** Scenarios that have been tried, newest first. */
export function ScenarioList({ scenarios }: { scenarios: readonly ListedScenario[] }) {
  const { t } = useTranslation('scenarios');
  const language = useLanguage();
  const text = useSuppositionText();
  const ready = scenarios.filter(({ state }) => state === 'ready');
  return (
    <section className="stack" aria-labelledby="scenarios-head">
      <Heading level={2} data-size="xs" id="scenarios-head">
        {t('list.head')}
      </Heading>
      <ul className="scenario-list">
        {scenarios.map((scenario) => {
          const what = scenario.suppositions.map(text).join(' ');
          return (
            <li key={scenario.id} className="card scenario-list__item">
              <TextLink to={`/hva-om/${scenario.id}`}>{what}</TextLink>
              <span className="cluster">
                <Tag data-color={COLOURS[scenario.state]} data-size="sm">
                  {t(`state.${scenario.state}`)}
                </Tag>
                {scenario.adoptedId === null ? null : (
                  <Tag data-color="neutral" data-size="sm">
                    {t('list.adopted')}
                  </Tag>
                )}
                <small className="muted">
                  {t('list.from', {
                    number: scenario.versionNumber,
                    when: formatInstant(scenario.createdAt, language),
                    who: scenario.createdBy ?? t('list.someone'),
                  })}
                </small>
              </span>
            </li>
          );
        })}
      </ul>
      {ready.length > 1 ? <CompareForm scenarios={ready} /> : null}
    </section>
  );
}

/** Two scenarios to hold beside each other. */
function CompareForm({ scenarios }: { scenarios: readonly ListedScenario[] }) {
  const { t } = useTranslation('scenarios');
  const text = useSuppositionText();
  const options = scenarios.map(({ id, suppositions }) => (
    <option key={id} value={id}>
      {suppositions.map(text).join(' ')}
    </option>
  ));
  return (
    <form method="get" action="/hva-om/sammenlign" className="scenario-compare-form">
      <label>
        {t('compare.first')}
        <select name="a" className="ds-input" defaultValue={scenarios[0]?.id}>
          {options}
        </select>
      </label>
      <label>
        {t('compare.second')}
        <select name="b" className="ds-input" defaultValue={scenarios[1]?.id}>
          {options}
        </select>
      </label>
      <button type="submit" className="ds-button" data-variant="secondary">
        {t('compare.submit')}
      </button>
    </form>
  );
}
