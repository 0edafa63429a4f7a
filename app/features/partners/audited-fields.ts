/** The fields of an outlet and of a journalist that an audit entry compares, whoever writes them. */
export const auditedFields = {
  outlet: [
    'name',
    'channel',
    'scope',
    'regency',
    'network',
    'website',
    'pressCouncil',
    'pressCouncilCheckedOn',
    'pressCouncilEvidence',
    'notes',
    'active',
  ],
  journalist: ['name', 'salutation', 'ukw', 'doNotContact', 'notes', 'active'],
} as const;
