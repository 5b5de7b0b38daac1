import { Details, Paragraph, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { MeasureName } from '~/domain/case/plan';
import { formatNumber, formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import { ThreeNumberBar } from '~/ui/three-number-bar';
import type { RecipientData } from './recipient-facts';
import { Section } from './section';

const FACES: readonly MeasureName[] = ['m14', 'm28'];
const NAMES: readonly MeasureName[] = ['m14', 'm28', 'upc', 'primaryShare', 'teamShare', 'knownShare', 'secon', 'coc'];

/** Continuity as planned, with what the rota allows at best, and how each figure is counted. */
export function MeasuresSection({ planned }: { planned: RecipientData['measures'] }) {
  const { t } = useTranslation('recipients');
  const language = useLanguage();
  if (!planned) {
    return (
      <Section id="kontinuitet" title={t('measuresTitle')}>
        <Paragraph>{t('noMeasures')}</Paragraph>
      </Section>
    );
  }
  const { measures, bounds } = planned;
  const text = (name: MeasureName, value: number | null) =>
    FACES.includes(name) ? formatNumber(value, { language }) : formatShare(value, language);
  const limitOf: Partial<Record<MeasureName, number | null>> = { m14: bounds.m14Floor, upc: bounds.upcCeiling };
  const barOf = (name: 'm14' | 'upc') => (
    <ThreeNumberBar
      actual={null}
      planned={measures[name]}
      feasible={limitOf[name] ?? null}
      scaleTo={name === 'm14' ? Math.max(10, Math.ceil(measures.m14 ?? 0)) : 1}
      label={t(`bar.${name}`, { planned: text(name, measures[name]), limit: text(name, limitOf[name] ?? null) })}
    />
  );
  return (
    <Section id="kontinuitet" title={t('measuresTitle')}>
      <div className="scroll-x" role="region" aria-label={t('measuresTitle')} tabIndex={0}>
        <Table data-size="sm">
          <caption className="visually-hidden">{t('measuresTitle')}</caption>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('measure')}</Table.HeaderCell>
              <Table.HeaderCell scope="col" className="num">
                {t('plannedValue')}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col" className="num">
                {t('limitValue')}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('barTitle')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {NAMES.map((name) => (
              <Table.Row key={name}>
                <Table.HeaderCell scope="row">{t(`measures.${name}.title`)}</Table.HeaderCell>
                <Table.Cell className="num">{text(name, measures[name])}</Table.Cell>
                <Table.Cell className="num">{name in limitOf ? text(name, limitOf[name] ?? null) : ''}</Table.Cell>
                <Table.Cell>{name === 'm14' || name === 'upc' ? barOf(name) : null}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
      <Details>
        <Details.Summary>{t('howCounted')}</Details.Summary>
        <Details.Content>
          <dl className="people__facts">
            {NAMES.map((name) => (
              <div key={name}>
                <dt>{t(`measures.${name}.title`)}</dt>
                <dd>{t(`measures.${name}.text`)}</dd>
              </div>
            ))}
          </dl>
        </Details.Content>
      </Details>
    </Section>
  );
}
