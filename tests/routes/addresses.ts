import type { Action, Thing } from '~/domain/access/vocabulary';

type Guard = readonly [Action, Thing] | 'anyone' | 'signedIn';

/** What each address needs to be read and to be changed. An address without an entry has nothing there. */
export interface Guarded {
  readonly get?: Guard;
  readonly post?: Guard;
}

const both = (guard: Guard): Guarded => ({ get: guard, post: guard });
const changes = (thing: Thing) => both(['change', thing]);

/** Every address of `app/routes.ts`, by its pattern. */
export const ADDRESSES: Readonly<Record<string, Guarded>> = {
  'logg-inn': both('anyone'),
  'logg-ut': { post: 'anyone' },
  'oppsett/:token': both('anyone'),
  sprak: { post: 'anyone' },
  '': { get: ['view', 'overview'] },
  ansatte: { get: ['view', 'staff'] },
  'ansatte/ny': changes('staff'),
  'ansatte/:staffId': changes('staff'),
  'ansatte/:staffId/avslutt': changes('staff'),
  avtaler: { get: ['view', 'agreement'] },
  'avtaler/ny': changes('agreement'),
  'avtaler/:agreementId/avslutt': changes('agreement'),
  bemanning: { get: ['view', 'demand'], post: ['change', 'demand'] },
  'bemanning/kompetanser': changes('demand'),
  besok: { get: ['view', 'visit'] },
  'besok/uke': { get: ['view', 'visit'] },
  brukere: { get: ['view', 'user'] },
  'brukere/ny': changes('user'),
  'brukere/:userId': changes('user'),
  'brukere/:userId/avslutt': changes('user'),
  'brukere/:userId/passord': changes('user'),
  'eksport/arbeidsbok.xlsx': { get: ['export', 'caseFile'] },
  'eksport/plan.json': { get: ['export', 'caseFile'] },
  'eksport/sak.json': { get: ['export', 'caseFile'] },
  fordeling: { get: ['view', 'careTeam'] },
  import: { get: ['view', 'caseFile'], post: ['change', 'caseFile'] },
  'import/:uploadId': changes('caseFile'),
  'import/mal.xlsx': { get: ['view', 'caseFile'] },
  kontinuitet: { get: ['view', 'continuity'] },
  onsker: { get: ['view', 'wish'] },
  'onsker/runde/ny': changes('wishRound'),
  'onsker/runde/:wishRoundId': changes('wishRound'),
  'onsker/:staffId': { get: ['view', 'wish'], post: ['change', 'wish'] },
  soner: { get: ['view', 'zone'] },
  'soner/ny': changes('zone'),
  'soner/reisetider': changes('zone'),
  'soner/:zoneId': changes('zone'),
  'soner/:zoneId/avslutt': changes('zone'),
  tillegg: { get: ['view', 'supplement'] },
  'tillegg/ny': changes('supplement'),
  'tillegg/timelonn': changes('supplement'),
  tilgangslogg: both(['view', 'accessLog']),
  tjenestemottakere: { get: ['view', 'recipient'] },
  'tjenestemottakere/ny': changes('recipient'),
  'tjenestemottakere/:recipientId': { get: ['view', 'recipient'] },
  'tjenestemottakere/:recipientId/avslutt': changes('recipient'),
  'tjenestemottakere/:recipientId/besoksplan/ny': changes('recipient'),
  'tjenestemottakere/:recipientId/besoksplan/:visitPlanId': changes('recipient'),
  'tjenestemottakere/:recipientId/besoksplan/:visitPlanId/avslutt': changes('recipient'),
  'tjenestemottakere/:recipientId/rediger': changes('recipient'),
  'tjenestemottakere/:recipientId/unntak/nytt': changes('recipient'),
  'tjenestemottakere/:recipientId/unntak/:exclusionId/avslutt': changes('recipient'),
  turnus: { get: ['view', 'rota'], post: ['change', 'rota'] },
  'turnus/forslag': { get: ['view', 'planningRun'], post: ['change', 'planningRun'] },
  'turnus/forslag/:runId': { get: ['view', 'planningRun'] },
  'turnus/forslag/:runId/stopp': { get: ['view', 'planningRun'], post: ['change', 'planningRun'] },
  'turnus/forslag/:runId/strom': { get: ['view', 'planningRun'] },
  'turnus/versjon/:versionId/drofting': { get: ['view', 'consultation'], post: ['change', 'consultation'] },
  'turnus/versjon/:versionId/forkast': changes('rota'),
  'turnus/versjon/:versionId/forlop': { get: ['view', 'consultation'] },
  'turnus/versjon/:versionId/publiser': changes('publication'),
  'turnus/versjon/:versionId/historikk': { get: ['change', 'rota'] },
  'turnus/versjon/:versionId/utkast': { get: ['view', 'rota'], post: ['change', 'rota'] },
  varsler: both('signedIn'),
  vaktkoder: { get: ['view', 'shiftCode'] },
  'vaktkoder/ny': changes('shiftCode'),
  'vaktkoder/:shiftCodeId': changes('shiftCode'),
  'vaktkoder/:shiftCodeId/avslutt': changes('shiftCode'),
};
