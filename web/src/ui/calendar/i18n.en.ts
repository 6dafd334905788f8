import type { Texts } from '~/lib/i18n/texts';

export const en = {
  views: 'View',
  'view.month': 'Month',
  'view.week': 'Week',
  'view.day': 'Day',
  'view.list': 'List',
  today: 'Today',
  previous: 'Previous',
  next: 'Next',
  week: 'Week of {period}',
  add: 'Create a session on {day}',
  'add.short': 'Create a session',
  dayWith: '{day}, {n} session|{day}, {n} sessions',
  more: '{n} more|{n} more',
  less: 'Show less',
  running: 'Already under way',
  none: 'No session.',
  dayOf: 'day {at} of {n}',
  noTrainer: 'No trainer yet',
  full: 'full',
  cancelled: 'cancelled',
  shown: '{n} session shown|{n} sessions shown',
  'conflict.trainer':
    '{trainer} already has another session on these days:|{trainer} already has other sessions on these days:',
  'conflict.room':
    '“{location}” is already taken by another session on these days:|“{location}” is already taken by other sessions on these days:',
  feed: 'Subscribe to the calendar',
  'feed.text':
    'The sessions appear in the calendar of a phone or computer and stay up to date by themselves. Paste the address into that calendar (“Subscribe to a calendar”, “From URL”).',
  'feed.address': 'Address of the calendar (.ics)',
  'feed.open': 'Open in this device’s calendar',
  'feed.secret':
    'Whoever knows this address sees these sessions, without the names of those enrolled. Do not publish it.',
  'feed.renew': 'Change the address',
  'feed.renew.title': 'Change the calendar’s address?',
  'feed.renew.text': 'The former address will be void: subscribed calendars have to be subscribed anew.',
  'feed.renewed': 'The calendar’s address is changed.',
  legend: 'Categories',
  keys: 'Arrow keys: another day. Tab: the day’s sessions. Page up or down: another month. T: today.',
  keysCreate: 'Enter or N: create a session on that day.',
  keysOpen: 'Enter: show that day.',
} satisfies Texts['calendar'];
