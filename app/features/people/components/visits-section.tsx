import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { RecipientData } from './recipient-facts';
import { Section } from './section';

type Visit = RecipientData['visits'][number];

interface VisitsSectionProps {
  last: RecipientData['last'];
  next: RecipientData['next'];
  base: string;
  strip: ReactNode;
}

/** Who came last and who comes next, and the days around. */
export function VisitsSection({ last, next, base, strip }: VisitsSectionProps) {
  const { t } = useTranslation('recipients');
  return (
    <Section id="besok" title={t('visitsTitle')} link={{ to: `${base}/ukeplan`, text: t('weekPlan') }}>
      <dl className="people__nearest">
        <Nearest term={t('nextVisit')} visit={next} none={t('noNext')} />
        <Nearest term={t('lastVisit')} visit={last} none={t('noLast')} />
      </dl>
      {strip}
    </Section>
  );
}

function Nearest({ term, visit, none }: { term: string; visit: Visit | null; none: string }) {
  const { t } = useTranslation('recipients');
  const language = useLanguage();
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    visit?.carers.map((carer) => carer.name) ?? [],
  );
  return (
    <div>
      <dt>{term}</dt>
      {visit === null ? (
        <dd>{none}</dd>
      ) : (
        <dd>
          <strong>
            {t('visitAt', { day: formatDay(visit.date, language), start: visit.start ?? '–', end: visit.end ?? '–' })}
          </strong>
          {names === '' ? null : ` ${t('visitBy', { names })}`}
        </dd>
      )}
    </div>
  );
}
