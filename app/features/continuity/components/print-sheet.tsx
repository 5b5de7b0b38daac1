import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { PrintPage } from '../print-page.query.server';
import { PrintBars } from './print-bars';
import { PrintBeside } from './print-beside';
import { PrintCauses } from './print-causes';
import { TrendLegend } from './trend-legend';
import { TrendLines } from './trend-lines';
import { useReviewText } from './use-review-text';
import { useTargetText } from './use-target-text';
import { VerdictCard } from './verdict-card';
import './review.css';
import './print.css';

const TREND = { width: 720, height: 170 };
/** More targets than these would not leave room for the rest. */
const MOST_TARGETS = 8;

/** One sheet of A4 for the council: readable in grey, with what each figure is in small type. */
export function PrintSheet({ page }: { page: PrintPage }) {
  const { t } = useTranslation('reviewTools');
  const { review, verdict, targets, beside } = page;
  const text = useReviewText({ days: review.days, zoneNames: page.zoneNames });
  const targetText = useTargetText();
  const all = review.splits.all[0];
  const figures = all?.period.figures;
  const aim = targets.find(
    ({ measure, tier, zoneId }) => measure === `m${review.days}` && tier === null && zoneId === null,
  );
  const drawn = all?.months.flatMap((cell) => Object.values(cell.figures?.measures.faces.mean ?? {})) ?? [];
  return (
    <article className="council">
      <VerdictCard verdict={verdict} days={review.days} text={text} />
      {all && figures ? (
        <>
          <section>
            <Title>{t('print.bars')}</Title>
            <PrintBars figures={figures} days={review.days} targets={targets} text={text} />
          </section>
          <section>
            <Title>{t('print.trend', { measure: text.measure('faces') })}</Title>
            <TrendLines
              cells={all.months}
              measure="faces"
              scaleTo={Math.max(0, aim?.value ?? 0, ...drawn.flatMap((value) => value ?? []))}
              target={aim?.value ?? null}
              ends={[text.month(page.period.from), text.month(page.period.to)]}
              tick={(value) => text.tick('faces', value)}
              label={t('print.trend', { measure: text.measure('faces') })}
              size={TREND}
            />
            <TrendLegend hasTarget={aim !== undefined} />
          </section>
          <section>
            <Title>{t('print.causes')}</Title>
            <PrintCauses faces={figures.faces} text={text} />
          </section>
        </>
      ) : null}
      <section>
        <Title>{t('print.besideTitle')}</Title>
        <PrintBeside figures={beside.period} />
      </section>
      <section>
        <Title>{t('target.title')}</Title>
        <p className="council__targets">
          {targets
            .slice(0, MOST_TARGETS)
            .map(
              (target) =>
                `${targetText.measure(target.measure)}, ${targetText.group(target)}: ${targetText.value(target.measure, target.value)}`,
            )
            .join(' · ') || t('target.emptyTitle')}
          {targets.length > MOST_TARGETS
            ? ` · ${t('print.moreTargets', { count: targets.length - MOST_TARGETS })}`
            : null}
        </p>
      </section>
      <p className="council__small">{t('print.definitions', { days: review.days })}</p>
    </article>
  );
}

function Title({ children }: { children: string }) {
  return (
    <Heading level={2} data-size="2xs">
      {children}
    </Heading>
  );
}
