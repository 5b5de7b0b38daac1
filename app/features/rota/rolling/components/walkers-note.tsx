import { Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '~/domain/time/clock';
import { useFaultText } from '~/ui/form/use-fault-text';
import { walkersFault } from '../rolling-people';
import type { RollingPage } from '../rolling-page.query.server';

interface WalkersNoteProps {
  page: RollingPage;
  staffIds: ReadonlySet<string>;
  /** People by weekday and code, as in the form. */
  people: readonly number[];
}

/** Whether those who are chosen can walk one cycle: told while they are chosen, in the words that refuse it later. */
export function WalkersNote({ page, staffIds, people }: WalkersNoteProps) {
  const { t } = useTranslation('rolling');
  const faultText = useFaultText();
  const { weeks, codes } = page;
  const chosen = page.people.filter(({ id }) => staffIds.has(id));
  const needed = WEEKDAYS.flatMap((weekday, day) =>
    codes.flatMap(({ code }, column) => ((people[day * codes.length + column] ?? 0) > 0 ? [{ weekday, code }] : [])),
  );
  const fault = walkersFault({ people: chosen, weeks, needed });
  const isTheirs = fault?.field === 'staffIds';
  return (
    <div role="status">
      {isTheirs ? <ValidationMessage data-color="warning">{faultText([{ ...fault }])}</ValidationMessage> : null}
      {!isTheirs ? (
        <Paragraph>{t('walkersFit', { people: chosen.length, count: weeks / chosen.length, weeks })}</Paragraph>
      ) : null}
    </div>
  );
}
