import { chooseTeam } from '../../visits/teams';
import { below, type Move } from '../context';

/** A recipient's team becomes those who visit her most. */
export const renewTeam: Move = (context) => {
  const { state, journal, random } = context;
  chooseTeam(context, below(random, state.tables.recipientCount));
  return journal.count > 0;
};
