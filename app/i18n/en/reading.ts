import type { Messages } from '../id/messages.ts';

export const reading: Messages['reading'] = {
  origins: {
    text: 'from the text',
    'json-ld': 'from the page’s data (JSON-LD)',
    meta: 'from the page’s meta tags',
    visible: 'printed on the page',
    url: 'from the link',
  },
  dayOnly: 'no hour is printed: 00:00 means a day without one',
  editors: 'Editors',
  editorsHint: 'Separate with commas.',
  modifiedAt: 'Changed on the site',
  modifiedHint: 'Where the outlet states when it changed the story.',
  language: 'Language',
  languages: { id: 'Indonesian', en: 'English' },
  leadImage: 'Lead image',
  leadImageHint: 'Its address on the outlet’s site; the picture is not copied.',
  leadImageCaption: 'Caption of the lead image',
  outletByHost: 'known by the address {{host}}',
  outletBySite: 'as the page calls itself; not among the outlets yet',
  journalistKnown: '{{printed}}: on record as {{name}}',
  journalistMaybe: '{{printed}}: may be {{names}}',
  initials: 'initials under the story: {{initials}}',
  ownSources_one: '{{count}} person who does not speak for us was read: {{names}}. You decide.',
  ownSources_other: '{{count}} people who do not speak for us were read: {{names}}. You decide.',
  regencyNamed: 'named {{count}}× in the story',
};
