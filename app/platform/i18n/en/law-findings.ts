export const lawFindings = {
  notice: {
    title: 'Too short notice before the rota starts',
    text: 'Discussed {{discussedOn}}, {{days}} days before it starts. The requirement is {{limit}} days.',
    text_none: 'The rota has not been discussed. The requirement is {{limit}} days before it starts.',
  },
  'day-hours': {
    title: 'Too long a working day',
    text: '{{workMinutes}} of work in 24 hours, from the start of shift {{code}}. The limit is {{limitMinutes}}.',
  },
  'week-average': {
    title: 'Too many hours on average',
    text: '{{averageMinutes}} a week on average over the rota. The limit is {{limitMinutes}}.',
  },
  'single-week': {
    title: 'Too many hours in one week',
    text: '{{workMinutes}} in this week. The limit is {{limitMinutes}}.',
  },
  'three-part-hours': {
    title: 'Too many hours for a three-part rota',
    text: '{{averageMinutes}} a week on average. With so many night and weekend hours the position gives {{limitMinutes}}; full time is {{fullTimeMinutes}}.',
  },
  overtime: {
    title: 'Too much overtime',
    text: '{{overtimeMinutes}} of overtime in {{weeks}} weeks. The limit is {{limitMinutes}}.',
    text_week: '{{overtimeMinutes}} of overtime in seven days. The limit is {{limitMinutes}}.',
  },
  'total-day': {
    title: 'Too long a day in all',
    text: '{{totalMinutes}} of work and overtime in 24 hours. The limit is {{limitMinutes}}.',
  },
  'total-week': {
    title: 'Too much work in all',
    text: '{{averageMinutes}} a week on average over {{weeks}} weeks. The limit is {{limitMinutes}}.',
  },
  'day-rest': {
    title: 'Too short a daily rest',
    text: '{{restMinutes}} off between {{fromCode}} and the next {{toCode}}. The requirement is {{limitMinutes}}.',
    text_clock:
      '{{restMinutes}} off between {{fromCode}} and the next {{toCode}}, because the clock is changed. The requirement is {{limitMinutes}}.',
  },
  'week-rest': {
    title: 'Too short a weekly rest',
    text: 'The longest time off around a day off is {{longestMinutes}} in seven days. The requirement is {{limitMinutes}}.',
  },
  'break-time': {
    title: 'Too short a break on the shift',
    text: 'Shift {{code}} has {{workMinutes}} of work and a break of {{breakMinutes}}. The requirement is at least {{neededMinutes}}. The code is used on {{shifts}} shifts.',
  },
  sundays: {
    title: 'Work on two red days in a row',
    text: 'Work on the red day before this one too. Give F3 (a red day off) here, swap the shift, or agree to an average over 26 weeks.',
    text_half: 'Work on {{worked}} red days in 26 weeks. The agreement has room for {{most}}.',
    text_fourWeeks: 'No weekly rest on a red day in these four weeks.',
  },
  'red-zone': {
    title: 'Work on a red day that nobody needs',
    text: 'Shift {{code}} has {{redMinutes}} in the red zone, and the staffing does not ask for it. Work on Sundays and holidays has to be needed.',
  },
  'night-average': {
    title: 'Too many hours for a night worker',
    text: '{{averageMinutes}} in 24 hours on average over four weeks, with {{nights}} night shifts in the rota. The limit is {{limitMinutes}}.',
  },
  'forward-rotation': {
    title: 'From an evening back to a day',
    text: '{{toCode}} the day after {{fromCode}}. Days, then evenings, then nights are easier on the body.',
  },
  'nights-in-a-row': {
    title: 'Many nights in a row',
    text: '{{inARow}} nights in a row. The advice is at most {{limit}}.',
    text_endless: 'A night every day without time off. The advice is at most {{limit}} in a row.',
  },
  'after-nights': {
    title: 'Short time off after the last night',
    text: '{{restMinutes}} off from the last night to {{toCode}}. The advice is at least {{limitMinutes}}.',
  },
  'quick-return': {
    title: 'Quick return',
    text: '{{restMinutes}} off between {{fromCode}} and the next {{toCode}}. The agreement allows it, but the advice is at least {{limitMinutes}}. {{owedMinutes}} of compensating rest is given in the free period from {{madeUpOn}}.',
    text_owed:
      '{{restMinutes}} off between {{fromCode}} and the next {{toCode}}. The agreement allows it, but the advice is at least {{limitMinutes}}. {{owedMinutes}} of compensating rest is owed, and no free period in the next seven days is long enough.',
  },
  'fair-evenings': {
    title: 'Evenings unevenly shared',
    text: '{{has}} evenings; the position suggests {{share}}.',
  },
  'fair-weekends': {
    title: 'Weekends unevenly shared',
    text: '{{has}} weekends; the position suggests {{share}}.',
  },
};
