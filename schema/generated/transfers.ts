// Generated from schema/transfers.graphql by npm run generate. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, ISO 8601 with offset. */
  DateTime: { input: Date; output: Date; }
  /** A date in Asia/Shanghai, `YYYY-MM-DD`. */
  LocalDate: { input: string; output: string; }
  /** A whole number from -(2^53 - 1) to 2^53 - 1, as a JSON number. */
  SafeInt: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Query = {
  /** A transfer by id; null when unknown, or when neither its sending nor its receiving side lies in the caller's unit. */
  readonly transfer: Maybe<Transfer>;
  /** Transfers that the caller may read. */
  readonly transfers: Maybe<TransferConnection>;
  /** A transfer by its case number; null when unknown, or when neither its sending nor its receiving side lies in the caller's unit. */
  readonly transferByCaseNumber: Maybe<Transfer>;
  /**
   * The caller's own work: transfers whose current step waits for the caller's unit, or has come up to it because it is overdue. Overdue first, then
   * by the end of the term.
   */
  readonly transfersToDecide: Maybe<TransferConnection>;
  /**
   * The feed of transfer events that the caller may read, in order and without gaps. `after` is the cursor of the last item read; null or
   * `"oldest"` begins at the oldest event kept, and `"now"` gives an empty page whose `end` is the end of the feed. At least once: an item may come again after a
   * reconnect, with the same `id`. What a reader may see of an event is fixed when it happens: the sending side sees a transfer from the event on
   * at which that side became known (`TransferReviewStarted`).
   * A cursor is sealed for its reader, a partner or a unit. Errors: `CURSOR_INVALID` (forged, changed, or of a log that was lost), `CURSOR_FOREIGN`
   * (given to another reader), `CURSOR_EXPIRED` (what follows it is not kept any more; nothing is ever skipped in silence).
   */
  readonly transferFeed: Maybe<TransferFeed>;
  /** Rules of policy in force on a day. What other services rule stands beside in the same object. */
  readonly policies: Maybe<Policies>;
  /**
   * A partner by id, for operators of a unit that all of its units lie in; without an id, the partner that the caller is. Null when there is none for
   * this caller.
   */
  readonly partner: Maybe<Partner>;
  /** Partners whose every unit lies in the operator's own, oldest first; empty for whoever is no operator. */
  readonly partners: Maybe<PartnerConnection>;
  /**
   * Whether a reader has every event after `from` (null: the oldest kept) up to and including `to` (a cursor, or `"now"`), under the same filter
   * and the caller's rights. `digest` is SHA-256, in hex, over the ids of the events that the reader has in that range, in order of the feed, each id
   * followed by a line feed (0x0A). One call compares 10,000 events, and looks at 200,000 positions of the log, at the most. Errors as `transferFeed`.
   */
  readonly verifyFeed: Maybe<FeedVerification>;
};


