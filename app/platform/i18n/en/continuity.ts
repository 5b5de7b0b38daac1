export const continuity = {
  title: 'Continuity',
  lead: 'How few and how familiar the faces of the plan are, and what the rota makes possible.',
  everyone: 'Everyone',
  byTier: 'Faces in 14 days, by visit group',
  byZone: 'Faces in 14 days, by zone',
  byRecipient: 'Faces in 14 days, by recipient',
  allMeasures: 'All measures, by group',
  allMeasuresByRecipient: 'All measures, by recipient',
  tier: 'Visit group',
  zone: 'Zone',
  group: 'Group',
  recipient: 'Recipient',
  count: 'Recipients',
  visits: 'Visits',
  m14: 'Faces in 14 days',
  actual: 'Actual',
  planned: 'Planned',
  feasible: 'Feasible',
  gap: 'Planning can win',
  unregistered: 'Not registered',
  unregisteredHelp:
    'Visits that have been, where nobody checked in or said that the visit was not made. The actual figure leaves them out.',
  upcCeiling: 'Ceiling of largest share',
  plotCaption: 'Actual, planned and feasible faces in 14 days',
  barLabel: '{{name}}: actual {{actual}}, planned {{planned}}, feasible {{feasible}}',
  howCounted: 'How the figures are counted',
  floors: {
    capacity:
      'In this rota it is proven that the mean of faces in 14 days cannot be below {{floor}}, with nobody in two places at once.',
    anyRota: 'In any legal rota it cannot be below {{floor}}.',
  },
  feasibleHelp:
    'The fewest people who together could make every visit of the period with this rota, capacity apart. The ceiling of the largest share is the most visits that one person could make.',
  legend: {
    title: 'How to read the bars',
    example: 'Example: actual 4, planned 3, feasible 2',
    noActual: 'the fill. It comes when whole weeks of a published plan have been.',
    actual:
      'the fill. Who was really there up to and including {{date}}: those who checked in, whoever was planned. Visits that nobody registered are left out; how many there are stands in the last column.',
    planned: 'the outline. What the plan gives.',
    feasible: 'the line. The best that the rota allows. The dots up to the line need another rota.',
    gap: 'hatched. The difference between planned and feasible.',
  },
  empty: {
    title: 'No figures yet',
    text: 'This page shows how many different faces each recipient meets. The figures come once a rota has a plan. Begin with Make a proposal on the page Rota.',
  },
  measure: {
    m14: {
      name: 'Faces in 14 days',
      help: 'How many different staff the recipient meets in 14 days, on average over the periods that start each Monday.',
    },
    m28: {
      name: 'Faces in 28 days',
      help: 'How many different staff the recipient meets in 28 days, on average over the periods that start each Monday.',
    },
    upc: { name: 'Largest share', help: 'The share of visits made by the person who comes most often. Known as UPC.' },
    coc: {
      name: 'COC',
      help: 'The chance that two visits picked at random have the same carer (Bice-Boxerman). It falls by itself as visits grow in number. Use it to follow a trend.',
    },
    secon: {
      name: 'Same as last',
      help: 'The share of visits where at least one was there the time before. Known as SECON.',
    },
    primaryShare: { name: 'Primary contact', help: 'The share of visits where the primary contact takes part.' },
    teamShare: { name: 'Someone of the team', help: 'The share of visits where at least one of the team takes part.' },
    knownShare: { name: 'Team only', help: 'The share of visits where everyone who comes is of the team.' },
  },
};
