import type { Action, Reach, Role, Thing } from './vocabulary';

type Row = Partial<Record<Action, Reach>>;

/**
 * Who may do what, and how far. What does not stand here is refused. Managers see continuity as aggregates and no
 * recipient; administrators keep the frame (zones, codes, users) and meet recipients only in files that they import.
 */
export const ACCESS_MATRIX: Record<Role, Partial<Record<Thing, Row>>> = {
  administrator: {
    overview: { view: 'all' },
    rota: { view: 'all' },
    staff: { view: 'all', change: 'all' },
    zone: { view: 'all', change: 'all' },
    shiftCode: { view: 'all', change: 'all' },
    demand: { view: 'all', change: 'all' },
    agreement: { view: 'all', change: 'all' },
    supplement: { view: 'all', change: 'all' },
    caseFile: { view: 'all', change: 'all', export: 'all' },
    user: { view: 'all', change: 'all' },
    accessLog: { view: 'all' },
  },
  zoneLeader: {
    overview: { view: 'zones' },
    rota: { view: 'all', change: 'all', export: 'all' },
    planningRun: { view: 'all', change: 'all' },
    scenario: { view: 'all', change: 'all' },
    publication: { change: 'all' },
    consultation: { view: 'all', change: 'all' },
    recipient: { view: 'zones', change: 'zones', export: 'zones' },
    careTeam: { view: 'zones', change: 'zones', export: 'zones' },
    exclusion: { view: 'zones', change: 'zones' },
    shiftBook: { view: 'all', change: 'all' },
    visit: { view: 'zones', change: 'zones', export: 'zones' },
    continuity: { view: 'zones', export: 'zones' },
    staff: { view: 'all', change: 'all' },
    wish: { view: 'all', change: 'all' },
    wishRound: { change: 'all' },
    visitAlarm: { view: 'zones', change: 'zones' },
    zone: { view: 'all' },
    shiftCode: { view: 'all', change: 'all' },
    demand: { view: 'all', change: 'all' },
    agreement: { view: 'all', change: 'all' },
    supplement: { view: 'all', change: 'all' },
    caseFile: { view: 'zones', change: 'zones', export: 'zones' },
  },
  staff: {
    overview: { view: 'own' },
    rota: { view: 'all' },
    recipient: { view: 'own' },
    visit: { view: 'own' },
    ownDay: { view: 'own', change: 'own' },
    wish: { view: 'own', change: 'own' },
    calendar: { view: 'own', change: 'own' },
  },
  manager: {
    overview: { view: 'all' },
    rota: { view: 'all' },
    consultation: { view: 'all' },
    shiftBook: { view: 'all' },
    continuity: { view: 'all', export: 'all' },
    staff: { view: 'all' },
    zone: { view: 'all' },
  },
  zoneStaff: {},
};
