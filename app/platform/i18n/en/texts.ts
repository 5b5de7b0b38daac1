import type { Texts } from '../texts';
import { account } from './account';
import { agreements } from './agreements';
import { alarms } from './alarms';
import { caseload } from './caseload';
import { common } from './common';
import { conflicts } from './conflicts';
import { continuity } from './continuity';
import { day } from './day';
import { faces } from './faces';
import { findings } from './findings';
import { form } from './form';
import { importing } from './importing';
import { lifecycle } from './lifecycle';
import { newRecipient } from './new-recipient';
import { overview } from './overview';
import { ownRota } from './own-rota';
import { ownRota } from './own-rota';
import { proposal } from './proposal';
import { reasons } from './reasons';
import { teams } from './teams';
import { recipients } from './recipients';
import { rolling } from './rolling';
import { rota } from './rota';
import { scenarios } from './scenarios';
import { settings } from './settings';
import { staff } from './staff';
import { visits } from './visits';
import { wishes } from './wishes';

export const en: Texts = {
  common,
  account,
  overview,
  ownRota,
  ownRota,
  rota,
  rolling,
  proposal,
  lifecycle,
  recipients,
  newRecipient,
  caseload,
  teams,
  reasons,
  visits,
  day,
  continuity,
  faces,
  staff,
  settings,
  importing,
  agreements,
  alarms,
  findings,
  conflicts,
  form,
  wishes,
  scenarios,
};
