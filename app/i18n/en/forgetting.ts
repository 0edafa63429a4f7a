import type { Messages } from '../id/messages.ts';

/** Forgetting a person: the preview of what is erased, and the page of who was. */
export const forgetting: Messages['forgetting'] = {
  open: 'Forget this person…',
  title: 'Forget {{name}}',
  intro:
    'For a journalist who asked that their personal data be erased (UU PDP). Check first; nothing has changed yet. Once done it cannot be undone.',
  goes: 'What is erased',
  person: 'name, salutation, UKW, notes and owner on the record',
  things: {
    contacts: '{{count}} contacts with their lawful basis and consent',
    affiliations: '{{count}} ties to outlets',
    labels: '{{count}} tags and memberships',
    notes: '{{count}} notes of the office about this person',
    wishes: '{{count}} choices and requests made through a personal link',
    merges: '{{count}} merges; they can no longer be parted',
    mails: 'name, address and personal fields of {{count}} mails; those still waiting are stopped',
    mailings: 'name and address on {{count}} lists of recipients',
    followings: '{{count}} subscriptions to the press room by mail',
    invitations: 'name, address and remarks on {{count}} invitations; those ahead are withdrawn',
    corrections: 'name and address on {{count}} correction requests',
    received: 'sender and text of {{count}} incoming mails',
    imports:
      'this person’s rows and the original file of {{count}} imports; unfinished imports of journalists are discarded',
    works: 'text, files and links of {{count}} works sent in and requests for a winner’s details',
    results: 'dossiers, senders of objections, and addresses on certificates: {{count}}',
    audit: 'names and values in {{count}} log entries; who, when and what sort of change stay',
    texts: 'address and number in {{count}} other texts, such as notes about outlets',
  },
  stays: 'What stays',
  stayArticles_one: '{{count}} article with the byline as published',
  stayArticles_other: '{{count}} articles with the byline as published',
  staySeasons_one: 'the score in {{count}} award season, under “{{name}}”',
  staySeasons_other: 'the scores in {{count}} award seasons, under “{{name}}”',
  stayCounts: 'counts of attendance and sending, without a name',
  stayLog: 'the log entry that this was done',
  refused_one:
    '{{count}} address or number is kept as a fingerprint only, so that it is never contacted or recorded again',
  refused_other:
    '{{count}} addresses and numbers are kept as fingerprints only, so that they are never contacted or recorded again',
  shared: 'Used by others too, so they stay with them and are not refused: {{list}}.',
  byHand:
    'A name that people wrote in free sentences (notes about outlets, minutes) cannot be told by a machine; look for it and change it yourself. Old backups hold the data until they expire.',
  requestedOn: 'Day of the request',
  requestedOnHint: 'UU PDP: at the latest 3 × 24 hours after it was asked.',
  nameToConfirm: 'Write the name to confirm',
  nameHint: 'Exactly as above: {{name}}',
  confirm: 'Forget for good',
  otherName: 'This is not the name of the person on this page.',
  dayAhead: 'This day has not come yet.',
  importRunning: 'An import of journalists is running. Wait until it ends, then try again.',
  flashDone: 'The personal data were erased.',
  notice:
    'The personal data of this person were erased on {{date}} at their wish. What is left are articles that carry the name, and numbers.',
};
