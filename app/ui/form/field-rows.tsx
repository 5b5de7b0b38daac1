import { Button, Fieldset } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import './form.css';

/** A button that asks conform to change a list of the form; it works without scripts too. */
interface IntentButton {
  name: string;
  value: string;
  form: string;
  formNoValidate: boolean;
}

interface FieldRowsProps<Row> {
  legend: string;
  description?: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The text of a button that removes a row, for those who do not see which row it stands in. */
  removeLabel: (index: number) => string;
  addLabel: string;
  add: IntentButton;
  remove: (index: number) => IntentButton;
  children: (row: Row) => ReactNode;
}

/** Fields that may be given several times: add a row, remove a row. */
export function FieldRows<Row>(props: FieldRowsProps<Row>) {
  const { t } = useTranslation('common');
  return (
    <div className="form__group">
      <Fieldset>
        <Fieldset.Legend>{props.legend}</Fieldset.Legend>
        {props.description === undefined ? null : <Fieldset.Description>{props.description}</Fieldset.Description>}
        <div className="stack">
          {props.rows.map((row, index) => (
            <div className="form__row form__item" key={props.rowKey(row)}>
              {props.children(row)}
              <Button
                className="form__fixed"
                variant="tertiary"
                data-color="neutral"
                type="submit"
                aria-label={props.removeLabel(index)}
                {...props.remove(index)}
              >
                {t('remove')}
              </Button>
            </div>
          ))}
          <div>
            <Button variant="secondary" type="submit" {...props.add}>
              {props.addLabel}
            </Button>
          </div>
        </div>
      </Fieldset>
    </div>
  );
}
