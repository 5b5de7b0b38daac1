import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { blocksPublishing } from '~/domain/working-time/standing';
import { describeFinding } from '~/platform/i18n/describe-finding';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from '~/ui/use-told';
import type { NamedFinding, NamedFindings } from '../finding-names.server';

const MOST_LINES = 25;

/** What a version breaks, rule by rule: breaches first and open, advice after. */
export function FindingsSummary({ found }: { found: NamedFindings }) {
  const { t } = useTranslation('proposal');
  const elsewhere = useTold().elsewhere(found.elsewhere, (count) => t('found.otherZones', { count }));
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
      <FindingGroups findings={[...hard, ...soft]} />
      {elsewhere === null ? null : <Paragraph>{elsewhere}</Paragraph>}
    </section>
  );
}

/** Findings gathered by rule, each group to open. */
export function FindingGroups({ findings }: { findings: readonly NamedFinding[] }) {
  const { t, i18n } = useTranslation('proposal');
  const groups = new Map<string, NamedFinding[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return (
    <div>
      {[...groups].map(([rule, group]) => {
        const [head] = group;
        if (!head) return null;
        const { title, source } = describeFinding(i18n, head);
        return (
          <details key={rule} className="found-group" open={blocksPublishing(head)}>
            <summary>
              <strong>{t(blocksPublishing(head) ? 'found.hard' : 'found.soft')}:</strong> {title} ({group.length}){' '}
              <span className="muted">{source}</span>
            </summary>
            <ul>
              {group.slice(0, MOST_LINES).map((finding, index) => (
                <li key={index}>
                  <FoundLine finding={finding} />
                </li>
              ))}
              {group.length > MOST_LINES ? <li>{t('found.more', { count: group.length - MOST_LINES })}</li> : null}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

function FoundLine({ finding }: { finding: NamedFinding }) {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const day = finding.date && formatDay(finding.date, language);
  const where = [finding.staff, finding.recipient, day].filter((part) => part !== null).join(', ');
  const { sentence } = describeFinding(i18n, finding);
  return <>{[where, sentence].filter((part) => part !== '').join(': ')}</>;
}
