import type { Thing } from '~/domain/access/vocabulary';

/** The main menu: address, what must be seen to have it, and the key of its text in `common:nav`. */
export const NAVIGATION = [
  { to: '/', thing: 'overview', key: 'overview' },
  { to: '/i-dag', thing: 'ownDay', key: 'day' },
  { to: '/min-turnus', thing: 'calendar', key: 'ownRota' },
  { to: '/turnus', thing: 'rota', key: 'rota' },
  { to: '/vaktbok', thing: 'shiftBook', key: 'shiftBook' },
  { to: '/alarmer', thing: 'visitAlarm', key: 'alarms' },
  { to: '/fordeling', thing: 'careTeam', key: 'caseload' },
  { to: '/hva-om', thing: 'scenario', key: 'scenarios' },
  { to: '/besok', thing: 'visit', key: 'visits' },
  { to: '/tjenestemottakere', thing: 'recipient', key: 'recipients' },
  { to: '/veiledning', thing: 'supervision', key: 'supervision' },
  { to: '/opplaering', thing: 'training', key: 'training' },
  { to: '/temalunsj', thing: 'training', key: 'themeLunches' },
  { to: '/kompetanse', thing: 'competence', key: 'competence' },
  { to: '/kontinuitet', thing: 'continuity', key: 'continuity' },
  { to: '/ansatte', thing: 'staff', key: 'staff' },
  { to: '/onsker', thing: 'wish', key: 'wishes' },
  { to: '/soner', thing: 'zone', key: 'zones' },
  { to: '/vaktkoder', thing: 'shiftCode', key: 'shiftCodes' },
  { to: '/bemanning', thing: 'demand', key: 'demand' },
  { to: '/avtaler', thing: 'agreement', key: 'agreements' },
  { to: '/alarmtider', thing: 'alarmSettings', key: 'alarmSettings' },
  { to: '/import', thing: 'caseFile', key: 'importing' },
  { to: '/brukere', thing: 'user', key: 'users' },
  { to: '/tilgangslogg', thing: 'accessLog', key: 'accessLog' },
] as const satisfies readonly { to: string; thing: Thing; key: string }[];

export type NavigationKey = (typeof NAVIGATION)[number]['key'];
