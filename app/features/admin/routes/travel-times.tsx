import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { answerForm } from '~/ui/form/answer-form.server';
import { FormFrame } from '~/ui/form/form-frame';
import { saved } from '~/ui/form/saved-note';
import { useCheckedForm } from '~/ui/form/use-checked-form';
import { Page } from '~/ui/page';
import { NumberInput } from '../components/number-input';
import { TravelTable } from '../components/travel-table';
import { saveTravel } from '../save-travel.service.server';
import { travelForm } from '../zone.form';
import { travelForForm } from '../zones.query.server';

export const handle: RouteHandle = { title: 'settings:travel.title' };

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await requireAccess(request, { action: 'change', thing: 'zone' });
  return travelForForm(db);
}

export async function action({ request }: ActionFunctionArgs) {
  const access = await requireAccess(request, { action: 'change', thing: 'zone' });
  return answerForm(request, {
    schema: travelForm,
    save: (values) => saveTravel(access, values),
    next: saved('/soner'),
  });
}

export default function TravelTimesPage() {
  const { t } = useTranslation('settings');
  const { zones, travel, stamp } = useLoaderData<typeof loader>();
  const minutesOf = new Map(travel.map((row) => [`${row.fromZoneId} ${row.toZoneId}`, String(row.minutes)]));
  const pairs = zones.flatMap((from) => zones.map((to) => ({ from: from.id, to: to.id })));
  const [form, fields] = useCheckedForm({
    id: 'reisetider',
    schema: travelForm,
    defaults: {
      stamp,
      rows: pairs.map(({ from, to }) => ({ from, to, minutes: minutesOf.get(`${from} ${to}`) ?? '' })),
    },
    reply: useActionData<typeof action>(),
  });
  const rows = fields.rows.getFieldList();
  const pairName = ({ from, to }: { from: { name: string }; to: { name: string } }) =>
    t('travel.pair', { from: from.name, to: to.name });
  const labels = Object.fromEntries(
    zones.flatMap((from, i) => zones.map((to, j) => [`rows[${i * zones.length + j}].minutes`, pairName({ from, to })])),
  );
  return (
    <Page title={t('travel.title')} lead={t('travel.lead')}>
      <FormFrame form={form} cancelTo="/soner" labels={labels} wide>
        <input type="hidden" name="stamp" defaultValue={fields.stamp.defaultValue} />
        <TravelTable
          zones={zones}
          travel={travel}
          cell={(pair) => {
            const index = zones.findIndex(({ id }) => id === pair.from.id) * zones.length;
            const row = rows[index + zones.findIndex(({ id }) => id === pair.to.id)]?.getFieldset();
            if (!row) return null;
            return (
              <>
                <input type="hidden" name={row.from.name} value={pair.from.id} />
                <input type="hidden" name={row.to.name} value={pair.to.id} />
                <NumberInput field={row.minutes} label={pairName(pair)} />
              </>
            );
          }}
        />
      </FormFrame>
    </Page>
  );
}
