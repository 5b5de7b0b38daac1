import { Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '~/domain/case/plan';
import { blocksPublishing } from '~/domain/working-time/standing';
import { describeFinding } from '~/platform/i18n/describe-finding';

/** What a finding is: the law's and the agreements' by their names, other rules as a breach or as advice. */
function kindOf({ level, facts }: Pick<Finding, 'level' | 'facts'>) {
  if (facts.standing === 'law') return 'standing.law';
  if (level === 'hard') return 'hard';
  return facts.standing === 'agreement' ? 'standing.agreement' : 'soft';
}

/** A finding in words: breach or advice, the rule, the figures, the paragraph. */
export function FindingLine({ finding }: { finding: Pick<Finding, 'rule' | 'level' | 'facts'> }) {
  const { t, i18n } = useTranslation('findings');
  const { title, sentence, source } = describeFinding(i18n, finding);
  const breach = blocksPublishing(finding);
  return (
    <>
      <Tag data-size="sm" data-color={breach ? 'danger' : 'neutral'}>
        {t(kindOf(finding))}
      </Tag>{' '}
      <strong>{title}.</strong> {sentence}{' '}
      {'source' in finding.facts ? <span className="muted">({source})</span> : null}
    </>
  );
}
