import type { Option } from '~/ui/form/field-props';
import { NO_TEAM } from './new-recipient.form';

/** What stands in the form of somebody new before anything is typed. */
export const blankRecipient = ({ zones, today }: { zones: readonly Option[]; today: string }) => ({
  displayName: '',
  zoneId: zones[0]?.value ?? '',
  category: 'psychiatric',
  tier: '',
  criteriaMet: [],
  serviceCoverage: 'homeCareOnly',
  teamSize: '4',
  pinnedPrimaryId: '',
  neverAlone: '',
  startsOn: today,
  reviewOn: '',
  visits: [],
  exclusions: [],
  wishes: [],
  team: NO_TEAM,
  ownPrimaryId: '',
  ownMemberIds: [],
  teamReason: '',
});
