import { Button } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found, idParam } from '~/platform/security/params.server';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import { TextLink } from '~/ui/text-link';
import '../components/competence.css';
import { PersonCompetenceView } from '../components/person-competence';
import { mayChangeRecord, personCompetence } from '../person-competence.query.server';
import { keyOf } from '../person-key';

export const handle: RouteHandle = { title: 'competence:title' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'competence' });
  const person =
    params.staffId === undefined ? { zoneStaffId: idParam(params.zoneStaffId) } : { staffId: idParam(params.staffId) };
  const shown = found(await personCompetence(db, { person, scope, now: now() }));
  const change = may(actor, { action: 'change', thing: 'competence' });
  return {
    ...{ ...shown, mayAdd: change !== null, key: keyOf(person) },
    records: shown.records.map((record) => ({
      ...record,
      mayChange: mayChangeRecord({ actor, scope: change }, record),
    })),
  };
}

export default function PersonCompetencePage() {
  const { t } = useTranslation('competence');
  const { name, zone, key, themes, records, mayAdd } = useLoaderData<typeof loader>();
  const add = mayAdd ? (
    <Button asChild>
      <Link to={`/kompetanse/ny?person=${key}`}>{t('add')}</Link>
    </Button>
  ) : undefined;
  return (
    <Page title={t('person.title', { name })} lead={zone} actions={add}>
      <SavedNote />
      <PersonCompetenceView themes={themes} records={records} />
      <TextLink to="/kompetanse">{t('person.toAll')}</TextLink>
    </Page>
  );
}