export type QueryTransferArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTransfersArgs = {
  filter?: InputMaybe<TransferFilter>;
  orderBy?: InputMaybe<TransferOrder>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTransferByCaseNumberArgs = {
  caseNumber: Scalars['String']['input'];
};


export type QueryTransfersToDecideArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTransferFeedArgs = {
  filter?: InputMaybe<TransferFeedFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  wait?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPoliciesArgs = {
  province?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['LocalDate']['input']>;
};


export type QueryPartnerArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryPartnersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVerifyFeedArgs = {
  filter?: InputMaybe<TransferFeedFilter>;
  from?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['String']['input'];
  digest: Scalars['String']['input'];
};

export type Mutation = {
  /**
   * The receiving school asks for a student (转学由转入校发起). Only what transfers itself knows is checked here; whether the seat and the student
   * can be had stands on the transfer within a second, as `IN_REVIEW` or as `REFUSED` with a `refusal`. What policy forbids is refused at once when it
   * is known: a rule for every child, or the same request refused on the same day. Otherwise only the school that asked sees the refused request.
   */
  readonly requestTransfer: Maybe<RequestTransferResult>;
  /**
   * Approves the current step of 1 to 100 transfers, each with its own answer. The last approval is the point of no return. Sent again under the same
   * key, it approves the transfers that were refused and can be approved now.
   */
  readonly approveTransfers: Maybe<ApproveTransfersResult>;
  /** Ends the transfer at the current step, with a coded reason and words. */
  readonly rejectTransfer: Maybe<RejectTransferResult>;
  /** Asks the receiving school for more evidence (补正材料). The unit's term stops until it comes; the case's own expiry goes on. */
  readonly askForEvidence: Maybe<AskForEvidenceResult>;
  /**
   * The receiving school gives the documents that were asked for. It uploads each file at `POST /files` first. The unit that asked has a new term from
   * now.
   */
  readonly provideEvidence: Maybe<ProvideEvidenceResult>;
  /** Makes a one-time code with which a guardian follows the case at `/track`; the receiving school's registrar makes it. A new one ends an older one. */
  readonly issueTrackingCode: Maybe<IssueTrackingCodeResult>;
  /**
   * Loads a notice of holidays of the State Council (节假日安排): the yearly one, a supplement, or a correction. Its days are added to those that are
   * known of the year; a correction names the notice that it replaces. Deadlines of open cases that have not passed are counted anew. Operators of the
   * nation only.
   */
  readonly importHolidayNotice: Maybe<ImportHolidayNoticeResult>;
  /** The receiving school takes its request back. Not after the last approval. */
  readonly withdrawTransfer: Maybe<WithdrawTransferResult>;
  /**
   * Operators: lets a program of others read the feed, within these units and types, and select these fields of the graph. Its tokens wear the hat
   * `partner`, and their subject is `clientId`; it sees what lies in its units and in the unit of its token.
   */
  readonly registerPartner: Maybe<RegisterPartnerResult>;
  /**
   * Operators: other units, types and fields, from the next page on; for webhooks from the next delivery on, or within a second where several
   * processes send. What was outside before is not sent afterwards. A stream that selects a field that is not granted any more ends within seconds,
   * with `FIELD_NOT_GRANTED`.
   */
  readonly changePartnerScope: Maybe<ChangePartnerResult>;
  /**
   * Operators: within seconds all but its own registration answers FORBIDDEN, its streams end and its webhooks stand still; cursors stay where they
   * are, so that nothing is missed.
   */
  readonly suspendPartner: Maybe<ChangePartnerResult>;
  /** Operators: ends a suspension; everything goes on at its cursor. */
  readonly resumePartner: Maybe<ChangePartnerResult>;
  /**
   * Partners: events of the feed are posted to this URL from now on: one request at a time, in the order of the feed, each again until it is answered
   * with a 2xx. At least once: after a crash of ours the events of its last second may come again, each with the same `id`. Requests follow Standard
   * Webhooks (headers `webhook-id`, `webhook-timestamp`, `webhook-signature`); the body is a CloudEvent 1.0 in JSON: a line of `GET
   * /feed`, with its cursor and the ids that the partner is granted. What they mean is asked of this graph. With `maxBatch` above 1 it is an array of them (CloudEvents' batched mode, `application/cloudevents-batch+json`): whatever
   * waits, in order, up to so many and to 64 KiB, also when it is one; a 2xx takes all of them, and anything else none. Redirects are not followed. 410
   * disables the webhook at once; any other answer, or none within 15 seconds, is tried again after 1, 2, 4 … seconds up to an hour, and after three
   * days the webhook is PAUSED.
   *
   * `webhook-id` is the event's `id`; of several, the first's with a digest of all their ids: the same events have the same again, and others another.
   * A batch that is tried again may have grown, and after a crash of ours be cut elsewhere: who takes batches drops what it has seen by the `id` of
   * each event.
   */
  readonly addWebhook: Maybe<AddWebhookResult>;
  /** Partners: how many events a request may bring, from the next request on or, where several processes send, within a second. */
  readonly changeWebhook: Maybe<ChangeWebhookResult>;
  /** Partners and operators: forgets the webhook with its cursor and its deliveries. */
  readonly removeWebhook: Maybe<RemoveWebhookResult>;
  /**
   * Partners and operators: nothing more is posted until it is resumed, from the next event on or, where several processes send, within a second; the
   * cursor stays.
   */
  readonly pauseWebhook: Maybe<ChangeWebhookResult>;
  /** Partners and operators: goes on at the cursor and at once, also when it was PAUSED by failures or DISABLED by a 410, or waits for its next try. */
  readonly resumeWebhook: Maybe<ChangeWebhookResult>;
  /**
   * Partners and operators: posts one event of type `cn.xueji.WebhookTest.v1`, whatever the webhook's status and once only. Its outcome stands in
   * `deliveries` within seconds.
   */
  readonly testWebhook: Maybe<ChangeWebhookResult>;
  /** Partners: a new secret. For 24 hours requests are signed with the new and the previous one. After a leak rotate twice: the leaked one ends at once. */
  readonly rotateWebhookSecret: Maybe<RotateWebhookSecretResult>;
  /** Partners and operators: sets the webhook's cursor, so that everything after it is sent, again if it was sent before. */
  readonly resendWebhook: Maybe<ChangeWebhookResult>;
};


export type MutationRequestTransferArgs = {
  input: RequestTransferInput;
};


export type MutationApproveTransfersArgs = {
  input: ApproveTransfersInput;
};


export type MutationRejectTransferArgs = {
  input: RejectTransferInput;
};


export type MutationAskForEvidenceArgs = {
  input: AskForEvidenceInput;
};


export type MutationProvideEvidenceArgs = {
  input: ProvideEvidenceInput;
};


export type MutationIssueTrackingCodeArgs = {
  input: IssueTrackingCodeInput;
};


export type MutationImportHolidayNoticeArgs = {
  input: ImportHolidayNoticeInput;
};


export type MutationWithdrawTransferArgs = {
  input: WithdrawTransferInput;
};


export type MutationRegisterPartnerArgs = {
  input: RegisterPartnerInput;
};


export type MutationChangePartnerScopeArgs = {
  input: ChangePartnerScopeInput;
};


export type MutationSuspendPartnerArgs = {
  input: PartnerInput;
};


export type MutationResumePartnerArgs = {
  input: PartnerInput;
};


export type MutationAddWebhookArgs = {
  input: AddWebhookInput;
};


export type MutationChangeWebhookArgs = {
  input: ChangeWebhookInput;
};


export type MutationRemoveWebhookArgs = {
  input: WebhookInput;
};


export type MutationPauseWebhookArgs = {
  input: WebhookInput;
};


export type MutationResumeWebhookArgs = {
  input: WebhookInput;
};


export type MutationTestWebhookArgs = {
  input: WebhookInput;
};


export type MutationRotateWebhookSecretArgs = {
  input: WebhookInput;
};


export type MutationResendWebhookArgs = {
  input: ResendWebhookInput;
};

/** A student's move from one school to another (转学). */
export type Transfer = {
  readonly id: Scalars['ID']['output'];
  /** For people: the date of the request and eight letters, `20261125-7K3M9Q2D`. */
  readonly caseNumber: Scalars['String']['output'];
  readonly status: TransferStatus;
  /** Null when the record is gone. */
  readonly student: Maybe<Student>;
  /** Null, with an error at this path, when enrolment knows no such school. The same holds for every field that leads to another service. */
  readonly toSchool: Maybe<School>;
  readonly toClass: Maybe<Class>;
  /** Known once enrolment holds the placement. */
  readonly fromSchool: Maybe<School>;
  readonly reason: TransferReason;
  readonly scope: Maybe<TransferScope>;
  /** The approval chain, in the order in which it is taken; empty before `IN_REVIEW`. */
  readonly steps: ReadonlyArray<ApprovalStep>;
  /** Evidence that was asked for, by time. */
  readonly evidence: ReadonlyArray<EvidenceRequest>;
  /** The term of whoever has to act now; null outside `IN_REVIEW`. */
  readonly term: Maybe<Term>;
  /** Whether the record package of the sending school is in the log, by its SHA-256 (hex); null before `COMPLETED`. */
  readonly recordPackageSha256: Maybe<Scalars['String']['output']>;
  /** Why the transfer was refused by the facts of others; null otherwise. */
  readonly refusal: Maybe<TransferRefusal>;
  /** What a rejecting approver wrote. */
  readonly rejectionReason: Maybe<Scalars['String']['output']>;
  readonly rejectionCode: Maybe<RejectionCode>;
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Instant of the last approval. */
  readonly approvedAt: Maybe<Scalars['DateTime']['output']>;
  readonly completedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it ended in whatever way; null while it is open. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** What has happened to this transfer, oldest first, read from its own rows. Null when the log cannot be read. */
  readonly timeline: Maybe<TimelineConnection>;
};


/** A student's move from one school to another (转学). */
export type TransferTimelineArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of entries of a timeline. */
export type TimelineConnection = {
  /** The entries of a timeline of this page. */
  readonly edges: ReadonlyArray<TimelineEdge>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
};

/** An entry of a timeline and its place in the list. */
export type TimelineEdge = {
  /** Hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** An entry of a timeline. */
  readonly node: TimelineEntry;
};

/** A term in Chinese working days: the day on which it begins does not count, and it ends at 24:00 Asia/Shanghai (ten days a step: S19, S39). */
export type Term = {
  readonly dueAt: Scalars['DateTime']['output'];
  readonly overdue: Scalars['Boolean']['output'];
  /** Working days left after today; negative when overdue. */
  readonly workingDaysLeft: Scalars['Int']['output'];
  /** True when the term runs into a year whose holiday notice is not loaded yet: it may still change. */
  readonly provisional: Scalars['Boolean']['output'];
  /** The unit that has to act: the step's, or the receiving school while it owes evidence. */
  readonly unit: Maybe<Unit>;
  /**
   * Path of the unit that has to act: the step's, or the receiving school's while it owes evidence.
   * @deprecated Since 2026-11: `unit` gives the unit itself. A path changes when a unit moves.
   */
  readonly unitPath: Scalars['String']['output'];
};

export type EvidenceRequest = {
  /** Number of the step that asked. */
  readonly step: Scalars['Int']['output'];
  readonly kind: EvidenceKind;
  /** What exactly is wanted. */
  readonly note: Scalars['String']['output'];
  readonly askedAt: Scalars['DateTime']['output'];
  /** The unit that asked. */
  readonly unit: Maybe<Unit>;
  /**
   * Path of the unit that asked.
   * @deprecated Since 2026-11: `unit` gives the unit itself. A path changes when a unit moves.
   */
  readonly askedBy: Scalars['String']['output'];
  readonly providedAt: Maybe<Scalars['DateTime']['output']>;
  readonly documents: ReadonlyArray<EvidenceDocument>;
};

/** A document that the receiving school has given, with its file. */
export type EvidenceDocument = {
  readonly title: Scalars['String']['output'];
  /** SHA-256 of the file, 64 hex digits. */
  readonly sha256: Scalars['String']['output'];
  /**
   * The uploaded file. Approvers of the units that take a step of this transfer may open it, and so may a registrar of the receiving school. Null for
   * all other callers, and for a document of before files could be uploaded.
   */
  readonly file: Maybe<File>;
};

/** A file that was uploaded at `POST /files`: PDF, JPEG or PNG, up to 10 MB. */
export type File = {
  readonly id: Scalars['ID']['output'];
  /** The name under which it was uploaded, with its extension. */
  readonly name: Scalars['String']['output'];
  /** The format, found in the bytes of the file. */
  readonly type: FileType;
  /** Length in bytes. */
  readonly size: Scalars['Int']['output'];
  /**
   * A path at this gateway from which the file can be fetched with `GET`. It works for five minutes, and only with a token of the same user and unit,
   * in the header `Authorization`. Each fetch is recorded with the caller and the purpose. The answer is 404 when the file was removed: evidence is
   * kept for three years after the end of its transfer.
   */
  readonly url: Scalars['String']['output'];
};


/** A file that was uploaded at `POST /files`: PDF, JPEG or PNG, up to 10 MB. */
export type FileUrlArgs = {
  purpose: FilePurpose;
};

/** The formats that are taken as evidence. */
export type FileType =
  /** A PDF document. */
  | 'PDF'
  /** A JPEG image, such as a photo. */
  | 'JPEG'
  /** A PNG image, such as a screenshot or a scan. */
  | 'PNG';

/** Why a person opens a file. */
export type FilePurpose =
  /** 审核: to decide a step of the transfer. */
  | 'REVIEW'
  /** 核对上传材料: the school that uploaded the file checks it. */
  | 'UPLOAD_CHECK'
  /** 处理异议或投诉: to answer an objection or a complaint. */
  | 'COMPLAINT'
  /** 监督检查: a superior unit inspects how the transfer was handled. */
  | 'INSPECTION';

export type EvidenceKind =
  /** 户口簿 */
  | 'HOUSEHOLD_REGISTER'
  /** 居住证明 */
  | 'RESIDENCE'
  /** 务工就业证明 */
  | 'EMPLOYMENT'
  /** 监护关系证明 */
  | 'GUARDIANSHIP'
  /** 医疗证明 */
  | 'HEALTH'
  | 'OTHER';

export type RejectionCode =
  /** 身份信息不一致 */
  | 'IDENTITY_MISMATCH'
  /** 申请信息有误 */
  | 'INFORMATION_WRONG'
  /** 佐证材料不足 */
  | 'EVIDENCE_INSUFFICIENT'
  /** 不符合转学条件 */
  | 'GROUNDS_NOT_MET'
  /** 学位不足 */
  | 'NO_SEAT'
  /** 有异议: a reasoned objection; no deadline turns it into a move. */
  | 'OBJECTION'
  | 'OTHER';

/** One line of a transfer's history: what happened, when, at which unit. */
export type TimelineEntry = {
  /** The event's id, the same as in `transferFeed`. */
  readonly id: Scalars['ID']['output'];
  readonly type: TransferEventType;
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Number of the step that was taken; null for other events. */
  readonly step: Maybe<Scalars['Int']['output']>;
  /** The unit that acted; null for what the system did when others had answered. */
  readonly unit: Maybe<Unit>;
  /**
   * Path of the unit that acted; null for what the system did when others had answered.
   * @deprecated Since 2026-11: `unit` gives the unit itself. A path changes when a unit moves.
   */
  readonly unitPath: Maybe<Scalars['String']['output']>;
  /** The unit that acted, when it is one of the two schools. */
  readonly school: Maybe<School>;
  /** The unit that acted, when it is the authority of a region. */
  readonly region: Maybe<Region>;
  /**
   * User id of who acted. Only for a registrar, an approver or an office of that unit or of one above it; null for everybody else, and when
   * nobody acted.
   */
  readonly actedBy: Maybe<Scalars['String']['output']>;
  /** What a holiday notice did to the deadline; null for other events. */
  readonly recount: Maybe<DeadlineRecount>;
};

/** A deadline that was counted again when a holiday notice was loaded. */
export type DeadlineRecount = {
  readonly oldDueAt: Scalars['DateTime']['output'];
  /** The same as `oldDueAt` when that had passed: a deadline that is past stays past. */
  readonly newDueAt: Scalars['DateTime']['output'];
  /** Number of the notice. */
  readonly notice: Scalars['String']['output'];
};

export type TransferStatus =
  /** Entered by the receiving school; enrolment and identity have not both answered yet. */
  | 'REQUESTED'
  /** The placement is held, a seat is reserved, and the chain runs. */
  | 'IN_REVIEW'
  /** The last approval is given. The only next status is COMPLETED. */
  | 'APPROVED'
  /** The student is in the new class, and record and entitlements have followed. */
  | 'COMPLETED'
  /** Enrolment or identity could not agree: see `refusal`. */
  | 'REFUSED'
  /** An approver said no: see `rejectionReason`. */
  | 'REJECTED'
  /** Taken back by the receiving school. */
  | 'WITHDRAWN'
  /** Not finished within the policy's term. */
  | 'EXPIRED';

/** Which chain applies. */
export type TransferScope =
  | 'SAME_COUNTY'
  | 'CROSS_COUNTY'
  | 'CROSS_PROVINCE'
  /** 毕业后跨省就学: to the next stage in another province. */
  | 'AFTER_GRADUATION';

/** Grounds of an application (转学原因). */
export type TransferReason =
  | 'HOUSEHOLD_MOVED'
  | 'ADDRESS_CHANGED'
  | 'PARENT_JOB_MOVED'
  | 'JOINED_MIGRANT_PARENTS'
  | 'RETURNED_HOME'
  | 'HEALTH'
  | 'OTHER';

export type ApprovalStep = {
  /** 1, 2, … */
  readonly number: Scalars['Int']['output'];
  readonly party: Party;
  readonly level: StepLevel;
  /** The unit whose approver takes it; null when it is not known any more. */
  readonly unit: Maybe<Unit>;
  /**
   * Path of the unit whose approver takes it.
   * @deprecated Since 2026-11: `unit` gives the unit itself. A path changes when a unit moves.
   */
  readonly unitPath: Scalars['String']['output'];
  readonly state: StepState;
  /** When it became the current step. */
  readonly enteredAt: Maybe<Scalars['DateTime']['output']>;
  /** End of the step's term; null before it is entered. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Superior units that may take the step as well, since it is overdue. */
  readonly escalatedToUnits: Maybe<ReadonlyArray<Unit>>;
  /**
   * Paths of superior units that may take the step as well, since it is overdue.
   * @deprecated Since 2026-11: `escalatedToUnits` gives the units themselves. A path changes when a unit moves.
   */
  readonly escalatedTo: ReadonlyArray<Scalars['String']['output']>;
  /** When it was approved or rejected. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** User id of the approver. Only for a registrar, an approver or an office of the step's unit or of one above it; null for everybody else. */
  readonly decidedBy: Maybe<Scalars['String']['output']>;
  /** What the approver wrote. For the units of both sides, and for partners who are granted it. */
  readonly opinion: Maybe<Scalars['String']['output']>;
};

export type Party =
  | 'RECEIVING'
  | 'SENDING'
  | 'COMMON'
  /** The bureau that graduated the student. */
  | 'GRADUATING';

export type StepLevel =
  | 'SCHOOL'
  | 'COUNTY'
  | 'CITY'
  | 'PROVINCE';

export type StepState =
  | 'WAITING'
  | 'CURRENT'
  | 'APPROVED'
  | 'REJECTED';

export type TransferRefusal = {
  readonly code: TransferRefusalCode;
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
  /** The article that a prohibiting rule comes from; null for other codes. */
  readonly source: Maybe<Scalars['String']['output']>;
};

/** Spelled as refusals are. */
export type TransferRefusalCode =
  /** Identity knows no student of this id. */
  | 'StudentUnknown'
  /** The student has no placement. */
  | 'StudentNotPlaced'
  /** The placement's status does not allow a transfer, e.g. suspended. */
  | 'StatusNotActive'
  /** Another open case holds this placement. */
  | 'AlreadyHeld'
  /** No school of this id lies at the requesting unit. */
  | 'SchoolUnknown'
  /** The student is at this school already. */
  | 'SameSchool'
  /** The student has graduated and the school lies in the same province: admission (招生) is the way. */
  | 'AdmissionApplies'
  | 'ClassUnknown'
  | 'ClassClosed'
  | 'ClassFull'
  /** The class is not level with the student's grade (平级转学); between 六三制 and 五四制 the year of schooling counts. */
  | 'GradeMismatch'
  /** A rule of the nation or of one of the two provinces forbids it: see `message` and `source`. */
  | 'ProhibitedByPolicy';

export type TransferConnection = {
  readonly edges: ReadonlyArray<TransferEdge>;
  readonly pageInfo: PageInfo;
};

export type TransferEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Transfer;
};

/** What transfers a list shows. What is not given holds for every transfer. */
export type TransferFilter = {
  /** Any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<TransferStatus>>;
  /** Seen from `unit`, or from the caller's own unit when there is no `unit`; null for both directions. */
  readonly direction?: InputMaybe<TransferDirection>;
  /** Only transfers from or to this unit: its code or its path. A unit that does not exist is refused. */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  /** True: the term of the current step has passed. False: it has not, or there is none. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Requested on this date or later. */
  readonly requestedFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Requested on this date or earlier. */
  readonly requestedUntil?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The case number, or its beginning: `202611` gives the cases of a month. */
  readonly caseNumber?: InputMaybe<Scalars['String']['input']>;
};

/** Which side of a transfer a unit is. */
export type TransferDirection =
  /** The unit receives the student (转入). */
  | 'IN'
  /** The student leaves the unit (转出). */
  | 'OUT';

/** The order of transfers. */
export type TransferOrder = {
  /** What the list is sorted by. */
  readonly field: TransferOrderField;
  /** Up or down. */
  readonly direction?: OrderDirection;
};

/** What transfers can be sorted by. */
export type TransferOrderField =
  /** By id, which is the order of the requests: each transfer is shown exactly once, whatever changes while pages are read. */
  | 'ID'
  /**
   * By the end of the current term; transfers without a term are left out. A transfer whose term changes while pages are read may be missing or shown
   * twice.
   */
  | 'DUE';

/** Whether a list goes up or down. */
export type OrderDirection =
  /** The smallest first. */
  | 'ASC'
  /** The largest first. */
  | 'DESC';

export type TransferFeedFilter = {
  readonly types?: InputMaybe<ReadonlyArray<TransferEventType>>;
  /** Only transfers from or to this unit: the code or the path of a unit at or below the caller's own. A unit that does not exist is refused. */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
};

export type TransferFeed = {
  readonly items: ReadonlyArray<TransferEvent>;
  /** Hand it in as `after`: where this page ends, also when nothing matched. */
  readonly end: Scalars['String']['output'];
  /** True when the log goes on after `end`: ask again at once. What follows need not match. */
  readonly hasMore: Scalars['Boolean']['output'];
};

export type FeedVerification = {
  /**
   * True: nothing is missing. False: the digests differ, and `parts` tell where. Null: the range is larger than one call compares; compare
   * `parts`, and go on with `from: end`.
   */
  readonly complete: Maybe<Scalars['Boolean']['output']>;
  /** Events after `from` up to `end`. */
  readonly count: Scalars['Int']['output'];
  /** Digest of those events. */
  readonly digest: Scalars['String']['output'];
  /** Where this comparison ends: at `to`, or before it when `complete` is null. */
  readonly end: Scalars['String']['output'];
  /**
   * Up to 16 parts of equal size, in order; empty when `complete` is true. Take the first whose digest differs from your own, and verify it or, when
   * it is small, read it again. A part ends at an event: if you do not have its `to`, that event is missing.
   */
  readonly parts: ReadonlyArray<FeedPart>;
};

/** Events after `from` up to and including `to`. */
export type FeedPart = {
  readonly from: Scalars['String']['output'];
  readonly to: Scalars['String']['output'];
  readonly count: Scalars['Int']['output'];
  readonly digest: Scalars['String']['output'];
};

/** One fact in the life of a transfer. `transfer` shows the transfer as it stands when it is read. */
export type TransferEvent = {
  /** The same whenever this event is delivered again. */
  readonly id: Scalars['ID']['output'];
  readonly cursor: Scalars['String']['output'];
  /**
   * Cursor of the item before this one in the same feed (same reader, same filter): when it is not that of the last item you have, something is
   * missing. The first item of a feed has the cursor of the feed's beginning. Null when the item before lies more than 200,000 positions of the log
   * back, or is not kept any more.
   */
  readonly previousCursor: Maybe<Scalars['String']['output']>;
  readonly type: TransferEventType;
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Number of the step that was taken; null for other events. */
  readonly step: Maybe<Scalars['Int']['output']>;
  /** Null when it cannot be shown: the feed goes on past this item. */
  readonly transfer: Maybe<Transfer>;
};

export type TransferEventType =
  | 'TransferRequested'
  | 'TransferReviewStarted'
  | 'TransferStepApproved'
  | 'TransferStepReminded'
  | 'TransferStepEscalated'
  /** A holiday notice was loaded, and it counts the term of the current step differently. */
  | 'TransferDeadlineRecounted'
  | 'TransferEvidenceRequested'
  | 'TransferEvidenceProvided'
  | 'TransferApproved'
  | 'TransferCompleted'
  | 'TransferRefused'
  | 'TransferRejected'
  | 'TransferWithdrawn'
  | 'TransferExpired';

export type RequestTransferInput = {
  /** Unique for each command of one caller; the same key with the same input gives the first answer again. */
  readonly idempotencyKey: Scalars['String']['input'];
  readonly studentId: Scalars['ID']['input'];
  readonly toSchoolId: Scalars['ID']['input'];
  readonly toClassId: Scalars['ID']['input'];
  readonly reason: TransferReason;
};

export type ApproveTransfersInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  /** Ids of 1 to 100 transfers. A malformed or unknown id gets `TransferNotFound`, and the others are judged. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  readonly opinion?: InputMaybe<Scalars['String']['input']>;
};

export type RejectTransferInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
  readonly code: RejectionCode;
  /** Shown to the applicant; 2 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

export type AskForEvidenceInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
  readonly kind: EvidenceKind;
  /** 2 to 500 characters. */
  readonly note: Scalars['String']['input'];
};

