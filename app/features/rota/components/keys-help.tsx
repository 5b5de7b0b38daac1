import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { memo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

const READ = ['arrows', 'week', 'ends', 'range', 'line', 'jump', 'copy'] as const;
const CHANGE = ['code', 'off', 'lock', 'undo', 'paste', 'cut', 'drag'] as const;

interface KeysHelpProps {
  mayChange: boolean;
  /** Whether a shift code begins with L, so that the letter writes it. */
  codeOnL: boolean;
  dialogRef: RefObject<HTMLDialogElement>;
}

/** Every key of the grid; the question mark opens it too. */
export const KeysHelp = memo(function KeysHelp({ mayChange, codeOnL, dialogRef }: KeysHelpProps) {
  const { t } = useTranslation('rota');
  const keys = mayChange ? [...READ, ...CHANGE] : READ;
  return (
    <div className="keys-help no-print">
      <span className="muted">{t(mayChange ? 'keys.hintChange' : 'keys.hintRead')}</span>
      <Button data-size="sm" variant="tertiary" onClick={() => dialogRef.current?.showModal()}>
        {t('keys.open')}
      </Button>
      <Dialog ref={dialogRef} closedby="any" aria-labelledby="keys-help-head" closeButton={t('keys.close')}>
        <Heading level={2} data-size="xs" id="keys-help-head">
          {t('keys.heading')}
        </Heading>
        <dl className="keys-help__list">
          {keys.map((key) => (
            <div key={key}>
              <dt>{t(key === 'lock' && codeOnL ? 'keys.lockSpace.keys' : `keys.${key}.keys`)}</dt>
              <dd>{t(`keys.${key}.what`)}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </div>
  );
});
