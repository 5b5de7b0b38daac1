import { Button, Heading } from '@digdir/designsystemet-react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { may } from '~/domain/access/may';
import { requireAccess } from '~/platform/access/require-access.server';
import type { RouteHandle } from '~/platform/i18n/window-title';
import { found } from '~/platform/security/params.server';
import { revalidateList } from '~/ui/data-table/list-revalidation';
import { SavedNote } from '~/ui/form/saved-note';
import { Page } from '~/ui/page';
import '../components/competence.css';
import { GapList } from '../components/gap-list';
import { MatrixTable } from '../components/matrix-table';
import { PersonCompetenceView } from '../components/person-competence';
import { competenceMatrix } from '../competence-matrix.query.server';
import { ownPerson } from '../person-key';
import { mayChangeRecord, personCompetence } from '../person-competence.query.server';
import { rotaGaps } from '../rota-gaps.query.server';

export const handle: RouteHandle = { title: 'competence:title' };
export const shouldRevalidate = revalidateList;

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, actor, scope, now } = await requireAccess(request, { action: 'view', thing: 'competence' });
  const change = may(actor, { action: 'change', thing: 'competence' });
  const person = ownPerson(scope);
  if (person !== null) {
    const own = found(await personCompetence(db, { person, scope, now: now() }));
    const records = own.records.map((record) => ({
      ...record,
      mayChange: mayChangeRecord({ actor, scope: change }, record),
    }));
    return { own: { themes: own.themes, records }, all: null, mayChange: change !== null };
  }
  const matrix = await competenceMatrix(db, now());
  const gaps = await rotaGaps(db, { matrix, now: now() });
  const mayChooseThemes = may(actor, { action: 'change', thing: 'theme' }) !== null;
  const all = { themes: matrix.themes, rows: matrix.rows, gaps, mayChooseThemes };
  return { own: null, all, mayChange: change !== null };
}

export default function CompetencePage() {
  const { t } = useTranslation('competence');
  const { own, all, mayChange } = useLoaderData<typeof loader>();
  const add = mayChange ? (
    <Button asChild>
      <Link to="/kompetanse/ny">{t('add')}</Link>
    </Button>
  ) : undefined;
  return (
    <Page title={t('title')} lead={t(own ? 'ownLead' : 'lead')} actions={add} width={own ? 'normal' : 'wide'}>
      <SavedNote />
      {own ? <PersonCompetenceView themes={own.themes} records={own.records} /> : null}
      {all ? (
        <>
          <GapList gaps={all.gaps} mayChooseThemes={all.mayChooseThemes} />
          <section className="stack" aria-labelledby="matrix-head">
            <Heading level={2} data-size="xs" id="matrix-head">
              {t('matrix.head')}
            </Heading>
            <MatrixTable themes={all.themes} rows={all.rows} />
          </section>
        </>
      ) : null}
    </Page>
  );
}
