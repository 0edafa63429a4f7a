import type { AccountTokensTable, SessionsTable, SignInFailuresTable, UsersTable } from './accounts.ts';
import type { ArticleBatchesTable, ArticleBatchRowsTable, OpenFindingsTable } from './article-batches.ts';
import type { ArticlePicturesTable } from './article-pictures.ts';
import type { MailingRecipientsTable, MailingsTable } from './audience.ts';
import type { AuditEntriesTable } from './audit.ts';
import type {
  LeaguesTable,
  RuleProposalsTable,
  RuleSetsTable,
  SeasonsTable,
  SeasonTopicsTable,
  StandingChangesTable,
  StandingDaysTable,
  StandingPointsTable,
  StandingsTable,
} from './awards.ts';
import type {
  CertificateBatchesTable,
  CertificateSeriesTable,
  CertificatesTable,
  CertificateTemplatesTable,
} from './certificates.ts';
import type {
  ClipBookArticlesTable,
  ClipBookEditionsTable,
  ClipBookEntriesTable,
  ClipBookSharesTable,
  ClipBooksTable,
} from './clip-books.ts';
import type {
  CompletenessChecksTable,
  CompletenessInvitesTable,
  MissingClaimsTable,
} from './completeness.ts';
import type {
  ArticleFacetsTable,
  ArticleFingerprintsTable,
  ArticleJournalistsTable,
  ArticleReuseTable,
  ArticleShinglesTable,
  ArticleSpokespersonsTable,
  ArticlesTable,
  ArticleTopicsTable,
} from './coverage.ts';
import type { ArticleRulingsTable, ArticleVerdictsTable, CandidateVerdictsTable } from './eligibility.ts';
import type {
  FeedHostsTable,
  FeedItemsTable,
  FeedsTable,
  InboxRulesTable,
  MissesTable,
  SuggestionsTable,
} from './feeds.ts';
import type { FilesTable } from './files.ts';
import type { GatheringsTable, InvitationAnswersTable, InvitationsTable } from './gatherings.ts';
import type {
  ImportBatchesTable,
  ImportMappingsTable,
  ImportNamesTable,
  ImportRowsTable,
} from './imports.ts';
import type { IncomingMailsTable, IncomingRawsTable } from './incoming-mails.ts';
import type { JobsTable } from './jobs.ts';
import type {
  AwardRunsTable,
  AwardsTable,
  BallotsTable,
  DecisionsTable,
  JudgingRoundsTable,
  JurorInterestsTable,
  JurorsTable,
  MarkSheetsTable,
  MarksTable,
  RoundEntriesTable,
  RoundRobustnessTable,
  RunSignaturesTable,
  SeatsTable,
  WorksTable,
} from './judging.ts';
import type {
  PressKitCommentsTable,
  PressKitDecisionsTable,
  PressKitLinksTable,
  PressKitOverridesTable,
  PressKitVersionsTable,
  PressKitWritersTable,
} from './kit-writing.ts';
import type { LogBatchesTable, LogLinesTable } from './logging.ts';
import type {
  ForgottenContactsTable,
  LinkTokensTable,
  MailBouncesTable,
  MailContentsTable,
  MailDomainRatesTable,
  MailEventsTable,
  MailHoldsTable,
  MailMessagesTable,
  MailRoutesTable,
  MailSuppressionsTable,
} from './outbox.ts';
import type { PartnerLabelsTable, PartnerNotesTable, PressCouncilChecksTable } from './partner-care.ts';
import type { PartnerMergesTable, PartnerNamesakesTable } from './partner-merges.ts';
import type {
  AffiliationsTable,
  ContactPointsTable,
  JournalistsTable,
  NetworksTable,
  OutletsTable,
} from './partners.ts';
import type {
  JournalistPreferencesTable,
  JournalistTopicsTable,
  PreferenceRequestsTable,
} from './preferences.ts';
import type {
  KitCorrectionsTable,
  PressKitFiguresTable,
  PressKitFilesTable,
  PressKitPicturesTable,
  PressKitsTable,
  PressKitTemplatesTable,
  PressKitTopicsTable,
} from './press-kits.ts';
import type { PressFollowersTable, PressPreviewsTable } from './press-room.ts';
import type { OfficialFiguresTable, TargetsTable, TopicsTable } from './programs.ts';
import type { ReadMailboxesTable, ReceivedMailsTable } from './received-mails.ts';
import type {
  KlipingMailedTable,
  KlipingRecipientsTable,
  KlipingScheduleTable,
  KlipingSendsTable,
  KlipingSharesTable,
} from './reports.ts';
import type { AwardDossiersTable, ObjectionsTable, RunDossiersTable, RunSummariesTable } from './results.ts';
import type { SavedViewsTable } from './saved-views.ts';
import type { SegmentPeopleTable, SegmentsTable } from './segments.ts';
import type { SettingsTable } from './settings.ts';
import type { ArticleSnapshotsTable, ArticleWatchesTable } from './snapshots.ts';
import type {
  ArticleMessagesTable,
  ArticleTopicRejectionsTable,
  CorrectionRequestsTable,
  FindingJudgementsTable,
} from './understanding.ts';

