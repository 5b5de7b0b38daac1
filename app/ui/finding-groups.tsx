import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { NamedFinding, NamedFindings } from '~/domain/case/named-finding';
import { blocksPublishing } from '~/domain/working-time/standing';
import { describeFinding } from '~/platform/i18n/describe-finding';
import { formatDay } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { useTold } from './use-told';
import './finding-groups.css';

const MOST_LINES = 25;

/** Findings gathered by rule, each group to open, and what is told of those elsewhere. */
export function FindingGroups({ findings, elsewhere }: Pick<NamedFindings, 'findings' | 'elsewhere'>) {
  const { t, i18n } = useTranslation('findings');
  const others = useTold().elsewhere(elsewhere, (count) => t('otherZones', { count }));
  const groups = new Map<string, NamedFinding[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return (
    <div className="stack">
      {[...groups].map(([rule, group]) => {
        const [head] = group;
        if (!head) return null;
        const { title, source } = describeFinding(i18n, head);
        return (
          <details key={rule} className="found-group" open={blocksPublishing(head)}>
            <summary>
              <strong>{t(blocksPublishing(head) ? 'hard' : 'soft')}:</strong> {title} ({group.length}){' '}
              <span className="muted">{source}</span>
            </summary>
            <ul>
              {group.slice(0, MOST_LINES).map((finding, index) => (
                <li key={index}>
                  <FoundLine finding={finding} />
                </li>
              ))}
              {group.length > MOST_LINES ? <li>{t('more', { count: group.length - MOST_LINES })}</li> : null}
            </ul>
          </details>
        );
      })}
      {others === null ? null : <Paragraph>{others}</Paragraph>}
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