export type ProvideEvidenceInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
  /** 1 to 20. */
  readonly documents: ReadonlyArray<EvidenceDocumentInput>;
};

export type EvidenceDocumentInput = {
  /** 1 to 100 characters. */
  readonly title: Scalars['String']['input'];
  /** The id that `POST /files` gave to a registrar of this school. A file can be given once. */
  readonly fileId: Scalars['ID']['input'];
};

export type IssueTrackingCodeInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
};

export type ImportHolidayNoticeInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  /** 2004 to 2100. */
  readonly year: Scalars['Int']['input'];
  /** Days off, weekends among them allowed; each in `year`. */
  readonly holidays: ReadonlyArray<Scalars['LocalDate']['input']>;
  /** Saturdays and Sundays that are worked (调休); each in `year`, none of them a holiday. */
  readonly workdays: ReadonlyArray<Scalars['LocalDate']['input']>;
  /** Number of the notice, e.g. 国办发明电〔2025〕7号; 2 to 100 characters. */
  readonly source: Scalars['String']['input'];
  /** For a correction: the number of the notice whose days in `year` these days replace. Without it the days are added. */
  readonly replaces?: InputMaybe<Scalars['String']['input']>;
};

export type WithdrawTransferInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
};

export type RequestTransferResult = TransferRequested | WrongHat | WrongUnit | TransferAlreadyOpen | ProhibitedByPolicy | IdempotencyKeyReused;

export type ApproveTransfersResult = TransfersJudged | BatchSizeOutOfRange | IdempotencyKeyReused;

export type ApproveTransferResult = TransferStepTaken | WrongHat | WrongUnit | OwnEntry | OnePersonOneStep | TransferNotFound | TransferNotInReview;

export type RejectTransferResult = TransferStepTaken | WrongHat | WrongUnit | OwnEntry | OnePersonOneStep | TransferNotFound | TransferNotInReview | ReasonMissing | IdempotencyKeyReused;

export type AskForEvidenceResult = TransferStepTaken | WrongHat | WrongUnit | OwnEntry | OnePersonOneStep | TransferNotFound | TransferNotInReview | EvidenceOutstanding | ReasonMissing | IdempotencyKeyReused;

export type ProvideEvidenceResult = TransferStepTaken | WrongHat | WrongUnit | TransferNotFound | EvidenceNotAsked | EvidenceIncomplete | FileUnknown | FileUsedAlready | IdempotencyKeyReused;

export type IssueTrackingCodeResult = TrackingCodeIssued | WrongHat | WrongUnit | TransferNotFound | IdempotencyKeyReused;

export type ImportHolidayNoticeResult = HolidayNoticeImported | WrongHat | WrongUnit | HolidayNoticeInvalid | HolidayNoticeConflict | HolidayNoticeUnknown | IdempotencyKeyReused;

export type WithdrawTransferResult = TransferStepTaken | WrongHat | WrongUnit | TransferNotFound | TransferNotOpen | IdempotencyKeyReused;

export type TransferRequested = {
  /** Null when the command is sent again and the caller may no longer read the transfer. */
  readonly transfer: Maybe<Transfer>;
};

export type TransferStepTaken = {
  /** Null when the command is sent again and the caller may no longer read the transfer. */
  readonly transfer: Maybe<Transfer>;
};

/** One answer for each id, in the order of `ids`. */
export type TransfersJudged = {
  readonly results: ReadonlyArray<ApproveTransferResult>;
};

/** This student has an open transfer already; one at a time. */
export type TransferAlreadyOpen = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** Policy forbids the transfer, and this is known before anyone else answers. There is no case and no number. */
export type ProhibitedByPolicy = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
  /** The article that the rule comes from. */
  readonly source: Maybe<Scalars['String']['output']>;
};

/** Nobody approves what they entered. */
export type OwnEntry = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller has decided another step of this transfer, under a token of any unit. */
export type OnePersonOneStep = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** No such transfer, or not one that the caller may see. */
export type TransferNotFound = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The transfer is not in review: it waits for an answer, or it has ended. */
export type TransferNotInReview = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The transfer has ended, or its last approval is given. */
export type TransferNotOpen = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

export type ReasonMissing = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** Evidence that was asked for before has not come yet. */
export type EvidenceOutstanding = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** Nobody waits for evidence on this transfer. */
export type EvidenceNotAsked = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** 1 to 20 documents are needed, each with a title. */
export type EvidenceIncomplete = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller's unit has no file of this id: another unit uploaded it, or it was removed because nobody attached it within 24 hours. */
export type FileUnknown = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The file is attached to a transfer already, or the list names the same content twice. */
export type FileUsedAlready = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

export type TrackingCodeIssued = {
  readonly caseNumber: Scalars['String']['output'];
  /** Eight letters, for the guardian: good for 30 days and one use, which gives a pass for the rest of the case. Stored nowhere. */
  readonly code: Scalars['String']['output'];
};

export type HolidayNoticeImported = {
  readonly year: Scalars['Int']['output'];
  /** Grows with every notice; deadlines counted by an older one are counted anew. */
  readonly calendarVersion: Scalars['Int']['output'];
};

/** A date outside the year, twice, or both a holiday and a workday; or a workday that is no Saturday or Sunday. */
export type HolidayNoticeInvalid = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** A day of the notice is known as the opposite: a holiday as a workday, or a workday as a holiday. A correction names the notice that it replaces. */
export type HolidayNoticeConflict = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** No notice of the number in `replaces` is loaded for the year. */
export type HolidayNoticeUnknown = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

export type BatchSizeOutOfRange = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

export type TransferPreflight = {
  readonly studentId: Scalars['ID']['output'];
  readonly toSchoolId: Scalars['ID']['output'];
  readonly toClassId: Scalars['ID']['output'];
  readonly facts: Maybe<PreflightFacts>;
  /** What other cases have against it. For registrars. */
  readonly caseBlockers: Maybe<ReadonlyArray<TransferBlocker>>;
  /**
   * What windows and prohibitions of the nation and of the two provinces have against it, each with its source. For registrars; null while enrolment
   * does not answer, since rules ask for stage and grade.
   */
  readonly policyBlockers: Maybe<ReadonlyArray<TransferBlocker>>;
};

export type PreflightFacts = {
  readonly stage: Scalars['String']['output'];
  readonly graduating: Scalars['Boolean']['output'];
  readonly graduated: Scalars['Boolean']['output'];
  readonly fromPath: Scalars['String']['output'];
  readonly toPath: Scalars['String']['output'];
};

/** Something that would refuse a transfer, and who can lift it. */
export type TransferBlocker = {
  /** Spelled as the refusal that it would be. */
  readonly code: Scalars['String']['output'];
  /** For a tired registrar, in Chinese and English. */
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
  /** The rule's own source, e.g. an article; null for a plain fact. */
  readonly source: Maybe<Scalars['String']['output']>;
};

/** The person or system that a token was issued for. */
export type Viewer = {
  /** Subject of the token. Two tokens of one person have the same. */
  readonly id: Scalars['ID']['output'];
  /** The caller's own registration as a partner; null for everybody else. */
  readonly partner: Maybe<Partner>;
};

/** A program of others that reads the feed (合作系统). */
export type Partner = {
  readonly id: Scalars['ID']['output'];
  /** Subject of its tokens. */
  readonly clientId: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** The units whose transfers it sees, from either side. */
  readonly registeredUnits: Maybe<ReadonlyArray<Unit>>;
  /**
   * Paths of the units whose transfers it sees, from either side; the empty path is the nation.
   * @deprecated Since 2026-11: `registeredUnits` gives the units themselves. A path changes when a unit moves.
   */
  readonly units: ReadonlyArray<Scalars['String']['output']>;
  /** Types of events that it sees; null for all, those of later versions included. */
  readonly types: Maybe<ReadonlyArray<TransferEventType>>;
  /**
   * Fields of the graph that it may select, by group; null for all that its hat and its token's unit allow, those of later versions included. Any other
   * field is refused by `FIELD_NOT_GRANTED`, which names it.
   */
  readonly fields: Maybe<ReadonlyArray<PartnerFieldGroup>>;
  readonly status: PartnerStatus;
  readonly registeredAt: Scalars['DateTime']['output'];
  /** When scope or status were changed last. */
  readonly changedAt: Scalars['DateTime']['output'];
  readonly webhooks: ReadonlyArray<Webhook>;
};

/**
 * Fields of the graph that belong together for those who grant them. Which fields stand in which group is listed in `schema/partner-fields.ts`; a new
 * field is granted to nobody before it stands there.
 */
export type PartnerFieldGroup =
  /** The feed: an event's id, type, time, step and cursor, and the transfer's id. Every partner has it. */
  | 'EVENT'
  /** Where a transfer stands: number, status, steps, terms, times, timeline. */
  | 'CASE'
  /** Why it was asked for, refused or rejected, and the evidence asked for, words of approvers included. */
  | 'CASE_GROUNDS'
  /** Schools, classes and regions, and the two schools of a transfer. */
  | 'SCHOOLS'
  /** The student's id, and who that is: numbers (masked), name, sex, birth date, nationality, household registration. */
  | 'STUDENT_IDENTITY'
  /** The student's id, address, phone (masked), guardians, health, disability, and what of the family calls for care. */
  | 'STUDENT_CARE'
  /** The student's id, school and class, now and before. */
  | 'PLACEMENT'
  /** The student's id and entitlements; programmes and their lists. */
  | 'PROGRAMMES'
  /** Counts. */
  | 'STATISTICS';

export type PartnerStatus =
  | 'ACTIVE'
  /** All but its own registration is refused, and its webhooks stand still. */
  | 'SUSPENDED';

export type PartnerConnection = {
  readonly edges: ReadonlyArray<PartnerEdge>;
  readonly pageInfo: PageInfo;
};

export type PartnerEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Partner;
};

/** An endpoint of a partner. Its secret is never shown here. */
export type Webhook = {
  readonly id: Scalars['ID']['output'];
  readonly url: Scalars['String']['output'];
  /** Types that it wants, of those that its partner may have; null for all of them. */
  readonly types: Maybe<ReadonlyArray<TransferEventType>>;
  /** Events that one request may carry. 1: each by itself; more: in arrays. */
  readonly maxBatch: Scalars['Int']['output'];
  readonly status: WebhookStatus;
  /** Everything up to here is done with, as of a second ago at the most: a cursor of the feed. */
  readonly cursor: Scalars['String']['output'];
  /** Events of the whole log after the cursor, those that are not for this webhook included: 0 when it is up to date, and never less than its lag. */
  readonly behind: Scalars['SafeInt']['output'];
  /** Tries of the event or batch at hand that have failed. */
  readonly failedAttempts: Scalars['Int']['output'];
  readonly failingSince: Maybe<Scalars['DateTime']['output']>;
  /** When the event or batch at hand is tried again; null when nothing has failed. */
  readonly nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  readonly lastError: Maybe<Scalars['String']['output']>;
  readonly lastErrorAt: Maybe<Scalars['DateTime']['output']>;
  readonly lastDeliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** True for 24 hours after `rotateWebhookSecret`. */
  readonly signsWithPreviousSecret: Scalars['Boolean']['output'];
  /** What was posted, newest first; the last 500 tries are kept. */
  readonly deliveries: Maybe<WebhookDeliveryConnection>;
};