/** Every table, for Kysely. */
import type { WinnerRequestsTable, WorkCallsTable, WorkInvitesTable } from './works.ts';

export type Database = {
  clip_books: ClipBooksTable;
  clip_book_articles: ClipBookArticlesTable;
  clip_book_editions: ClipBookEditionsTable;
  clip_book_entries: ClipBookEntriesTable;
  clip_book_shares: ClipBookSharesTable;
  settings: SettingsTable;
  audit_entries: AuditEntriesTable;
  jobs: JobsTable;
  files: FilesTable;
  incoming_mails: IncomingMailsTable;
  incoming_raws: IncomingRawsTable;
  mail_contents: MailContentsTable;
  mail_messages: MailMessagesTable;
  mail_bounces: MailBouncesTable;
  mail_events: MailEventsTable;
  mail_suppressions: MailSuppressionsTable;
  forgotten_contacts: ForgottenContactsTable;
  mail_routes: MailRoutesTable;
  mail_domain_rates: MailDomainRatesTable;
  mail_holds: MailHoldsTable;
  link_tokens: LinkTokensTable;
  users: UsersTable;
  sessions: SessionsTable;
  account_tokens: AccountTokensTable;
  sign_in_failures: SignInFailuresTable;
  networks: NetworksTable;
  outlets: OutletsTable;
  journalists: JournalistsTable;
  affiliations: AffiliationsTable;
  contact_points: ContactPointsTable;
  press_council_checks: PressCouncilChecksTable;
  partner_labels: PartnerLabelsTable;
  partner_notes: PartnerNotesTable;
  partner_merges: PartnerMergesTable;
  partner_namesakes: PartnerNamesakesTable;
  topics: TopicsTable;
  official_figures: OfficialFiguresTable;
  targets: TargetsTable;
  press_kits: PressKitsTable;
  press_kit_figures: PressKitFiguresTable;
  press_kit_files: PressKitFilesTable;
  press_kit_templates: PressKitTemplatesTable;
  press_kit_versions: PressKitVersionsTable;
  press_kit_decisions: PressKitDecisionsTable;
  press_kit_overrides: PressKitOverridesTable;
  press_kit_comments: PressKitCommentsTable;
  press_kit_writers: PressKitWritersTable;
  press_kit_links: PressKitLinksTable;
  press_kit_topics: PressKitTopicsTable;
  press_kit_pictures: PressKitPicturesTable;
  press_followers: PressFollowersTable;
  press_previews: PressPreviewsTable;
  articles: ArticlesTable;
  article_facets: ArticleFacetsTable;
  article_journalists: ArticleJournalistsTable;
  article_topics: ArticleTopicsTable;
  article_spokespersons: ArticleSpokespersonsTable;
  article_shingles: ArticleShinglesTable;
  log_batches: LogBatchesTable;
  log_lines: LogLinesTable;
  article_fingerprints: ArticleFingerprintsTable;
  article_reuse: ArticleReuseTable;
  feeds: FeedsTable;
  feed_hosts: FeedHostsTable;
  feed_items: FeedItemsTable;
  inbox_rules: InboxRulesTable;
  suggestions: SuggestionsTable;
  misses: MissesTable;
  article_topic_rejections: ArticleTopicRejectionsTable;
  article_batch_rows: ArticleBatchRowsTable;
  article_batches: ArticleBatchesTable;
  article_messages: ArticleMessagesTable;
  finding_judgements: FindingJudgementsTable;
  correction_requests: CorrectionRequestsTable;
  article_watches: ArticleWatchesTable;
  open_findings: OpenFindingsTable;
  article_snapshots: ArticleSnapshotsTable;
  article_pictures: ArticlePicturesTable;
  read_mailboxes: ReadMailboxesTable;
  received_mails: ReceivedMailsTable;
  import_batches: ImportBatchesTable;
  import_rows: ImportRowsTable;
  import_names: ImportNamesTable;
  import_mappings: ImportMappingsTable;
  gatherings: GatheringsTable;
  invitations: InvitationsTable;
  invitation_answers: InvitationAnswersTable;
  seasons: SeasonsTable;
  rule_sets: RuleSetsTable;
  rule_proposals: RuleProposalsTable;
  leagues: LeaguesTable;
  season_topics: SeasonTopicsTable;
  standings: StandingsTable;
  article_rulings: ArticleRulingsTable;
  article_verdicts: ArticleVerdictsTable;
  candidate_verdicts: CandidateVerdictsTable;
  standing_points: StandingPointsTable;
  standing_changes: StandingChangesTable;
  standing_days: StandingDaysTable;
  jurors: JurorsTable;
  juror_interests: JurorInterestsTable;
  works: WorksTable;
  judging_rounds: JudgingRoundsTable;
  round_entries: RoundEntriesTable;
  round_robustness: RoundRobustnessTable;
  seats: SeatsTable;
  mark_sheets: MarkSheetsTable;
  marks: MarksTable;
  ballots: BallotsTable;
  decisions: DecisionsTable;
  award_runs: AwardRunsTable;
  run_signatures: RunSignaturesTable;
  awards: AwardsTable;
  award_dossiers: AwardDossiersTable;
  run_summaries: RunSummariesTable;
  run_dossiers: RunDossiersTable;
  objections: ObjectionsTable;
  certificate_templates: CertificateTemplatesTable;
  certificate_series: CertificateSeriesTable;
  certificates: CertificatesTable;
  certificate_batches: CertificateBatchesTable;
  work_calls: WorkCallsTable;
  work_invites: WorkInvitesTable;
  winner_requests: WinnerRequestsTable;
  completeness_checks: CompletenessChecksTable;
  completeness_invites: CompletenessInvitesTable;
  missing_claims: MissingClaimsTable;
  mailings: MailingsTable;
  kit_corrections: KitCorrectionsTable;
  mailing_recipients: MailingRecipientsTable;
  segments: SegmentsTable;
  segment_people: SegmentPeopleTable;
  journalist_preferences: JournalistPreferencesTable;
  journalist_topics: JournalistTopicsTable;
  preference_requests: PreferenceRequestsTable;
  saved_views: SavedViewsTable;
  kliping_schedule: KlipingScheduleTable;
  kliping_recipients: KlipingRecipientsTable;
  kliping_sends: KlipingSendsTable;
  kliping_mailed: KlipingMailedTable;
  kliping_shares: KlipingSharesTable;
};
