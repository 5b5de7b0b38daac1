import { Button, Heading } from '@digdir/designsystemet-react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { OfferedPlace } from '../visit-change.query.server';
import { Effect } from './effect';
import { useStandingText } from './use-standing-text';

/** One of the best places, with what it means and a button that takes it. */
export function PlaceOffer({ place, revision }: { place: OfferedPlace; revision: number }) {
  const { t } = useTranslation('visitChange');
  const standing = useStandingText();
  const { state } = useNavigation();
  const when = standing(place);
  return (
    <li className="card stack">
      <Heading level={3} data-size="2xs">
        {when}
      </Heading>
      <Effect effect={{ ...place.effect, visits: place.effect.visits.filter(({ makesRoom }) => makesRoom) }} />
      <Form method="post">
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="date" value={place.date} />
        <input type="hidden" name="start" value={place.start} />
        {place.staffIds.map((id) => (
          <input key={id} type="hidden" name="staffIds" value={id} />
        ))}
        <Button
          type="submit"
          variant="secondary"
          disabled={state !== 'idle'}
          aria-label={t('best.takeOf', { who: place.carers.join(' + '), when })}
        >
          {t('best.take')}
        </Button>
      </Form>
    </li>
  );
}