/** An endpoint of a partner. Its secret is never shown here. */
export type WebhookDeliveriesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  /** The deliveries of this page. */
  readonly edges: ReadonlyArray<WebhookDeliveryEdge>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
};

/** A delivery and its place in the list. */
export type WebhookDeliveryEdge = {
  /** Hand it in as `after` to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** A delivery. */
  readonly node: WebhookDelivery;
};

export type WebhookStatus =
  | 'ACTIVE'
  /**
   * By a person, or after three days of failures: `resumeWebhook` goes on at the cursor. Or because the events after its cursor are no longer kept
   * (`lastError` begins with `CURSOR_EXPIRED`): `resendWebhook` sets a cursor from which it can go on.
   */
  | 'PAUSED'
  /** The endpoint answered 410 Gone. */
  | 'DISABLED';

/** One request: a try to post one event or a batch. */
export type WebhookDelivery = {
  /** The header `webhook-id`. */
  readonly requestId: Scalars['ID']['output'];
  /** Ids of the events that it carried, in order. */
  readonly eventIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The first of them. */
  readonly eventId: Scalars['ID']['output'];
  /** Type of the first, e.g. `cn.xueji.TransferApproved.v1` or `cn.xueji.WebhookTest.v1`. */
  readonly type: Scalars['String']['output'];
  /** Where the last stands in the feed; null for a test. */
  readonly cursor: Maybe<Scalars['String']['output']>;
  readonly attempt: Scalars['Int']['output'];
  /** Null when there was no answer: see `error`. */
  readonly statusCode: Maybe<Scalars['Int']['output']>;
  readonly error: Maybe<Scalars['String']['output']>;
  /** Milliseconds. */
  readonly tookMs: Scalars['Int']['output'];
  readonly at: Scalars['DateTime']['output'];
};

export type RegisterPartnerInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  /** Subject of its tokens, 3 to 200 characters; for ever this partner's. */
  readonly clientId: Scalars['String']['input'];
  /** 2 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** 1 to 50 units, each by its code or its path: `440000`, `44/4402`, a school's ten digits; `CN` is the nation. */
  readonly units: ReadonlyArray<Scalars['String']['input']>;
  /** Null for all. */
  readonly types?: InputMaybe<ReadonlyArray<TransferEventType>>;
  /** `EVENT` and whichever others; null for all. */
  readonly fields?: InputMaybe<ReadonlyArray<PartnerFieldGroup>>;
};

export type ChangePartnerScopeInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
  /** All units, not only new ones, each by its code or its path. */
  readonly units: ReadonlyArray<Scalars['String']['input']>;
  /** All types, not only new ones; null for all there are. */
  readonly types?: InputMaybe<ReadonlyArray<TransferEventType>>;
  /** All groups, not only new ones, `EVENT` among them; null for all there are. */
  readonly fields?: InputMaybe<ReadonlyArray<PartnerFieldGroup>>;
};

export type PartnerInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
};

export type AddWebhookInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  /** https, at a public address, without user and password. */
  readonly url: Scalars['String']['input'];
  /** Null for all that the partner may have. */
  readonly types?: InputMaybe<ReadonlyArray<TransferEventType>>;
  /** 1 to 100; null for 1. Above 1 the endpoint takes arrays of events. */
  readonly maxBatch?: InputMaybe<Scalars['Int']['input']>;
};

export type ChangeWebhookInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
  /** 1 to 100. */
  readonly maxBatch: Scalars['Int']['input'];
};

export type WebhookInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
};

export type ResendWebhookInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
  /** A cursor of the feed, as `deliveries` and `transferFeed` give it; null for the oldest event kept. */
  readonly after?: InputMaybe<Scalars['String']['input']>;
};

export type RegisterPartnerResult = PartnerRegistered | WrongHat | WrongUnit | UnitUnknown | PartnerClientIdTaken | IdempotencyKeyReused;

export type ChangePartnerResult = PartnerChanged | WrongHat | WrongUnit | UnitUnknown | PartnerNotFound | IdempotencyKeyReused;

export type AddWebhookResult = WebhookAdded | WrongHat | PartnerNotActive | TooManyWebhooks | WebhookUrlRefused | WebhookNotFound | IdempotencyKeyReused;

export type RemoveWebhookResult = WebhookRemoved | WrongHat | WebhookNotFound | IdempotencyKeyReused;

export type ChangeWebhookResult = WebhookChanged | WrongHat | WebhookNotFound | IdempotencyKeyReused;

export type RotateWebhookSecretResult = WebhookSecretRotated | WrongHat | WebhookNotFound | IdempotencyKeyReused;

export type PartnerRegistered = {
  readonly partner: Partner;
};

export type PartnerChanged = {
  /** Null when the command is sent again, and its units are no longer all the operator's own. */
  readonly partner: Maybe<Partner>;
};

export type WebhookAdded = {
  readonly webhook: Webhook;
  /** Signs the requests: `whsec_` and 32 bytes in base64. No query shows it; the same command sent again does. */
  readonly secret: Scalars['String']['output'];
};

export type WebhookSecretRotated = {
  readonly webhook: Webhook;
  /** The new secret. No query shows it; the same command sent again does. */
  readonly secret: Scalars['String']['output'];
};

export type WebhookChanged = {
  readonly webhook: Webhook;
};

export type WebhookRemoved = {
  readonly id: Scalars['ID']['output'];
};

