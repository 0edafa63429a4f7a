import type { Messages } from '../id/messages.ts';

export const picks: Messages['picks'] = {
  all: 'Pick all shown',
  none: 'Clear',
  ticked_one: '{{count}} ticked',
  ticked_other: '{{count}} ticked',
  outside: '{{ticked}}, {{outside}} outside the filter',
  outsideAlone_one: '{{count}} pick outside the filter is kept',
  outsideAlone_other: '{{count}} picks outside the filter are kept',
};
