import { Button } from '@digdir/designsystemet-react';
import { Form, Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PEOPLE_A_SIDE } from '../detail-address';
import type { DetailSide } from '../detail.query.server';

interface DetailPagerProps {
  shown: DetailSide;
  /** What was given for the side that is shown; `null` where none is asked for. */
  reason: string | null;
}

/** On to the next people behind the number. With a reason they are asked for by a form, so that it stands in no address. */
export function DetailPager({ shown: { window, side, isLast }, reason }: DetailPagerProps) {
  const { t } = useTranslation('reviewTools');
  const [search] = useSearchParams();
  const sides = [side > 0 ? side - 1 : null, isLast ? null : side + 1].filter((next) => next !== null);
  const words = (next: number): string => t(next > side ? 'detail.next' : 'detail.previous', { count: PEOPLE_A_SIDE });
  if (sides.length === 0) return null;
  return (
    <nav className="cluster" aria-label={t('detail.pages')}>
      {sides.map((next) =>
        reason === null ? (
          <Button variant="secondary" asChild key={next}>
            <Link
              to={`?${new URLSearchParams([...search].filter(([name]) => name !== 'side').concat([['side', String(next)]]))}`}
            >
              {words(next)}
            </Link>
          </Button>
        ) : (
          <Form method="post" key={next}>
            <input type="hidden" name="window" value={window} />
            <input type="hidden" name="side" value={next} />
            <input type="hidden" name="reason" value={reason} />
            <Button type="submit" variant="secondary">
              {words(next)}
            </Button>
          </Form>
        ),
      )}
    </nav>
  );
}
