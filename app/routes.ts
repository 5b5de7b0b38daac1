import { index, layout, route, type RouteConfig } from '@remix-run/route-config';

const account = (file: string) => `features/account/routes/${file}.tsx`;
const admin = (file: string) => `features/admin/routes/${file}.tsx`;
const rota = (file: string) => `features/rota/routes/${file}.tsx`;
const people = (file: string) => `features/people/routes/${file}.tsx`;

/** The map of every address. */
export default [
  route('logg-inn', account('sign-in')),
  route('logg-ut', account('sign-out')),
  route('oppsett/:token', account('set-up')),
  route('sprak', account('language')),
  route('turnus/forslag/:runId/stopp', rota('proposal-stop')),
  route('turnus/forslag/:runId/strom', rota('proposal-stream')),
  route('turnus/versjon/:versionId/utkast', rota('version-draft')),
  route('import/mal.xlsx', admin('import-template')),
  route('eksport/arbeidsbok.xlsx', admin('export-workbook')),
  route('eksport/sak.json', admin('export-case')),
  route('eksport/plan.json', admin('export-plan')),
  layout(account('frame'), [
    index('features/overview/routes/overview.tsx'),
    route('ansatte', people('staff')),
    route('ansatte/ny', people('staff-edit'), { id: 'staff-new' }),
    route('ansatte/:staffId', people('staff-edit')),
    route('ansatte/:staffId/avslutt', people('staff-end')),
    route('bemanning', admin('demand')),
    route('bemanning/kompetanser', admin('skills')),
    route('brukere', admin('users')),
    route('brukere/ny', admin('user-new')),
    route('brukere/:userId', admin('user-edit')),
    route('brukere/:userId/avslutt', admin('user-end')),
    route('brukere/:userId/passord', admin('user-password')),
    route('import', admin('import')),
    route('import/:uploadId', admin('import-preview')),
    route('soner', admin('zones')),
    route('soner/ny', admin('zone-new')),
    route('soner/reisetider', admin('travel-times')),
    route('soner/:zoneId', admin('zone-edit')),
    route('soner/:zoneId/avslutt', admin('zone-end')),
    route('tilgangslogg', admin('access-log')),
    route('vaktkoder', admin('shift-codes')),
    route('vaktkoder/ny', admin('shift-code-edit'), { id: 'shift-code-new' }),
    route('vaktkoder/:shiftCodeId', admin('shift-code-edit')),
    route('vaktkoder/:shiftCodeId/avslutt', admin('shift-code-end')),
    route('besok', 'features/visits/routes/visit-day.tsx'),
    route('besok/uke', 'features/visits/routes/visit-week.tsx'),
    route('kontinuitet', 'features/continuity/routes/continuity.tsx'),
    route('turnus', 'features/rota/routes/rota.tsx'),
    route('fordeling', 'features/caseload/routes/caseload.tsx'),
    route('turnus/forslag', rota('proposals')),
    route('turnus/forslag/:runId', rota('proposal')),
    route('turnus/versjon/:versionId/forkast', rota('version-discard')),
    route('turnus/versjon/:versionId/publiser', rota('version-publish')),
  ]),
] satisfies RouteConfig;
