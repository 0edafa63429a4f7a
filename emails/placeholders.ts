/** The personal fields of each message: what its caller fills in for every recipient. */
export const mailFields = {
  'account-invitation': ['name', 'setupUrl'],
  'password-recovery': ['name', 'recoveryUrl'],
  'gathering-invitation': ['salutation', 'answerUrl', 'unsubscribeUrl', 'preferencesUrl'],
  'gathering-update': ['salutation', 'answerUrl', 'unsubscribeUrl', 'preferencesUrl'],
  'gathering-cancellation': ['salutation', 'unsubscribeUrl', 'preferencesUrl'],
  'answer-confirmation': ['salutation', 'answerUrl'],
  'press-kit': ['salutation', 'unsubscribeUrl', 'preferencesUrl'],
  'daily-kliping': ['name', 'klipingUrl'],
  'correction-request': [],
  'logging-result': [],
  'juror-opening': ['name'],
  'juror-reminder': ['name'],
  'objection-answer': ['name', 'dossierUrl'],
  'award-results': ['salutation', 'candidate', 'dossierUrl', 'unsubscribeUrl', 'preferencesUrl'],
  certificate: ['name', 'award', 'number', 'checkUrl'],
  'works-invitation': ['salutation', 'worksUrl', 'unsubscribeUrl', 'preferencesUrl'],
  'works-reminder': ['salutation', 'worksUrl', 'unsubscribeUrl', 'preferencesUrl'],
  'work-answer': ['salutation', 'worksUrl'],
  'winner-request': ['salutation', 'detailsUrl'],
  'completeness-link': ['salutation', 'candidate', 'ownArticlesUrl', 'unsubscribeUrl', 'preferencesUrl'],
  'completeness-answers': ['salutation', 'ownArticlesUrl'],
  'follow-confirmation': ['confirmUrl'],
  'follow-release': ['unsubscribeUrl', 'manageUrl'],
  'address-confirmation': ['salutation', 'confirmUrl'],
  'stored-data': ['salutation', 'confirmUrl'],
  'address-changed': ['salutation'],
  'test-message': [],
} as const satisfies Record<string, readonly string[]>;

export type MailName = keyof typeof mailFields;
type MailField = (typeof mailFields)[MailName][number];
/** Values for one recipient of one message, for example `FieldsOf<'press-kit'>`. */
export type FieldsOf<Name extends MailName> = Record<(typeof mailFields)[Name][number], string>;

/** The mark a template leaves for a personal value. */
export function placeholder(field: MailField): string {
  return `{{${field}}}`;
}
