import type { Texts } from '../texts';
import { agreements } from './agreements';
import { alarms } from './alarms';
import { caseload } from './caseload';
import { competence } from './competence';
import { conflicts } from './conflicts';
import { continuity } from './continuity';
import { faces } from './faces';
import { findings } from './findings';
import { first } from './first-texts';
import { form } from './form';
import { importing } from './importing';
import { lifecycle } from './lifecycle';
import { newRecipient } from './new-recipient';
import { overview } from './overview';
import { ownRota } from './own-rota';
import { proposal } from './proposal';
import { reasons } from './reasons';
import { teams } from './teams';
import { recipients } from './recipients';
import { review } from './review';
import { reviewTools } from './review-tools';
import { rolling } from './rolling';
import { rota } from './rota';
import { scenarios } from './scenarios';
import { settings } from './settings';
import { shiftBook } from './shift-book';
import { staff } from './staff';
import { supervision } from './supervision';
import { visitChange } from './visit-change';
import { themeLunches } from './theme-lunches';
import { training } from './training';
import { visitNotes } from './visit-notes';
import { visits } from './visits';
import { wishes } from './wishes';

export const en: Texts = {
  ...first,
  overview,
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
  visitChange,
  visitNotes,
  continuity,
  review,
  reviewTools,
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
  shiftBook,
  competence,
  supervision,
  training,
  themeLunches,
};
