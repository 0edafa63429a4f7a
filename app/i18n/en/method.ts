/** Messages of the page that explains how a season is judged, for everybody. */
export const method = {
  title: 'How {{season}} is judged',
  eyebrow: 'Press awards',
  publicIntro:
    'This page is open to outlets, journalists, jurors and everybody else. All its numbers come from the rules of this season.',
  publicLink: 'This page for the public',
  publicLinkText: 'The link can be shared; it needs no account:',
  link: 'How this season is judged',
  contents: 'Contents',
  briefTitle: 'In short',
  brief: {
    work: 'Journalism is judged: own writing, own sources, field reporting. Praise and reach weigh zero.',
    quality: 'Many weak articles do not beat a few strong ones.',
    others: 'An entrant’s index does not depend on who else takes part.',
    points:
      'Every point names the article it comes from, and every article that does not count is named with the reason.',
    committee: 'The committee decides the winners, with written reasons; the index is advice.',
  },
  decisions:
    'The committee may set an article or an entrant aside, or bring them back, always with a recorded reason. A ruling on ethics or accuracy holds until it is lifted.',
  exampleTitle: 'A worked example',
  exampleIntro:
    'An invented outlet runs one article in every month of this season, about each programme in turn. Each article has {{words}} words, {{own}} of its own writing, {{sources}} own sources, and field reporting.',
  exampleFactor: 'Factor of originality: ({{o}} – {{floor}}) ÷ {{span}}, 1 at most: m = {{m}}.',
  exampleDepth:
    'Depth: {{depthWords}} × ({{words}} × {{o}} ÷ {{fullWords}}) + {{depthSources}} × ({{sources}} ÷ {{fullSources}}) + {{depthField}} × 1, each fraction 1 at most: d = {{d}}.',
  exampleValue: 'Value of one article: u = {{m}} × ({{base}} + {{depth}} × {{d}}) = {{u}}.',
  exampleVolume:
    'Volume: {{months}} months of {{u}} each, so E = {{e}}; V = ln(1 + {{e}}) ÷ ln {{reference}}, 1 at most: {{v}}.',
  exampleQuality: 'Quality: the mean of the {{count}} best articles: Q = {{q}}.',
  exampleBreadth: 'Breadth: the mean over {{programmes}} programmes, each full at {{full}}: B = {{b}}.',
  exampleConsistency: 'Consistency: the mean over {{months}} months, each full at {{full}}: C = {{c}}.',
  exampleIndex: 'Index: {{formula}} = {{a}}.',
  juryTitle: 'The jury',
  juryIntro:
    'The index shortlists the finalists of each league; jurors mark the finalists’ work and see neither the index, nor tone, nor other jurors’ marks before they submit their own. A juror with ties to an entrant steps back for that entrant; the pair is absent, not a zero.',
  juryNone:
    'The rounds of judging of this season are not set yet; their weights and criteria will stand here.',
  round: {
    marks: 'Jurors mark every criterion from 1 to 10. J = (mark – 1) ÷ 9 × 100.',
    ranking:
      'Jurors rank the finalists; the Schulze method gives the order, with Borda and Ranked Pairs printed beside it.',
    screening: 'Jurors say pass or fail.',
  },
  roundFinal: 'Final points F = {{index}} A + {{jury}} J.',
  roundJuryOnly: 'Only the jury’s marks count; the index has no part in it.',
  roundFacts:
    'At most {{shortlist}} finalists by the index, at least {{jurors}} jurors for each, {{winners}} winners.',
  roundWorks: 'Works sent in by journalists, at least {{jurors}} jurors for each, {{winners}} winners.',
  roundFactsScreening: 'At most {{shortlist}} entrants by the index, at least {{jurors}} jurors for each.',
  roundWorksScreening: 'Works sent in by journalists, at least {{jurors}} jurors for each.',
  wildCards:
    'Beyond the finalists by the index, every juror may put forward at most {{most}} entrants a round with a reason (wild cards); the committee may add entrants with a reason too.',
  roundTrimmed:
    'Marks are averaged without the highest and the lowest (trimmed mean) where all jurors mark all entrants and there are at least {{jurors}} jurors.',
  sameCriteria: 'Criteria and weights are those of the round {{name}}.',
  roundBlind: 'Names and outlets are hidden from the jurors.',
  unevenTitle: 'When not every juror marks every finalist',
  uneven:
    'Where all jurors mark all finalists, the mean is taken: the plain one, but in a round that names the trimmed mean. Otherwise how generous or strict each juror marks is worked out from the finalists they share. Where the jurors fall into groups with nothing in common, no number is given.',
  cascadeTitle: 'When final points are tied',
  cascade: 'Final points less than {{tie}} apart are a tie. Ties are parted, in this order, by:',
  cascadeSteps: {
    jury: 'the jury’s marks (J)',
    ownReporting: 'the jury’s marks on own reporting',
    majority: 'the majority of jurors',
    shared: 'where still tied, the award is shared or a re-vote is held and recorded',
  },
  cascadeNever: 'Never by alphabet, number, time or chance.',
  appealsTitle: 'Results, objections and changes',
  appeals: {
    missing:
      'Before the lock every entrant gets a link to their articles, counted and not, and may send addresses of missing stories until a deadline. Each is answered, with a reason.',
    lock: 'Results are locked under the SHA-256 of all inputs and rules, and signed by {{signatures}} different people. An article deleted or re-dated later changes nothing that is locked.',
    dossier:
      'Once published, every entrant gets a link to their dossier: the points of each article, what it has in common with other texts, the jury’s marks and comments without jurors’ names.',
    objection:
      'From there they may object until the date on the page of results. Every objection is answered, with a reason.',
    rerun: 'A change after the lock becomes a new result whose differences can be read.',
  },
  versionsTitle: 'Versions of the rules',
  versionsIntro:
    'The rules are frozen when the season opens. A later change needs a reason and makes a new version.',
  versionFirst: 'The rules when the season opened.',
  versionDay: 'Version {{version}}, {{on}}',
  changed: '{{field}}: {{before}} → {{after}}',

  intro:
    'This page explains how the activity index of this season is computed. The index is advice only: the committee decides the winners, with recorded reasons.',
  countedTitle: 'What counts',
  counted:
    'Articles published {{from}} – {{to}} (WIB), about at least one of the programmes scored, of at least {{words}} words or {{seconds}} seconds on air. Photos have no least length. The text or an evidence file must be kept.',
  pressCouncil:
    'Only articles of outlets verified by the Press Council (administratively or factually) count.',
  ukw: 'On the journalists’ board only holders of a UKW certificate take part.',
  onePerNetwork:
    'The outlets of a network take part as one entrant, under the outlet that ran most of its articles.',
  notCountedTitle: 'What does not count',
  notCounted:
    'Tone and reach weigh zero: praise adds nothing, criticism takes nothing away. Nor do these count: advertorials and paid content, articles with an ethics ruling or an uncorrected factual error, and copies. How many others take part makes no difference.',
  storyTitle: 'A story counts once',
  story:
    'Articles of one outlet that are nearly the same (likeness of {{jaccard}} or more, or {{containment}} of the shorter text contained in the longer), or appeared on one day about the same programmes, are one story. Its date and programmes are those of the first article, its value that of the best. On the journalists’ board this holds for the articles of one journalist.',
  originalityTitle: 'Originality o',
  originality:
    'The share of the text (runs of five words, leaving out quotations and the agency’s standing phrases) that is not found in press releases and other outlets’ articles of the 30 days before. Its factor m(o) is zero up to {{floor}}, rises evenly, and is full from {{full}} on. A text too short to be measured has no value yet. Staff may correct it, with a reason.',
  valueTitle: 'Value u of an article, from 0 to 1',
  value:
    'u = m(o) × ({{base}} + {{depth}} d). Depth d: {{depthWords}} for the length of its own text (full at {{fullWords}} words), {{depthSources}} for own sources (full at {{fullSources}}), {{depthField}} for field reporting. Air time counts {{wordsPerSecond}} words a second, a photo {{photoWords}} words. Co-authors share the value equally.',
  indexTitle: 'Index A, from 0 to 100',
  index: 'A = {{formula}}. V, Q, B and C each run from 0 to 1.',
  volume:
    'The values of each month’s stories are added up: the best in full, the nth times {{discount}} to the power n–1, so that many weak articles stay weak. E is the sum of all months; V = ln(1 + E) / ln {{reference}}, 1 at most.',
  quality: 'Q is the mean of the {{count}} best stories; missing ones are zero.',
  breadth:
    'A story’s value is shared equally among its programmes, then added up by programme with {{discount}} to the power n–1. B is the mean over all programmes scored; one is full at {{full}}.',
  consistency: 'C is the mean over all months of the season, also those to come; one is full at {{full}}.',
  takingPart:
    'T is the share attended of this season’s press gatherings whose attendance was recorded. Journalists attend in person; an outlet by anybody invited for it. Its weight is taken from that of volume.',
  leaguesTitle: 'Leagues and boards',
  leagues:
    'Outlets and journalists are ranked apart, each in their league. An outlet’s league follows from its scope and channel, the most specific first. A journalist belongs to the league of the outlet in which most of their articles of the season appeared.',
  ties: 'Equal indexes stay tied and share a rank; neither alphabet, number, time nor chance parts them.',
  points:
    'The page “why this score” names the points of each article; they add up to the index A. Articles that do not count are named with the reason.',
  finished:
    'The final standing is kept as it is and not computed again, whatever later changes in the articles.',
  programmes: 'Programmes scored: {{names}}.',
};