/** A partner of this client id is registered. */
export type PartnerClientIdTaken = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** Units that were named by code or path do not exist. */
export type UnitUnknown = Refusal & {
  /** The units that do not exist, as the caller wrote them. */
  readonly units: ReadonlyArray<Scalars['String']['output']>;
  /** In Chinese and English. */
  readonly message: Scalars['String']['output'];
  /** Who can lift it. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** No such partner, or one whose units are not all the operator's own. */
export type PartnerNotFound = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller is no registered partner, or a suspended one. */
export type PartnerNotActive = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** A partner has at most 10 webhooks. */
export type TooManyWebhooks = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** No webhook of the caller has this id, or none has any more. */
export type WebhookNotFound = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** Nothing may be posted to this URL. Names are looked up, now and again before every request. */
export type WebhookUrlRefused = Refusal & {
  readonly reason: WebhookUrlReason;
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

export type WebhookUrlReason =
  /** Neither an http nor an https URL. */
  | 'NOT_A_URL'
  | 'NOT_HTTPS'
  /** User or password stand in it. */
  | 'HAS_USER_INFO'
  /** An address of it is private, loopback, link-local, shared, reserved, of documentation or multicast; or not plain global IPv6. */
  | 'NOT_PUBLIC'
  /** Its name has no address. */
  | 'UNRESOLVABLE';

export type Student = {
  readonly id: Scalars['ID']['output'];
  /** The student's open transfer, if the caller may see it. */
  readonly openTransfer: Maybe<Transfer>;
  /** The student's transfers that the caller may see, newest first. */
  readonly transfers: Maybe<TransferConnection>;
};


export type StudentTransfersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type School = Unit & {
  readonly id: Scalars['ID']['output'];
  readonly code: Scalars['ID']['output'];
};

export type Class = {
  readonly id: Scalars['ID']['output'];
};

/** A bureau of any level, or a school: what a token is issued for, and what a list can be asked for. */
export type Unit = {
  /** GB/T 2260 code of a region, `CN` for the nation, or the ten-digit 标识码 of a school. */
  readonly code: Scalars['ID']['output'];
};

export type Region = Unit & {
  readonly code: Scalars['ID']['output'];
  /** Transfers from or to this region that are open now; counts only. */
  readonly openTransfers: Maybe<OpenTransfers>;
  /**
   * The league of transfers (月报通报): how cases and steps stand in the regions directly below and in all of them together, counted from the cases
   * themselves. For those who read counts of this region; null for others.
   */
  readonly transferLeague: Maybe<TransferLeague>;
};


export type RegionTransferLeagueArgs = {
  since?: InputMaybe<Scalars['LocalDate']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
};

export type TransferLeague = {
  readonly asOf: Scalars['DateTime']['output'];
  readonly total: LeagueRow;
  /** Regions directly below that have cases or steps, by path; empty for a county, whose schools are no regions. */
  readonly regions: ReadonlyArray<LeagueRow>;
};

/** Cases count where the receiving school lies, since it asks for them; steps count where the unit lies that takes them. */
export type LeagueRow = {
  readonly region: Maybe<Region>;
  readonly requested: Scalars['Int']['output'];
  readonly completed: Scalars['Int']['output'];
  /** By facts or policy, before the chain began. */
  readonly refused: Scalars['Int']['output'];
  /** By an approver. */
  readonly rejected: Scalars['Int']['output'];
  readonly withdrawn: Scalars['Int']['output'];
  readonly expired: Scalars['Int']['output'];
  readonly open: Scalars['Int']['output'];
  /** Steps of this region's units that wait beyond their term. */
  readonly overdue: Scalars['Int']['output'];
  /** `completed` ÷ (`requested` − `refused` − `withdrawn`); null when there were none. */
  readonly completionRate: Maybe<Scalars['Float']['output']>;
  /** By level of the unit. */
  readonly steps: ReadonlyArray<StepDwell>;
};

/** How long steps of one level dwell, in hours by the clock from their entry to their decision. */
export type StepDwell = {
  readonly level: StepLevel;
  readonly decided: Scalars['Int']['output'];
  /** Of these, after the term. */
  readonly late: Scalars['Int']['output'];
  readonly waiting: Scalars['Int']['output'];
  /** Of these, beyond the term. */
  readonly overdue: Scalars['Int']['output'];
  readonly meanHours: Maybe<Scalars['Float']['output']>;
  readonly p90Hours: Maybe<Scalars['Float']['output']>;
};

export type OpenTransfers = {
  readonly incoming: Scalars['Int']['output'];
  readonly outgoing: Scalars['Int']['output'];
};

/** Why a command was not carried out. Nothing was changed; the message says what was tried and what would have been allowed. */
export type Refusal = {
  /** For a tired registrar, in Chinese and English. */
  readonly message: Scalars['String']['output'];
  /** Who can lift it. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller does not wear the hat that this command asks for. */
export type WrongHat = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller belongs to another unit than the one that may do this. */
export type WrongUnit = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** This idempotency key was used before for another input. The first command stands. */
export type IdempotencyKeyReused = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

/** Rules of policy in force on a day: those of the nation and those of one province. */
export type Policies = {
  /** Two digits of GB/T 2260; `CN` for the rules of the nation alone. */
  readonly province: Scalars['ID']['output'];
  /** The day on which the rules are in force. */
  readonly on: Scalars['LocalDate']['output'];
  /** Rules about transfers: approval chains, prohibitions, terms. */
  readonly transfers: Maybe<ReadonlyArray<Policy>>;
};

/** A rule of policy: a row of a policy file. */
export type Policy = {
  /** Never given to another rule: decisions name the rule that they were made by. */
  readonly id: Scalars['ID']['output'];
  /** Policy file in which it stands, e.g. `transfers/chains`. */
  readonly file: Scalars['String']['output'];
  /** Provinces in which it holds, two digits of GB/T 2260; null for the nation. */
  readonly provinces: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** First day. */
  readonly from: Scalars['LocalDate']['output'];
  /** First day on which it holds no more; null while it lasts. */
  readonly until: Maybe<Scalars['LocalDate']['output']>;
  /** Documents that it comes from. */
  readonly articles: ReadonlyArray<Article>;
  /** The rule in plain words, in Chinese and English. */
  readonly words: Scalars['String']['output'];
};

/** A law, rule or notice that rules of policy come from. */
export type Article = {
  /** Code of the document in policy files. */
  readonly code: Scalars['ID']['output'];
  /** Title of the document, in Chinese. */
  readonly title: Scalars['String']['output'];
  /** Where it can be read; null when no stable address is known. */
  readonly url: Maybe<Scalars['String']['output']>;
};

/** Where a page of a connection ends (Relay). */
export type PageInfo = {
  /** True when there are rows behind this page: ask again with `after: endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when this page was asked for with `after`. Lists are read forwards only: there is no `before` and no `last`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null when the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
  /** Cursor of the last row; null when the page is empty. It is good for the same list, order and filter only. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Transfer: Transfer;
  TransferPreflight: TransferPreflight;
  Viewer: Viewer;
  Student: Student;
  Region: Region;
  Policies: Policies;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Transfer:
    ( { __typename: 'Transfer' }
    & GraphQLRecursivePick<FederationTypes['Transfer'], {"id":true}> );
  TransferPreflight:
    ( { __typename: 'TransferPreflight' }
    & GraphQLRecursivePick<FederationTypes['TransferPreflight'], {"studentId":true,"toSchoolId":true,"toClassId":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['TransferPreflight'], {"facts":{"stage":true,"graduating":true,"graduated":true,"fromPath":true,"toPath":true}}> ) );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
  Student:
    ( { __typename: 'Student' }
    & GraphQLRecursivePick<FederationTypes['Student'], {"id":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  Policies:
    ( { __typename: 'Policies' }
    & GraphQLRecursivePick<FederationTypes['Policies'], {"province":true,"on":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RequestTransferResult:
    | ( Omit<TransferRequested, 'transfer'> & { transfer?: Maybe<_RefType['Transfer']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( TransferAlreadyOpen )
    | ( ProhibitedByPolicy )
    | ( IdempotencyKeyReused )
  ;
  ApproveTransfersResult:
    | ( Omit<TransfersJudged, 'results'> & { results: ReadonlyArray<_RefType['ApproveTransferResult']> } )
    | ( BatchSizeOutOfRange )
    | ( IdempotencyKeyReused )
  ;
  ApproveTransferResult:
    | ( Omit<TransferStepTaken, 'transfer'> & { transfer?: Maybe<_RefType['Transfer']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( OwnEntry )
    | ( OnePersonOneStep )
    | ( TransferNotFound )
    | ( TransferNotInReview )
  ;
  RejectTransferResult:
    | ( Omit<TransferStepTaken, 'transfer'> & { transfer?: Maybe<_RefType['Transfer']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( OwnEntry )
    | ( OnePersonOneStep )
    | ( TransferNotFound )
    | ( TransferNotInReview )
    | ( ReasonMissing )
    | ( IdempotencyKeyReused )
  ;
  AskForEvidenceResult:
    | ( Omit<TransferStepTaken, 'transfer'> & { transfer?: Maybe<_RefType['Transfer']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( OwnEntry )
    | ( OnePersonOneStep )
    | ( TransferNotFound )
    | ( TransferNotInReview )
    | ( EvidenceOutstanding )
    | ( ReasonMissing )
    | ( IdempotencyKeyReused )
  ;
  ProvideEvidenceResult:
    | ( Omit<TransferStepTaken, 'transfer'> & { transfer?: Maybe<_RefType['Transfer']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( TransferNotFound )
    | ( EvidenceNotAsked )
    | ( EvidenceIncomplete )
    | ( FileUnknown )
    | ( FileUsedAlready )
    | ( IdempotencyKeyReused )
  ;
  IssueTrackingCodeResult:
    | ( TrackingCodeIssued )
    | ( WrongHat )
    | ( WrongUnit )
    | ( TransferNotFound )
    | ( IdempotencyKeyReused )
  ;
  ImportHolidayNoticeResult:
    | ( HolidayNoticeImported )
    | ( WrongHat )
    | ( WrongUnit )
    | ( HolidayNoticeInvalid )
    | ( HolidayNoticeConflict )
    | ( HolidayNoticeUnknown )
    | ( IdempotencyKeyReused )
  ;
  WithdrawTransferResult:
    | ( Omit<TransferStepTaken, 'transfer'> & { transfer?: Maybe<_RefType['Transfer']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( TransferNotFound )
    | ( TransferNotOpen )
    | ( IdempotencyKeyReused )
  ;
  RegisterPartnerResult:
    | ( Omit<PartnerRegistered, 'partner'> & { partner: _RefType['Partner'] } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( UnitUnknown )
    | ( PartnerClientIdTaken )
    | ( IdempotencyKeyReused )
  ;
  ChangePartnerResult:
    | ( Omit<PartnerChanged, 'partner'> & { partner?: Maybe<_RefType['Partner']> } )
    | ( WrongHat )
    | ( WrongUnit )
    | ( UnitUnknown )
    | ( PartnerNotFound )
    | ( IdempotencyKeyReused )
  ;
  AddWebhookResult:
    | ( WebhookAdded )
    | ( WrongHat )
    | ( PartnerNotActive )
    | ( TooManyWebhooks )
    | ( WebhookUrlRefused )
    | ( WebhookNotFound )
    | ( IdempotencyKeyReused )
  ;
  RemoveWebhookResult:
    | ( WebhookRemoved )
    | ( WrongHat )
    | ( WebhookNotFound )
    | ( IdempotencyKeyReused )
  ;
  ChangeWebhookResult:
    | ( WebhookChanged )
    | ( WrongHat )
    | ( WebhookNotFound )
    | ( IdempotencyKeyReused )
  ;
  RotateWebhookSecretResult:
    | ( WebhookSecretRotated )
    | ( WrongHat )
    | ( WebhookNotFound )
    | ( IdempotencyKeyReused )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Unit:
    | ( School )
    | ( Region )
  ;
  Refusal:
    | ( TransferAlreadyOpen )
    | ( ProhibitedByPolicy )
    | ( OwnEntry )
    | ( OnePersonOneStep )
    | ( TransferNotFound )
    | ( TransferNotInReview )
    | ( TransferNotOpen )
    | ( ReasonMissing )
    | ( EvidenceOutstanding )
    | ( EvidenceNotAsked )
    | ( EvidenceIncomplete )
    | ( FileUnknown )
    | ( FileUsedAlready )
    | ( HolidayNoticeInvalid )
    | ( HolidayNoticeConflict )
    | ( HolidayNoticeUnknown )
    | ( BatchSizeOutOfRange )
    | ( PartnerClientIdTaken )
    | ( UnitUnknown )
    | ( PartnerNotFound )
    | ( PartnerNotActive )
    | ( TooManyWebhooks )
    | ( WebhookNotFound )
    | ( WebhookUrlRefused )
    | ( WrongHat )
    | ( WrongUnit )
    | ( IdempotencyKeyReused )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Transfer: ResolverTypeWrapper<Omit<Transfer, 'student' | 'toSchool' | 'fromSchool' | 'steps' | 'evidence' | 'term' | 'timeline'> & { student?: Maybe<ResolversTypes['Student']>, toSchool?: Maybe<ResolversTypes['School']>, fromSchool?: Maybe<ResolversTypes['School']>, steps: ReadonlyArray<ResolversTypes['ApprovalStep']>, evidence: ReadonlyArray<ResolversTypes['EvidenceRequest']>, term?: Maybe<ResolversTypes['Term']>, timeline?: Maybe<ResolversTypes['TimelineConnection']> }>;
  TimelineConnection: ResolverTypeWrapper<Omit<TimelineConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['TimelineEdge']> }>;
  TimelineEdge: ResolverTypeWrapper<Omit<TimelineEdge, 'node'> & { node: ResolversTypes['TimelineEntry'] }>;
  Term: ResolverTypeWrapper<Omit<Term, 'unit'> & { unit?: Maybe<ResolversTypes['Unit']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  EvidenceRequest: ResolverTypeWrapper<Omit<EvidenceRequest, 'unit'> & { unit?: Maybe<ResolversTypes['Unit']> }>;
  EvidenceDocument: ResolverTypeWrapper<EvidenceDocument>;
  File: ResolverTypeWrapper<File>;
  FileType: FileType;
  FilePurpose: FilePurpose;
  EvidenceKind: EvidenceKind;
  RejectionCode: RejectionCode;
  TimelineEntry: ResolverTypeWrapper<Omit<TimelineEntry, 'unit' | 'school'> & { unit?: Maybe<ResolversTypes['Unit']>, school?: Maybe<ResolversTypes['School']> }>;
  DeadlineRecount: ResolverTypeWrapper<DeadlineRecount>;
  TransferStatus: TransferStatus;
  TransferScope: TransferScope;
  TransferReason: TransferReason;
  ApprovalStep: ResolverTypeWrapper<Omit<ApprovalStep, 'unit' | 'escalatedToUnits'> & { unit?: Maybe<ResolversTypes['Unit']>, escalatedToUnits?: Maybe<ReadonlyArray<ResolversTypes['Unit']>> }>;
  Party: Party;
  StepLevel: StepLevel;
  StepState: StepState;
  TransferRefusal: ResolverTypeWrapper<TransferRefusal>;
  TransferRefusalCode: TransferRefusalCode;
  TransferConnection: ResolverTypeWrapper<Omit<TransferConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['TransferEdge']> }>;
  TransferEdge: ResolverTypeWrapper<Omit<TransferEdge, 'node'> & { node: ResolversTypes['Transfer'] }>;
  TransferFilter: TransferFilter;
  TransferDirection: TransferDirection;
  TransferOrder: TransferOrder;
  TransferOrderField: TransferOrderField;
  OrderDirection: OrderDirection;
  TransferFeedFilter: TransferFeedFilter;
  TransferFeed: ResolverTypeWrapper<Omit<TransferFeed, 'items'> & { items: ReadonlyArray<ResolversTypes['TransferEvent']> }>;
  FeedVerification: ResolverTypeWrapper<FeedVerification>;
  FeedPart: ResolverTypeWrapper<FeedPart>;
  TransferEvent: ResolverTypeWrapper<Omit<TransferEvent, 'transfer'> & { transfer?: Maybe<ResolversTypes['Transfer']> }>;
  TransferEventType: TransferEventType;
  RequestTransferInput: RequestTransferInput;
  ApproveTransfersInput: ApproveTransfersInput;
  RejectTransferInput: RejectTransferInput;
  AskForEvidenceInput: AskForEvidenceInput;
  ProvideEvidenceInput: ProvideEvidenceInput;
  EvidenceDocumentInput: EvidenceDocumentInput;
  IssueTrackingCodeInput: IssueTrackingCodeInput;
  ImportHolidayNoticeInput: ImportHolidayNoticeInput;
  WithdrawTransferInput: WithdrawTransferInput;
  RequestTransferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestTransferResult']>;
  ApproveTransfersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveTransfersResult']>;
  ApproveTransferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveTransferResult']>;
  RejectTransferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectTransferResult']>;
  AskForEvidenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AskForEvidenceResult']>;
  ProvideEvidenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProvideEvidenceResult']>;
  IssueTrackingCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssueTrackingCodeResult']>;
  ImportHolidayNoticeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportHolidayNoticeResult']>;
  WithdrawTransferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawTransferResult']>;
  TransferRequested: ResolverTypeWrapper<Omit<TransferRequested, 'transfer'> & { transfer?: Maybe<ResolversTypes['Transfer']> }>;
  TransferStepTaken: ResolverTypeWrapper<Omit<TransferStepTaken, 'transfer'> & { transfer?: Maybe<ResolversTypes['Transfer']> }>;
  TransfersJudged: ResolverTypeWrapper<Omit<TransfersJudged, 'results'> & { results: ReadonlyArray<ResolversTypes['ApproveTransferResult']> }>;
  TransferAlreadyOpen: ResolverTypeWrapper<TransferAlreadyOpen>;
  ProhibitedByPolicy: ResolverTypeWrapper<ProhibitedByPolicy>;
  OwnEntry: ResolverTypeWrapper<OwnEntry>;
  OnePersonOneStep: ResolverTypeWrapper<OnePersonOneStep>;
  TransferNotFound: ResolverTypeWrapper<TransferNotFound>;
  TransferNotInReview: ResolverTypeWrapper<TransferNotInReview>;
  TransferNotOpen: ResolverTypeWrapper<TransferNotOpen>;
  ReasonMissing: ResolverTypeWrapper<ReasonMissing>;
  EvidenceOutstanding: ResolverTypeWrapper<EvidenceOutstanding>;
  EvidenceNotAsked: ResolverTypeWrapper<EvidenceNotAsked>;
  EvidenceIncomplete: ResolverTypeWrapper<EvidenceIncomplete>;
  FileUnknown: ResolverTypeWrapper<FileUnknown>;
  FileUsedAlready: ResolverTypeWrapper<FileUsedAlready>;
  TrackingCodeIssued: ResolverTypeWrapper<TrackingCodeIssued>;
  HolidayNoticeImported: ResolverTypeWrapper<HolidayNoticeImported>;
  HolidayNoticeInvalid: ResolverTypeWrapper<HolidayNoticeInvalid>;
  HolidayNoticeConflict: ResolverTypeWrapper<HolidayNoticeConflict>;
  HolidayNoticeUnknown: ResolverTypeWrapper<HolidayNoticeUnknown>;
  BatchSizeOutOfRange: ResolverTypeWrapper<BatchSizeOutOfRange>;
  TransferPreflight: ResolverTypeWrapper<TransferPreflight>;
  PreflightFacts: ResolverTypeWrapper<PreflightFacts>;
  TransferBlocker: ResolverTypeWrapper<TransferBlocker>;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'partner'> & { partner?: Maybe<ResolversTypes['Partner']> }>;
  Partner: ResolverTypeWrapper<Omit<Partner, 'registeredUnits'> & { registeredUnits?: Maybe<ReadonlyArray<ResolversTypes['Unit']>> }>;
  PartnerFieldGroup: PartnerFieldGroup;
  PartnerStatus: PartnerStatus;
  PartnerConnection: ResolverTypeWrapper<Omit<PartnerConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PartnerEdge']> }>;
  PartnerEdge: ResolverTypeWrapper<Omit<PartnerEdge, 'node'> & { node: ResolversTypes['Partner'] }>;
  Webhook: ResolverTypeWrapper<Webhook>;
  WebhookDeliveryConnection: ResolverTypeWrapper<WebhookDeliveryConnection>;
  WebhookDeliveryEdge: ResolverTypeWrapper<WebhookDeliveryEdge>;
  WebhookStatus: WebhookStatus;
  WebhookDelivery: ResolverTypeWrapper<WebhookDelivery>;
  RegisterPartnerInput: RegisterPartnerInput;
  ChangePartnerScopeInput: ChangePartnerScopeInput;
  PartnerInput: PartnerInput;
  AddWebhookInput: AddWebhookInput;
  ChangeWebhookInput: ChangeWebhookInput;
  WebhookInput: WebhookInput;
  ResendWebhookInput: ResendWebhookInput;
  RegisterPartnerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterPartnerResult']>;
  ChangePartnerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePartnerResult']>;
  AddWebhookResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddWebhookResult']>;
  RemoveWebhookResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveWebhookResult']>;
  ChangeWebhookResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeWebhookResult']>;
  RotateWebhookSecretResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateWebhookSecretResult']>;
  PartnerRegistered: ResolverTypeWrapper<Omit<PartnerRegistered, 'partner'> & { partner: ResolversTypes['Partner'] }>;
  PartnerChanged: ResolverTypeWrapper<Omit<PartnerChanged, 'partner'> & { partner?: Maybe<ResolversTypes['Partner']> }>;
  WebhookAdded: ResolverTypeWrapper<WebhookAdded>;
  WebhookSecretRotated: ResolverTypeWrapper<WebhookSecretRotated>;
  WebhookChanged: ResolverTypeWrapper<WebhookChanged>;
  WebhookRemoved: ResolverTypeWrapper<WebhookRemoved>;
  PartnerClientIdTaken: ResolverTypeWrapper<PartnerClientIdTaken>;
  UnitUnknown: ResolverTypeWrapper<UnitUnknown>;
  PartnerNotFound: ResolverTypeWrapper<PartnerNotFound>;
  PartnerNotActive: ResolverTypeWrapper<PartnerNotActive>;
  TooManyWebhooks: ResolverTypeWrapper<TooManyWebhooks>;
  WebhookNotFound: ResolverTypeWrapper<WebhookNotFound>;
  WebhookUrlRefused: ResolverTypeWrapper<WebhookUrlRefused>;
  WebhookUrlReason: WebhookUrlReason;
  Student: ResolverTypeWrapper<Omit<Student, 'openTransfer' | 'transfers'> & { openTransfer?: Maybe<ResolversTypes['Transfer']>, transfers?: Maybe<ResolversTypes['TransferConnection']> }>;
  School: ResolverTypeWrapper<School>;
  Class: ResolverTypeWrapper<Class>;
  Unit: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Unit']>;
  Region: ResolverTypeWrapper<Region>;
  TransferLeague: ResolverTypeWrapper<TransferLeague>;
  LeagueRow: ResolverTypeWrapper<LeagueRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  StepDwell: ResolverTypeWrapper<StepDwell>;
  OpenTransfers: ResolverTypeWrapper<OpenTransfers>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  WrongHat: ResolverTypeWrapper<WrongHat>;
  WrongUnit: ResolverTypeWrapper<WrongUnit>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  Policies: ResolverTypeWrapper<Policies>;
  Policy: ResolverTypeWrapper<Policy>;
  Article: ResolverTypeWrapper<Article>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  LocalDate: Scalars['LocalDate']['output'];
  SafeInt: Scalars['SafeInt']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Mutation: Record<PropertyKey, never>;
  Transfer: Omit<Transfer, 'student' | 'toSchool' | 'fromSchool' | 'steps' | 'evidence' | 'term' | 'timeline'> & { student?: Maybe<ResolversParentTypes['Student']>, toSchool?: Maybe<ResolversParentTypes['School']>, fromSchool?: Maybe<ResolversParentTypes['School']>, steps: ReadonlyArray<ResolversParentTypes['ApprovalStep']>, evidence: ReadonlyArray<ResolversParentTypes['EvidenceRequest']>, term?: Maybe<ResolversParentTypes['Term']>, timeline?: Maybe<ResolversParentTypes['TimelineConnection']> } | FederationReferenceTypes['Transfer'];
  TimelineConnection: Omit<TimelineConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['TimelineEdge']> };
  TimelineEdge: Omit<TimelineEdge, 'node'> & { node: ResolversParentTypes['TimelineEntry'] };
  Term: Omit<Term, 'unit'> & { unit?: Maybe<ResolversParentTypes['Unit']> };
  Boolean: Scalars['Boolean']['output'];
  EvidenceRequest: Omit<EvidenceRequest, 'unit'> & { unit?: Maybe<ResolversParentTypes['Unit']> };
  EvidenceDocument: EvidenceDocument;
  File: File;
  TimelineEntry: Omit<TimelineEntry, 'unit' | 'school'> & { unit?: Maybe<ResolversParentTypes['Unit']>, school?: Maybe<ResolversParentTypes['School']> };
  DeadlineRecount: DeadlineRecount;
  ApprovalStep: Omit<ApprovalStep, 'unit' | 'escalatedToUnits'> & { unit?: Maybe<ResolversParentTypes['Unit']>, escalatedToUnits?: Maybe<ReadonlyArray<ResolversParentTypes['Unit']>> };
  TransferRefusal: TransferRefusal;
  TransferConnection: Omit<TransferConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['TransferEdge']> };
  TransferEdge: Omit<TransferEdge, 'node'> & { node: ResolversParentTypes['Transfer'] };
  TransferFilter: TransferFilter;
  TransferOrder: TransferOrder;
  TransferFeedFilter: TransferFeedFilter;
  TransferFeed: Omit<TransferFeed, 'items'> & { items: ReadonlyArray<ResolversParentTypes['TransferEvent']> };
  FeedVerification: FeedVerification;
  FeedPart: FeedPart;
  TransferEvent: Omit<TransferEvent, 'transfer'> & { transfer?: Maybe<ResolversParentTypes['Transfer']> };
  RequestTransferInput: RequestTransferInput;
  ApproveTransfersInput: ApproveTransfersInput;
  RejectTransferInput: RejectTransferInput;
  AskForEvidenceInput: AskForEvidenceInput;
  ProvideEvidenceInput: ProvideEvidenceInput;
  EvidenceDocumentInput: EvidenceDocumentInput;
  IssueTrackingCodeInput: IssueTrackingCodeInput;
  ImportHolidayNoticeInput: ImportHolidayNoticeInput;
  WithdrawTransferInput: WithdrawTransferInput;
  RequestTransferResult: ResolversUnionTypes<ResolversParentTypes>['RequestTransferResult'];
  ApproveTransfersResult: ResolversUnionTypes<ResolversParentTypes>['ApproveTransfersResult'];
  ApproveTransferResult: ResolversUnionTypes<ResolversParentTypes>['ApproveTransferResult'];
  RejectTransferResult: ResolversUnionTypes<ResolversParentTypes>['RejectTransferResult'];
  AskForEvidenceResult: ResolversUnionTypes<ResolversParentTypes>['AskForEvidenceResult'];
  ProvideEvidenceResult: ResolversUnionTypes<ResolversParentTypes>['ProvideEvidenceResult'];
  IssueTrackingCodeResult: ResolversUnionTypes<ResolversParentTypes>['IssueTrackingCodeResult'];
  ImportHolidayNoticeResult: ResolversUnionTypes<ResolversParentTypes>['ImportHolidayNoticeResult'];
  WithdrawTransferResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawTransferResult'];
  TransferRequested: Omit<TransferRequested, 'transfer'> & { transfer?: Maybe<ResolversParentTypes['Transfer']> };
  TransferStepTaken: Omit<TransferStepTaken, 'transfer'> & { transfer?: Maybe<ResolversParentTypes['Transfer']> };
  TransfersJudged: Omit<TransfersJudged, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ApproveTransferResult']> };
  TransferAlreadyOpen: TransferAlreadyOpen;
  ProhibitedByPolicy: ProhibitedByPolicy;
  OwnEntry: OwnEntry;
  OnePersonOneStep: OnePersonOneStep;
  TransferNotFound: TransferNotFound;
  TransferNotInReview: TransferNotInReview;
  TransferNotOpen: TransferNotOpen;
  ReasonMissing: ReasonMissing;
  EvidenceOutstanding: EvidenceOutstanding;
  EvidenceNotAsked: EvidenceNotAsked;
  EvidenceIncomplete: EvidenceIncomplete;
  FileUnknown: FileUnknown;
  FileUsedAlready: FileUsedAlready;
  TrackingCodeIssued: TrackingCodeIssued;
  HolidayNoticeImported: HolidayNoticeImported;
  HolidayNoticeInvalid: HolidayNoticeInvalid;
  HolidayNoticeConflict: HolidayNoticeConflict;
  HolidayNoticeUnknown: HolidayNoticeUnknown;
  BatchSizeOutOfRange: BatchSizeOutOfRange;
  TransferPreflight: TransferPreflight | FederationReferenceTypes['TransferPreflight'];
  PreflightFacts: PreflightFacts;
  TransferBlocker: TransferBlocker;
  Viewer: Omit<Viewer, 'partner'> & { partner?: Maybe<ResolversParentTypes['Partner']> } | FederationReferenceTypes['Viewer'];
  Partner: Omit<Partner, 'registeredUnits'> & { registeredUnits?: Maybe<ReadonlyArray<ResolversParentTypes['Unit']>> };
  PartnerConnection: Omit<PartnerConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PartnerEdge']> };
  PartnerEdge: Omit<PartnerEdge, 'node'> & { node: ResolversParentTypes['Partner'] };
  Webhook: Webhook;
  WebhookDeliveryConnection: WebhookDeliveryConnection;
  WebhookDeliveryEdge: WebhookDeliveryEdge;
  WebhookDelivery: WebhookDelivery;
  RegisterPartnerInput: RegisterPartnerInput;
  ChangePartnerScopeInput: ChangePartnerScopeInput;
  PartnerInput: PartnerInput;
  AddWebhookInput: AddWebhookInput;
  ChangeWebhookInput: ChangeWebhookInput;
  WebhookInput: WebhookInput;
  ResendWebhookInput: ResendWebhookInput;
  RegisterPartnerResult: ResolversUnionTypes<ResolversParentTypes>['RegisterPartnerResult'];
  ChangePartnerResult: ResolversUnionTypes<ResolversParentTypes>['ChangePartnerResult'];
  AddWebhookResult: ResolversUnionTypes<ResolversParentTypes>['AddWebhookResult'];
  RemoveWebhookResult: ResolversUnionTypes<ResolversParentTypes>['RemoveWebhookResult'];
  ChangeWebhookResult: ResolversUnionTypes<ResolversParentTypes>['ChangeWebhookResult'];
  RotateWebhookSecretResult: ResolversUnionTypes<ResolversParentTypes>['RotateWebhookSecretResult'];
  PartnerRegistered: Omit<PartnerRegistered, 'partner'> & { partner: ResolversParentTypes['Partner'] };
  PartnerChanged: Omit<PartnerChanged, 'partner'> & { partner?: Maybe<ResolversParentTypes['Partner']> };
  WebhookAdded: WebhookAdded;
  WebhookSecretRotated: WebhookSecretRotated;
  WebhookChanged: WebhookChanged;
  WebhookRemoved: WebhookRemoved;
  PartnerClientIdTaken: PartnerClientIdTaken;
  UnitUnknown: UnitUnknown;
  PartnerNotFound: PartnerNotFound;
  PartnerNotActive: PartnerNotActive;
  TooManyWebhooks: TooManyWebhooks;
  WebhookNotFound: WebhookNotFound;
  WebhookUrlRefused: WebhookUrlRefused;
  Student: Omit<Student, 'openTransfer' | 'transfers'> & { openTransfer?: Maybe<ResolversParentTypes['Transfer']>, transfers?: Maybe<ResolversParentTypes['TransferConnection']> } | FederationReferenceTypes['Student'];
  School: School;
  Class: Class;
  Unit: ResolversInterfaceTypes<ResolversParentTypes>['Unit'];
  Region: Region | FederationReferenceTypes['Region'];
  TransferLeague: TransferLeague;
  LeagueRow: LeagueRow;
  Float: Scalars['Float']['output'];
  StepDwell: StepDwell;
  OpenTransfers: OpenTransfers;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  WrongHat: WrongHat;
  WrongUnit: WrongUnit;
  IdempotencyKeyReused: IdempotencyKeyReused;
  Policies: Policies | FederationReferenceTypes['Policies'];
  Policy: Policy;
  Article: Article;
  PageInfo: PageInfo;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType, RequireFields<QueryTransferArgs, 'id'>>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<QueryTransfersArgs, 'first'>>;
  transferByCaseNumber?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType, RequireFields<QueryTransferByCaseNumberArgs, 'caseNumber'>>;
  transfersToDecide?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<QueryTransfersToDecideArgs, 'first'>>;
  transferFeed?: Resolver<Maybe<ResolversTypes['TransferFeed']>, ParentType, ContextType, RequireFields<QueryTransferFeedArgs, 'first' | 'wait'>>;
  policies?: Resolver<Maybe<ResolversTypes['Policies']>, ParentType, ContextType, Partial<QueryPoliciesArgs>>;
  partner?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType, Partial<QueryPartnerArgs>>;
  partners?: Resolver<Maybe<ResolversTypes['PartnerConnection']>, ParentType, ContextType, RequireFields<QueryPartnersArgs, 'first'>>;
  verifyFeed?: Resolver<Maybe<ResolversTypes['FeedVerification']>, ParentType, ContextType, RequireFields<QueryVerifyFeedArgs, 'to' | 'digest'>>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  requestTransfer?: Resolver<Maybe<ResolversTypes['RequestTransferResult']>, ParentType, ContextType, RequireFields<MutationRequestTransferArgs, 'input'>>;
  approveTransfers?: Resolver<Maybe<ResolversTypes['ApproveTransfersResult']>, ParentType, ContextType, RequireFields<MutationApproveTransfersArgs, 'input'>>;
  rejectTransfer?: Resolver<Maybe<ResolversTypes['RejectTransferResult']>, ParentType, ContextType, RequireFields<MutationRejectTransferArgs, 'input'>>;
  askForEvidence?: Resolver<Maybe<ResolversTypes['AskForEvidenceResult']>, ParentType, ContextType, RequireFields<MutationAskForEvidenceArgs, 'input'>>;
  provideEvidence?: Resolver<Maybe<ResolversTypes['ProvideEvidenceResult']>, ParentType, ContextType, RequireFields<MutationProvideEvidenceArgs, 'input'>>;
  issueTrackingCode?: Resolver<Maybe<ResolversTypes['IssueTrackingCodeResult']>, ParentType, ContextType, RequireFields<MutationIssueTrackingCodeArgs, 'input'>>;
  importHolidayNotice?: Resolver<Maybe<ResolversTypes['ImportHolidayNoticeResult']>, ParentType, ContextType, RequireFields<MutationImportHolidayNoticeArgs, 'input'>>;
  withdrawTransfer?: Resolver<Maybe<ResolversTypes['WithdrawTransferResult']>, ParentType, ContextType, RequireFields<MutationWithdrawTransferArgs, 'input'>>;
  registerPartner?: Resolver<Maybe<ResolversTypes['RegisterPartnerResult']>, ParentType, ContextType, RequireFields<MutationRegisterPartnerArgs, 'input'>>;
  changePartnerScope?: Resolver<Maybe<ResolversTypes['ChangePartnerResult']>, ParentType, ContextType, RequireFields<MutationChangePartnerScopeArgs, 'input'>>;
  suspendPartner?: Resolver<Maybe<ResolversTypes['ChangePartnerResult']>, ParentType, ContextType, RequireFields<MutationSuspendPartnerArgs, 'input'>>;
  resumePartner?: Resolver<Maybe<ResolversTypes['ChangePartnerResult']>, ParentType, ContextType, RequireFields<MutationResumePartnerArgs, 'input'>>;
  addWebhook?: Resolver<Maybe<ResolversTypes['AddWebhookResult']>, ParentType, ContextType, RequireFields<MutationAddWebhookArgs, 'input'>>;
  changeWebhook?: Resolver<Maybe<ResolversTypes['ChangeWebhookResult']>, ParentType, ContextType, RequireFields<MutationChangeWebhookArgs, 'input'>>;
  removeWebhook?: Resolver<Maybe<ResolversTypes['RemoveWebhookResult']>, ParentType, ContextType, RequireFields<MutationRemoveWebhookArgs, 'input'>>;
  pauseWebhook?: Resolver<Maybe<ResolversTypes['ChangeWebhookResult']>, ParentType, ContextType, RequireFields<MutationPauseWebhookArgs, 'input'>>;
  resumeWebhook?: Resolver<Maybe<ResolversTypes['ChangeWebhookResult']>, ParentType, ContextType, RequireFields<MutationResumeWebhookArgs, 'input'>>;
  testWebhook?: Resolver<Maybe<ResolversTypes['ChangeWebhookResult']>, ParentType, ContextType, RequireFields<MutationTestWebhookArgs, 'input'>>;
  rotateWebhookSecret?: Resolver<Maybe<ResolversTypes['RotateWebhookSecretResult']>, ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'input'>>;
  resendWebhook?: Resolver<Maybe<ResolversTypes['ChangeWebhookResult']>, ParentType, ContextType, RequireFields<MutationResendWebhookArgs, 'input'>>;
};

export type TransferResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer'], FederationReferenceType extends FederationReferenceTypes['Transfer'] = FederationReferenceTypes['Transfer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Transfer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransferStatus'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  toSchool?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  toClass?: Resolver<Maybe<ResolversTypes['Class']>, ParentType, ContextType>;
  fromSchool?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['TransferReason'], ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['TransferScope']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['ApprovalStep']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['EvidenceRequest']>, ParentType, ContextType>;
  term?: Resolver<Maybe<ResolversTypes['Term']>, ParentType, ContextType>;
  recordPackageSha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['TransferRefusal']>, ParentType, ContextType>;
  rejectionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rejectionCode?: Resolver<Maybe<ResolversTypes['RejectionCode']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineConnection']>, ParentType, ContextType, RequireFields<TransferTimelineArgs, 'first'>>;
};

export type TimelineConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['TimelineConnection'] = ResolversParentTypes['TimelineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TimelineEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TimelineEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['TimelineEdge'] = ResolversParentTypes['TimelineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
};

export type TermResolvers<ContextType = any, ParentType extends ResolversParentTypes['Term'] = ResolversParentTypes['Term']> = {
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  workingDaysLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  unitPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EvidenceRequestResolvers<ContextType = any, ParentType extends ResolversParentTypes['EvidenceRequest'] = ResolversParentTypes['EvidenceRequest']> = {
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EvidenceKind'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  providedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['EvidenceDocument']>, ParentType, ContextType>;
};

export type EvidenceDocumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['EvidenceDocument'] = ResolversParentTypes['EvidenceDocument']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['File']>, ParentType, ContextType>;
};

export type FileResolvers<ContextType = any, ParentType extends ResolversParentTypes['File'] = ResolversParentTypes['File']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['FileType'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<FileUrlArgs, 'purpose'>>;
};

export type TimelineEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TransferEventType'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  unitPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  actedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recount?: Resolver<Maybe<ResolversTypes['DeadlineRecount']>, ParentType, ContextType>;
};

export type DeadlineRecountResolvers<ContextType = any, ParentType extends ResolversParentTypes['DeadlineRecount'] = ResolversParentTypes['DeadlineRecount']> = {
  oldDueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  newDueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApprovalStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovalStep'] = ResolversParentTypes['ApprovalStep']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['StepLevel'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  unitPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StepState'], ParentType, ContextType>;
  enteredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  escalatedToUnits?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Unit']>>, ParentType, ContextType>;
  escalatedTo?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opinion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TransferRefusalResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferRefusal'] = ResolversParentTypes['TransferRefusal']> = {
  code?: Resolver<ResolversTypes['TransferRefusalCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TransferConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferConnection'] = ResolversParentTypes['TransferConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TransferEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TransferEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferEdge'] = ResolversParentTypes['TransferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
};

export type TransferFeedResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferFeed'] = ResolversParentTypes['TransferFeed']> = {
  items?: Resolver<ReadonlyArray<ResolversTypes['TransferEvent']>, ParentType, ContextType>;
  end?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FeedVerificationResolvers<ContextType = any, ParentType extends ResolversParentTypes['FeedVerification'] = ResolversParentTypes['FeedVerification']> = {
  complete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['FeedPart']>, ParentType, ContextType>;
};

export type FeedPartResolvers<ContextType = any, ParentType extends ResolversParentTypes['FeedPart'] = ResolversParentTypes['FeedPart']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TransferEventResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferEvent'] = ResolversParentTypes['TransferEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TransferEventType'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type RequestTransferResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RequestTransferResult'] = ResolversParentTypes['RequestTransferResult']> = {
  __resolveType: TypeResolveFn<'TransferRequested' | 'WrongHat' | 'WrongUnit' | 'TransferAlreadyOpen' | 'ProhibitedByPolicy' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ApproveTransfersResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApproveTransfersResult'] = ResolversParentTypes['ApproveTransfersResult']> = {
  __resolveType: TypeResolveFn<'TransfersJudged' | 'BatchSizeOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ApproveTransferResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApproveTransferResult'] = ResolversParentTypes['ApproveTransferResult']> = {
  __resolveType: TypeResolveFn<'TransferStepTaken' | 'WrongHat' | 'WrongUnit' | 'OwnEntry' | 'OnePersonOneStep' | 'TransferNotFound' | 'TransferNotInReview', ParentType, ContextType>;
};

export type RejectTransferResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RejectTransferResult'] = ResolversParentTypes['RejectTransferResult']> = {
  __resolveType: TypeResolveFn<'TransferStepTaken' | 'WrongHat' | 'WrongUnit' | 'OwnEntry' | 'OnePersonOneStep' | 'TransferNotFound' | 'TransferNotInReview' | 'ReasonMissing' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AskForEvidenceResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AskForEvidenceResult'] = ResolversParentTypes['AskForEvidenceResult']> = {
  __resolveType: TypeResolveFn<'TransferStepTaken' | 'WrongHat' | 'WrongUnit' | 'OwnEntry' | 'OnePersonOneStep' | 'TransferNotFound' | 'TransferNotInReview' | 'EvidenceOutstanding' | 'ReasonMissing' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ProvideEvidenceResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProvideEvidenceResult'] = ResolversParentTypes['ProvideEvidenceResult']> = {
  __resolveType: TypeResolveFn<'TransferStepTaken' | 'WrongHat' | 'WrongUnit' | 'TransferNotFound' | 'EvidenceNotAsked' | 'EvidenceIncomplete' | 'FileUnknown' | 'FileUsedAlready' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type IssueTrackingCodeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['IssueTrackingCodeResult'] = ResolversParentTypes['IssueTrackingCodeResult']> = {
  __resolveType: TypeResolveFn<'TrackingCodeIssued' | 'WrongHat' | 'WrongUnit' | 'TransferNotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ImportHolidayNoticeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ImportHolidayNoticeResult'] = ResolversParentTypes['ImportHolidayNoticeResult']> = {
  __resolveType: TypeResolveFn<'HolidayNoticeImported' | 'WrongHat' | 'WrongUnit' | 'HolidayNoticeInvalid' | 'HolidayNoticeConflict' | 'HolidayNoticeUnknown' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type WithdrawTransferResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['WithdrawTransferResult'] = ResolversParentTypes['WithdrawTransferResult']> = {
  __resolveType: TypeResolveFn<'TransferStepTaken' | 'WrongHat' | 'WrongUnit' | 'TransferNotFound' | 'TransferNotOpen' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type TransferRequestedResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferRequested'] = ResolversParentTypes['TransferRequested']> = {
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferStepTakenResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferStepTaken'] = ResolversParentTypes['TransferStepTaken']> = {
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransfersJudgedResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransfersJudged'] = ResolversParentTypes['TransfersJudged']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['ApproveTransferResult']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferAlreadyOpenResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferAlreadyOpen'] = ResolversParentTypes['TransferAlreadyOpen']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProhibitedByPolicyResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProhibitedByPolicy'] = ResolversParentTypes['ProhibitedByPolicy']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnEntry'] = ResolversParentTypes['OwnEntry']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OnePersonOneStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['OnePersonOneStep'] = ResolversParentTypes['OnePersonOneStep']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferNotFoundResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferNotFound'] = ResolversParentTypes['TransferNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferNotInReviewResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferNotInReview'] = ResolversParentTypes['TransferNotInReview']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferNotOpenResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferNotOpen'] = ResolversParentTypes['TransferNotOpen']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReasonMissingResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReasonMissing'] = ResolversParentTypes['ReasonMissing']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceOutstandingResolvers<ContextType = any, ParentType extends ResolversParentTypes['EvidenceOutstanding'] = ResolversParentTypes['EvidenceOutstanding']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceNotAskedResolvers<ContextType = any, ParentType extends ResolversParentTypes['EvidenceNotAsked'] = ResolversParentTypes['EvidenceNotAsked']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceIncompleteResolvers<ContextType = any, ParentType extends ResolversParentTypes['EvidenceIncomplete'] = ResolversParentTypes['EvidenceIncomplete']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FileUnknownResolvers<ContextType = any, ParentType extends ResolversParentTypes['FileUnknown'] = ResolversParentTypes['FileUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FileUsedAlreadyResolvers<ContextType = any, ParentType extends ResolversParentTypes['FileUsedAlready'] = ResolversParentTypes['FileUsedAlready']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrackingCodeIssuedResolvers<ContextType = any, ParentType extends ResolversParentTypes['TrackingCodeIssued'] = ResolversParentTypes['TrackingCodeIssued']> = {
  caseNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HolidayNoticeImportedResolvers<ContextType = any, ParentType extends ResolversParentTypes['HolidayNoticeImported'] = ResolversParentTypes['HolidayNoticeImported']> = {
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  calendarVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HolidayNoticeInvalidResolvers<ContextType = any, ParentType extends ResolversParentTypes['HolidayNoticeInvalid'] = ResolversParentTypes['HolidayNoticeInvalid']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HolidayNoticeConflictResolvers<ContextType = any, ParentType extends ResolversParentTypes['HolidayNoticeConflict'] = ResolversParentTypes['HolidayNoticeConflict']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HolidayNoticeUnknownResolvers<ContextType = any, ParentType extends ResolversParentTypes['HolidayNoticeUnknown'] = ResolversParentTypes['HolidayNoticeUnknown']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BatchSizeOutOfRangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['BatchSizeOutOfRange'] = ResolversParentTypes['BatchSizeOutOfRange']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferPreflightResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferPreflight'] = ResolversParentTypes['TransferPreflight'], FederationReferenceType extends FederationReferenceTypes['TransferPreflight'] = FederationReferenceTypes['TransferPreflight']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TransferPreflight']> | FederationReferenceType, FederationReferenceType, ContextType>;
  studentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toSchoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toClassId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseBlockers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TransferBlocker']>>, ParentType, ContextType>;
  policyBlockers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TransferBlocker']>>, ParentType, ContextType>;
};

export type TransferBlockerResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferBlocker'] = ResolversParentTypes['TransferBlocker']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
};

export type PartnerResolvers<ContextType = any, ParentType extends ResolversParentTypes['Partner'] = ResolversParentTypes['Partner']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clientId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registeredUnits?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Unit']>>, ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  types?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TransferEventType']>>, ParentType, ContextType>;
  fields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PartnerFieldGroup']>>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PartnerStatus'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  webhooks?: Resolver<ReadonlyArray<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type PartnerConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerConnection'] = ResolversParentTypes['PartnerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PartnerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PartnerEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerEdge'] = ResolversParentTypes['PartnerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Partner'], ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = any, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  types?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TransferEventType']>>, ParentType, ContextType>;
  maxBatch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookStatus'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  behind?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  failedAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastErrorAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastDeliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  signsWithPreviousSecret?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deliveries?: Resolver<Maybe<ResolversTypes['WebhookDeliveryConnection']>, ParentType, ContextType, RequireFields<WebhookDeliveriesArgs, 'first'>>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tookMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RegisterPartnerResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisterPartnerResult'] = ResolversParentTypes['RegisterPartnerResult']> = {
  __resolveType: TypeResolveFn<'PartnerRegistered' | 'WrongHat' | 'WrongUnit' | 'UnitUnknown' | 'PartnerClientIdTaken' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ChangePartnerResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangePartnerResult'] = ResolversParentTypes['ChangePartnerResult']> = {
  __resolveType: TypeResolveFn<'PartnerChanged' | 'WrongHat' | 'WrongUnit' | 'UnitUnknown' | 'PartnerNotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AddWebhookResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddWebhookResult'] = ResolversParentTypes['AddWebhookResult']> = {
  __resolveType: TypeResolveFn<'WebhookAdded' | 'WrongHat' | 'PartnerNotActive' | 'TooManyWebhooks' | 'WebhookUrlRefused' | 'WebhookNotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RemoveWebhookResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveWebhookResult'] = ResolversParentTypes['RemoveWebhookResult']> = {
  __resolveType: TypeResolveFn<'WebhookRemoved' | 'WrongHat' | 'WebhookNotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ChangeWebhookResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangeWebhookResult'] = ResolversParentTypes['ChangeWebhookResult']> = {
  __resolveType: TypeResolveFn<'WebhookChanged' | 'WrongHat' | 'WebhookNotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RotateWebhookSecretResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RotateWebhookSecretResult'] = ResolversParentTypes['RotateWebhookSecretResult']> = {
  __resolveType: TypeResolveFn<'WebhookSecretRotated' | 'WrongHat' | 'WebhookNotFound' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type PartnerRegisteredResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerRegistered'] = ResolversParentTypes['PartnerRegistered']> = {
  partner?: Resolver<ResolversTypes['Partner'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartnerChangedResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerChanged'] = ResolversParentTypes['PartnerChanged']> = {
  partner?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookAddedResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookAdded'] = ResolversParentTypes['WebhookAdded']> = {
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookSecretRotatedResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookSecretRotated'] = ResolversParentTypes['WebhookSecretRotated']> = {
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookChangedResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookChanged'] = ResolversParentTypes['WebhookChanged']> = {
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookRemovedResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookRemoved'] = ResolversParentTypes['WebhookRemoved']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartnerClientIdTakenResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerClientIdTaken'] = ResolversParentTypes['PartnerClientIdTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitUnknownResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnitUnknown'] = ResolversParentTypes['UnitUnknown']> = {
  units?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartnerNotFoundResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerNotFound'] = ResolversParentTypes['PartnerNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartnerNotActiveResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerNotActive'] = ResolversParentTypes['PartnerNotActive']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyWebhooksResolvers<ContextType = any, ParentType extends ResolversParentTypes['TooManyWebhooks'] = ResolversParentTypes['TooManyWebhooks']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookNotFoundResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookNotFound'] = ResolversParentTypes['WebhookNotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookUrlRefusedResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookUrlRefused'] = ResolversParentTypes['WebhookUrlRefused']> = {
  reason?: Resolver<ResolversTypes['WebhookUrlReason'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Student'] = ResolversParentTypes['Student'], FederationReferenceType extends FederationReferenceTypes['Student'] = FederationReferenceTypes['Student']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Student']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openTransfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['TransferConnection']>, ParentType, ContextType, RequireFields<StudentTransfersArgs, 'first'>>;
};

export type SchoolResolvers<ContextType = any, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClassResolvers<ContextType = any, ParentType extends ResolversParentTypes['Class'] = ResolversParentTypes['Class']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UnitResolvers<ContextType = any, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  __resolveType: TypeResolveFn<'School' | 'Region', ParentType, ContextType>;
};

export type RegionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openTransfers?: Resolver<Maybe<ResolversTypes['OpenTransfers']>, ParentType, ContextType>;
  transferLeague?: Resolver<Maybe<ResolversTypes['TransferLeague']>, ParentType, ContextType, Partial<RegionTransferLeagueArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferLeagueResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferLeague'] = ResolversParentTypes['TransferLeague']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['LeagueRow'], ParentType, ContextType>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['LeagueRow']>, ParentType, ContextType>;
};

export type LeagueRowResolvers<ContextType = any, ParentType extends ResolversParentTypes['LeagueRow'] = ResolversParentTypes['LeagueRow']> = {
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['StepDwell']>, ParentType, ContextType>;
};

export type StepDwellResolvers<ContextType = any, ParentType extends ResolversParentTypes['StepDwell'] = ResolversParentTypes['StepDwell']> = {
  level?: Resolver<ResolversTypes['StepLevel'], ParentType, ContextType>;
  decided?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p90Hours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type OpenTransfersResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpenTransfers'] = ResolversParentTypes['OpenTransfers']> = {
  incoming?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outgoing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = any, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'TransferAlreadyOpen' | 'ProhibitedByPolicy' | 'OwnEntry' | 'OnePersonOneStep' | 'TransferNotFound' | 'TransferNotInReview' | 'TransferNotOpen' | 'ReasonMissing' | 'EvidenceOutstanding' | 'EvidenceNotAsked' | 'EvidenceIncomplete' | 'FileUnknown' | 'FileUsedAlready' | 'HolidayNoticeInvalid' | 'HolidayNoticeConflict' | 'HolidayNoticeUnknown' | 'BatchSizeOutOfRange' | 'PartnerClientIdTaken' | 'UnitUnknown' | 'PartnerNotFound' | 'PartnerNotActive' | 'TooManyWebhooks' | 'WebhookNotFound' | 'WebhookUrlRefused' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type WrongHatResolvers<ContextType = any, ParentType extends ResolversParentTypes['WrongHat'] = ResolversParentTypes['WrongHat']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrongUnitResolvers<ContextType = any, ParentType extends ResolversParentTypes['WrongUnit'] = ResolversParentTypes['WrongUnit']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = any, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PoliciesResolvers<ContextType = any, ParentType extends ResolversParentTypes['Policies'] = ResolversParentTypes['Policies'], FederationReferenceType extends FederationReferenceTypes['Policies'] = FederationReferenceTypes['Policies']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Policies']> | FederationReferenceType, FederationReferenceType, ContextType>;
  province?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  transfers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Policy']>>, ParentType, ContextType>;
};

export type PolicyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Policy'] = ResolversParentTypes['Policy']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provinces?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  articles?: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  DateTime?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
  Term?: TermResolvers<ContextType>;
  EvidenceRequest?: EvidenceRequestResolvers<ContextType>;
  EvidenceDocument?: EvidenceDocumentResolvers<ContextType>;
  File?: FileResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  DeadlineRecount?: DeadlineRecountResolvers<ContextType>;
  ApprovalStep?: ApprovalStepResolvers<ContextType>;
  TransferRefusal?: TransferRefusalResolvers<ContextType>;
  TransferConnection?: TransferConnectionResolvers<ContextType>;
  TransferEdge?: TransferEdgeResolvers<ContextType>;
  TransferFeed?: TransferFeedResolvers<ContextType>;
  FeedVerification?: FeedVerificationResolvers<ContextType>;
  FeedPart?: FeedPartResolvers<ContextType>;
  TransferEvent?: TransferEventResolvers<ContextType>;
  RequestTransferResult?: RequestTransferResultResolvers<ContextType>;
  ApproveTransfersResult?: ApproveTransfersResultResolvers<ContextType>;
  ApproveTransferResult?: ApproveTransferResultResolvers<ContextType>;
  RejectTransferResult?: RejectTransferResultResolvers<ContextType>;
  AskForEvidenceResult?: AskForEvidenceResultResolvers<ContextType>;
  ProvideEvidenceResult?: ProvideEvidenceResultResolvers<ContextType>;
  IssueTrackingCodeResult?: IssueTrackingCodeResultResolvers<ContextType>;
  ImportHolidayNoticeResult?: ImportHolidayNoticeResultResolvers<ContextType>;
  WithdrawTransferResult?: WithdrawTransferResultResolvers<ContextType>;
  TransferRequested?: TransferRequestedResolvers<ContextType>;
  TransferStepTaken?: TransferStepTakenResolvers<ContextType>;
  TransfersJudged?: TransfersJudgedResolvers<ContextType>;
  TransferAlreadyOpen?: TransferAlreadyOpenResolvers<ContextType>;
  ProhibitedByPolicy?: ProhibitedByPolicyResolvers<ContextType>;
  OwnEntry?: OwnEntryResolvers<ContextType>;
  OnePersonOneStep?: OnePersonOneStepResolvers<ContextType>;
  TransferNotFound?: TransferNotFoundResolvers<ContextType>;
  TransferNotInReview?: TransferNotInReviewResolvers<ContextType>;
  TransferNotOpen?: TransferNotOpenResolvers<ContextType>;
  ReasonMissing?: ReasonMissingResolvers<ContextType>;
  EvidenceOutstanding?: EvidenceOutstandingResolvers<ContextType>;
  EvidenceNotAsked?: EvidenceNotAskedResolvers<ContextType>;
  EvidenceIncomplete?: EvidenceIncompleteResolvers<ContextType>;
  FileUnknown?: FileUnknownResolvers<ContextType>;
  FileUsedAlready?: FileUsedAlreadyResolvers<ContextType>;
  TrackingCodeIssued?: TrackingCodeIssuedResolvers<ContextType>;
  HolidayNoticeImported?: HolidayNoticeImportedResolvers<ContextType>;
  HolidayNoticeInvalid?: HolidayNoticeInvalidResolvers<ContextType>;
  HolidayNoticeConflict?: HolidayNoticeConflictResolvers<ContextType>;
  HolidayNoticeUnknown?: HolidayNoticeUnknownResolvers<ContextType>;
  BatchSizeOutOfRange?: BatchSizeOutOfRangeResolvers<ContextType>;
  TransferPreflight?: TransferPreflightResolvers<ContextType>;
  TransferBlocker?: TransferBlockerResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  PartnerConnection?: PartnerConnectionResolvers<ContextType>;
  PartnerEdge?: PartnerEdgeResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  RegisterPartnerResult?: RegisterPartnerResultResolvers<ContextType>;
  ChangePartnerResult?: ChangePartnerResultResolvers<ContextType>;
  AddWebhookResult?: AddWebhookResultResolvers<ContextType>;
  RemoveWebhookResult?: RemoveWebhookResultResolvers<ContextType>;
  ChangeWebhookResult?: ChangeWebhookResultResolvers<ContextType>;
  RotateWebhookSecretResult?: RotateWebhookSecretResultResolvers<ContextType>;
  PartnerRegistered?: PartnerRegisteredResolvers<ContextType>;
  PartnerChanged?: PartnerChangedResolvers<ContextType>;
  WebhookAdded?: WebhookAddedResolvers<ContextType>;
  WebhookSecretRotated?: WebhookSecretRotatedResolvers<ContextType>;
  WebhookChanged?: WebhookChangedResolvers<ContextType>;
  WebhookRemoved?: WebhookRemovedResolvers<ContextType>;
  PartnerClientIdTaken?: PartnerClientIdTakenResolvers<ContextType>;
  UnitUnknown?: UnitUnknownResolvers<ContextType>;
  PartnerNotFound?: PartnerNotFoundResolvers<ContextType>;
  PartnerNotActive?: PartnerNotActiveResolvers<ContextType>;
  TooManyWebhooks?: TooManyWebhooksResolvers<ContextType>;
  WebhookNotFound?: WebhookNotFoundResolvers<ContextType>;
  WebhookUrlRefused?: WebhookUrlRefusedResolvers<ContextType>;
  Student?: StudentResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  Class?: ClassResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  TransferLeague?: TransferLeagueResolvers<ContextType>;
  LeagueRow?: LeagueRowResolvers<ContextType>;
  StepDwell?: StepDwellResolvers<ContextType>;
  OpenTransfers?: OpenTransfersResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  WrongHat?: WrongHatResolvers<ContextType>;
  WrongUnit?: WrongUnitResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  Policies?: PoliciesResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
};


