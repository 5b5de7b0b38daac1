import { Alert } from '@digdir/designsystemet-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFaultWords } from './use-fault-words';
import type { EditNotice } from './use-team-edit';

/** What came of the last change, said aloud too. */
export function EditNoticeText({ notice }: { notice: EditNotice | null }) {
  const { t } = useTranslation('teams');
  const fault = useFaultWords();
  const bad = notice?.kind === 'refused' || notice?.kind === 'changed';
  return (
    <div role="status" className="caseload-board__notice no-print">
      {notice === null ? null : (
        <Alert data-color={bad ? 'warning' : 'success'} data-size="sm">
          {notice.kind === 'refused' ? fault(notice.verdict) : wordsOf(t, notice)}
        </Alert>
      )}
    </div>
  );
}

function wordsOf(t: TFunction<'teams'>, notice: Exclude<EditNotice, { kind: 'refused' }>): string {
  if (notice.kind === 'undone') return t('panel.undone');
  return t(notice.kind === 'saved' ? 'panel.saved' : 'panel.changed', { name: notice.name });
}
