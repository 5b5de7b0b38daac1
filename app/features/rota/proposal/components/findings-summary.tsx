import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { NamedFindings } from '~/domain/case/named-finding';
import { blocksPublishing } from '~/domain/working-time/standing';
import { FindingGroups } from '~/ui/finding-groups';

/** What a version breaks, rule by rule: breaches first and open, advice after. */
export function FindingsSummary({ found }: { found: NamedFindings }) {
  const { t } = useTranslation('proposal');
  const hard = found.findings.filter(blocksPublishing);
  const soft = found.findings.filter((finding) => !blocksPublishing(finding));
  return (
    <section className="stack" aria-labelledby="found-head">
      <Heading level={2} data-size="sm" id="found-head">
        {t('found.title')}
      </Heading>
      <Paragraph>
        {hard.length + soft.length === 0
          ? t('found.none')
          : `${t('found.hardCount', { count: hard.length })}, ${t('found.softCount', { count: soft.length })}.`}
      </Paragraph>
      <FindingGroups findings={[...hard, ...soft]} elsewhere={found.elsewhere} />
    </section>
  );
}
