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

/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type Query = {
  /**
   * A transfer by id. Null when the id is unknown, when neither of its two schools lies in the caller's unit, and for callers who are only readers or
   * operators. Only the school that asked sees a request that policy has forbidden.
   */
  readonly transfer: Maybe<Transfer>;
  /**
   * Transfers of which at least one school lies in the caller's unit. Empty for callers who are only readers or operators: they may read no single
   * transfers. Only the school that asked sees a request that policy has forbidden.
   */
  readonly transfers: Maybe<TransferConnection>;
  /**
   * A transfer by its case number. Null when the number is unknown, when neither of its two schools lies in the caller's unit, and for callers who are
   * only readers or operators.
   */
  readonly transferByCaseNumber: Maybe<Transfer>;
  /**
   * The work list of the caller's own unit: transfers whose current step waits for this unit, and overdue transfers of a unit below whose step this unit
   * may take as well. Sorted by the end of the term, so overdue transfers come first. Empty for readers and partners.
   */
  readonly transfersToDecide: Maybe<TransferConnection>;
  /**
   * The feed of transfer events that the caller may read, in order and without gaps. Empty for callers who are only readers or operators. `after` is the
   * cursor of the last item read. The same event may come again after a reconnect, with the same `id`. Rights are fixed when the event happens: the
   * sending side sees a transfer from the event `TransferReviewStarted` on, because only then is that side known.
   *
   * A cursor belongs to one reader, a partner or a unit. Codes in `errors[].extensions.code`: `CURSOR_INVALID` (the cursor is not one of this feed, or
   * its log was lost: use a cursor as the feed gave it), `CURSOR_FOREIGN` (it was given to another reader: use the token of that reader),
   * `CURSOR_EXPIRED` (the events after it are no longer kept: begin again with null, which is the oldest event kept, and read the present state of your
   * transfers in this graph). The feed never skips events without this error. How long events are kept is set by the installation; by default they are
   * kept for ever.
   */
  readonly transferFeed: Maybe<TransferFeed>;
  /** Rules of policy that are in force on a day. Each field of the answer has the rules of one part of the system. */
  readonly policies: Maybe<Policies>;
  /**
   * A partner. With an id: for an operator whose unit contains all units of the partner, and for the partner itself. Without an id: the caller's own
   * registration. Null when there is none that the caller may see.
   */
  readonly partner: Maybe<Partner>;
  /** Partners whose units all lie in the operator's unit, oldest first. Empty for callers who are not operators. */
  readonly partners: Maybe<PartnerConnection>;
  /**
   * Checks whether a reader has every event after `from` up to and including `to`, under the same filter and the caller's rights. One call compares at
   * most 10,000 events and reads at most 200,000 positions of the log. Errors as `transferFeed`.
   */
  readonly verifyFeed: Maybe<FeedVerification>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryTransferArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryTransfersArgs = {
  filter?: InputMaybe<TransferFilter>;
  orderBy?: InputMaybe<TransferOrder>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryTransferByCaseNumberArgs = {
  caseNumber: Scalars['String']['input'];
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryTransfersToDecideArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryTransferFeedArgs = {
  filter?: InputMaybe<TransferFeedFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  wait?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryPoliciesArgs = {
  province?: InputMaybe<Scalars['ID']['input']>;
  on?: InputMaybe<Scalars['LocalDate']['input']>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryPartnerArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryPartnersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryVerifyFeedArgs = {
  filter?: InputMaybe<TransferFeedFilter>;
  from?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['String']['input'];
  digest: Scalars['String']['input'];
};

/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type Mutation = {
  /**
   * A registrar of the receiving school asks for a student (转学由转入校发起). The answer comes at once; within about a second the transfer is `IN_REVIEW`, or
   * `REFUSED` with a `refusal`, when the seat and the student have been checked. A request that policy forbids is refused at once when this is known:
   * the rule forbids it for every student, or policy has already refused this student for the same school today. Otherwise only the school that asked
   * sees the refused request.
   */
  readonly requestTransfer: Maybe<RequestTransferResult>;
  /**
   * An approver approves the current step of 1 to 100 transfers. Each transfer has its own result. After the last approval of a transfer nobody can stop
   * it. When the command is sent again with the same key, it approves the transfers that were refused before and can be approved now.
   */
  readonly approveTransfers: Maybe<ApproveTransfersResult>;
  /** An approver rejects the current step. The transfer ends as `REJECTED`, with a code and a reason in words. */
  readonly rejectTransfer: Maybe<RejectTransferResult>;
  /**
   * An approver of the current step asks the receiving school for more evidence (补正材料). The term of the approver's unit ends here, and a term of the
   * receiving school begins. When the evidence comes, the approver's unit gets a whole new term. The expiry of the whole transfer does not stop.
   */
  readonly askForEvidence: Maybe<AskForEvidenceResult>;
  /**
   * A registrar of the receiving school gives the documents that were asked for. Each file must be uploaded at `POST /files` first. A whole new term
   * begins for the unit that takes the step.
   */
  readonly provideEvidence: Maybe<ProvideEvidenceResult>;
  /**
   * A registrar of the receiving school makes a one-time code with which a guardian follows the case at `/track`. A new code ends the older one and the
   * access that it gave.
   */
  readonly issueTrackingCode: Maybe<IssueTrackingCodeResult>;
  /**
   * An operator of the nation loads a notice of holidays of the State Council (节假日安排): the yearly notice, a supplement, or a correction. Its days are
   * added to the known days of the year; a correction names the notice that it replaces. Deadlines of open transfers that have not passed are counted
   * again.
   */
  readonly importHolidayNotice: Maybe<ImportHolidayNoticeResult>;
  /** A registrar of the receiving school takes the request back. This is possible until the last approval. */
  readonly withdrawTransfer: Maybe<WithdrawTransferResult>;
  /**
   * An operator registers another organisation's program as a partner. It may read the feed for these units and event types, and select these fields of
   * the graph. Its tokens have the role `partner` and `clientId` as subject. It sees what lies both in its registered units and in the unit of its
   * token.
   */
  readonly registerPartner: Maybe<RegisterPartnerResult>;
  /**
   * An operator replaces a partner's units, event types and fields. This holds from the next page on, and for webhooks after at most a second. Events
   * that were outside the old scope when they were passed are not sent afterwards. A stream that selects a field which is no longer granted ends within
   * seconds with `FIELD_NOT_GRANTED`.
   */
  readonly changePartnerScope: Maybe<ChangePartnerResult>;
  /**
   * An operator suspends a partner. Within seconds its reads are refused with `FORBIDDEN`, except its own registration; its streams end and its webhooks
   * stop. Cursors keep their place, so no event is lost.
   */
  readonly suspendPartner: Maybe<ChangePartnerResult>;
  /** An operator ends a suspension. Feed and webhooks continue at their cursors. */
  readonly resumePartner: Maybe<ChangePartnerResult>;
  /**
   * A partner adds an endpoint. Events of the feed that happen from now on are posted to its URL, one request at a time, in the order of the feed. A
   * request that fails is repeated, as described below. After a crash of the server the events of its last second may come again, each with the same
   * `id`. Requests follow Standard Webhooks (headers `webhook-id`, `webhook-timestamp`, `webhook-signature`). The body is a CloudEvent 1.0 in JSON, the
   * same as a line of `GET /feed`: its cursor and the ids that the partner is granted. Read everything else in this graph.
   *
   * With `maxBatch` above 1 the body is always an array of events (CloudEvents' batched mode, `application/cloudevents-batch+json`), in order, up to
   * `maxBatch` events and 64 KiB. A 2xx accepts all of them, any other answer none.
   *
   * Redirects are not followed. A 2xx ends the request. The answer 410 is not repeated: the webhook is `DISABLED` at once. After any other answer, or
   * none within 15 seconds, the request is repeated after 1, 2, 4 … seconds up to an hour. After three days of failures it is no longer repeated: the
   * webhook is `PAUSED`. `resumeWebhook` continues with the same event in both cases, so no event is lost.
   *
   * `webhook-id` is the event's `id`. For a batch it is the id of the first event with a digest of all ids, so the same events have the same
   * `webhook-id`. A repeated batch may be larger than before, and after a crash of the server it may begin or end at other events: a receiver of batches
   * should drop events that it has by each event's `id`.
   */
  readonly addWebhook: Maybe<AddWebhookResult>;
  /** A partner changes how many events a request may carry. This holds after at most a second. */
  readonly changeWebhook: Maybe<ChangeWebhookResult>;
  /** A partner or an operator deletes the webhook with its cursor and its list of deliveries. */
  readonly removeWebhook: Maybe<RemoveWebhookResult>;
  /** A partner or an operator stops the webhook. No new request begins after at most a second. The cursor keeps its place until `resumeWebhook`. */
  readonly pauseWebhook: Maybe<ChangeWebhookResult>;
  /**
   * A partner or an operator lets the webhook continue at its cursor at once. This works for a webhook that is `PAUSED` or `DISABLED`, and for one that
   * waits for its next try.
   */
  readonly resumeWebhook: Maybe<ChangeWebhookResult>;
  /**
   * A partner or an operator has one event of type `cn.xueji.WebhookTest.v1` posted, in any status of the webhook and without a repeat. The result is in
   * `deliveries` within seconds.
   */
  readonly testWebhook: Maybe<ChangeWebhookResult>;
  /**
   * A partner gets a new secret. For 24 hours requests are signed with the new and the previous secret. After a leak call this twice: the leaked secret
   * then ends at once.
   */
  readonly rotateWebhookSecret: Maybe<RotateWebhookSecretResult>;
  /**
   * A partner or an operator moves the webhook's cursor. Every event after the new cursor is sent, also if it was sent before. The status stays: a
   * webhook that is `PAUSED` or `DISABLED` also needs `resumeWebhook`.
   */
  readonly resendWebhook: Maybe<ChangeWebhookResult>;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationRequestTransferArgs = {
  input: RequestTransferInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationApproveTransfersArgs = {
  input: ApproveTransfersInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationRejectTransferArgs = {
  input: RejectTransferInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationAskForEvidenceArgs = {
  input: AskForEvidenceInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationProvideEvidenceArgs = {
  input: ProvideEvidenceInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationIssueTrackingCodeArgs = {
  input: IssueTrackingCodeInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationImportHolidayNoticeArgs = {
  input: ImportHolidayNoticeInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationWithdrawTransferArgs = {
  input: WithdrawTransferInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationRegisterPartnerArgs = {
  input: RegisterPartnerInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationChangePartnerScopeArgs = {
  input: ChangePartnerScopeInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationSuspendPartnerArgs = {
  input: PartnerInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationResumePartnerArgs = {
  input: PartnerInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationAddWebhookArgs = {
  input: AddWebhookInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationChangeWebhookArgs = {
  input: ChangeWebhookInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationRemoveWebhookArgs = {
  input: WebhookInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationPauseWebhookArgs = {
  input: WebhookInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationResumeWebhookArgs = {
  input: WebhookInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationTestWebhookArgs = {
  input: WebhookInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationRotateWebhookSecretArgs = {
  input: WebhookInput;
};


/**
 * Commands. Each takes one `input` with an `idempotencyKey` and answers with a union of its success and its refusals. A refusal changes nothing. Sent
 * again with the same key and input, a command is not carried out twice: it gives the first answer, or is judged again if it was refused.
 * `approveTransfers` and `graduateClass` are made of parts: sent again, they judge again the transfers or pupils that were left out the first time.
 */
export type MutationResendWebhookArgs = {
  input: ResendWebhookInput;
};

/** The move of one student from one school to another (转学), from the request to its end. Both schools and the units above them see it. */
export type Transfer = {
  /** Opaque and permanent. People use `caseNumber`. */
  readonly id: Scalars['ID']['output'];
  /** Case number for people: the date of the request in Asia/Shanghai, a hyphen, and eight digits or capital letters, e.g. `20261125-7K3M9Q2D`. */
  readonly caseNumber: Scalars['String']['output'];
  /** Where the transfer stands now. `steps` shows how far the approval has come. */
  readonly status: TransferStatus;
  /**
   * The student who moves. `id` is always known. The other fields of the record are null when no such student is registered, and when the caller may not
   * read them.
   */
  readonly student: Maybe<Student>;
  /**
   * The receiving school (转入校). Null, with an error at this path, when no such school exists. Every field that leads to data of another part of the
   * system is null in this way when that part does not answer.
   */
  readonly toSchool: Maybe<School>;
  /** The class of the receiving school that the student is to join. */
  readonly toClass: Maybe<Class>;
  /** The sending school (转出校). Null until the system has found the school and class of the student. */
  readonly fromSchool: Maybe<School>;
  /** Grounds of the application, as the receiving school entered them. */
  readonly reason: TransferReason;
  /** Which approval chain applies, from where the two schools lie. Null until the student's place is known. */
  readonly scope: Maybe<TransferScope>;
  /** The approval chain, in the order in which the steps are taken. Empty before `IN_REVIEW`. A unit that both sides name has one step, the later one. */
  readonly steps: ReadonlyArray<ApprovalStep>;
  /** Requests for evidence, oldest first. */
  readonly evidence: ReadonlyArray<EvidenceRequest>;
  /** The term of the unit that has to act now. Null outside `IN_REVIEW`. */
  readonly term: Maybe<Term>;
  /** SHA-256, 64 hex digits, of the record package (学籍档案) that the sending school left. Null until the record has moved to the new school. */
  readonly recordPackageSha256: Maybe<Scalars['String']['output']>;
  /** Why the transfer was refused before review, by facts or by policy. Null unless the status is `REFUSED`. */
  readonly refusal: Maybe<TransferRefusal>;
  /** The reason that the rejecting approver wrote, 2 to 500 characters. Null unless the status is `REJECTED`. */
  readonly rejectionReason: Maybe<Scalars['String']['output']>;
  /** Why the approver rejected the transfer. Null unless the status is `REJECTED`. */
  readonly rejectionCode: Maybe<RejectionCode>;
  /** When the receiving school asked for the student. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** When the last step was approved. Null before that. */
  readonly approvedAt: Maybe<Scalars['DateTime']['output']>;
  /** When record and entitlements had both followed the student to the new school. Null unless the status is `COMPLETED`. */
  readonly completedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the transfer ended as `COMPLETED`, `REFUSED`, `REJECTED`, `WITHDRAWN` or `EXPIRED`. Null while it is open. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The events of this transfer, oldest first. A partner sees the event types that it is registered for. Null when the log cannot be read. */
  readonly timeline: Maybe<TimelineConnection>;
};


/** The move of one student from one school to another (转学), from the request to its end. Both schools and the units above them see it. */
export type TransferTimelineArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of a transfer's timeline. */
export type TimelineConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<TimelineEdge>;
  /** Whether more items follow, and the cursors of the first and the last item of the page. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page, with its cursor. */
export type TimelineEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** The entry of the timeline. */
  readonly node: TimelineEntry;
};

/**
 * The time within which a unit has to act, in Chinese working days. The day on which the step begins, or the evidence is asked for or given, is not
 * counted: the next working day is the first day of the term. It ends at 24:00 Asia/Shanghai of the last day. `policies` shows the number of days; the
 * national rule is 10 working days a step.
 */
export type Term = {
  /** End of the term: 24:00 Asia/Shanghai of its last day. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** True when the term has passed and the unit has not acted. */
  readonly overdue: Scalars['Boolean']['output'];
  /** Working days after today up to the last day of the term. 0 on the last day, negative when overdue. */
  readonly workingDaysLeft: Scalars['Int']['output'];
  /** True when the holiday notice for the year of the last day is not loaded yet. The end of the term may still change. */
  readonly provisional: Scalars['Boolean']['output'];
  /** The unit that has to act: the unit of the current step, or the receiving school while evidence is awaited. Null when the unit is not known any more. */
  readonly unit: Maybe<Unit>;
  /**
   * Path of the unit that has to act: the unit of the current step, or the receiving school while evidence is awaited.
   * @deprecated Since 2026-11: `unit` gives the unit itself. A path changes when a unit moves.
   */
  readonly unitPath: Scalars['String']['output'];
};

/** One request of an approver for more evidence (补正材料), and the documents that the receiving school gave. */
export type EvidenceRequest = {
  /** Number of the approval step that asked. */
  readonly step: Scalars['Int']['output'];
  /** Which kind of document is wanted. */
  readonly kind: EvidenceKind;
  /** What exactly is wanted, in the approver's words, 2 to 500 characters. */
  readonly note: Scalars['String']['output'];
  /** When the approver asked. The term of the receiving school is counted from the next working day, which is its first day. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** The unit of the approver who asked. Null when the unit is not known any more. */
  readonly unit: Maybe<Unit>;
  /**
   * Path of the unit of the approver who asked.
   * @deprecated Since 2026-11: `unit` gives the unit itself. A path changes when a unit moves.
   */
  readonly askedBy: Scalars['String']['output'];
  /** When the receiving school gave the documents. Null while they are awaited. */
  readonly providedAt: Maybe<Scalars['DateTime']['output']>;
  /** The documents that were given, in the order of the command. Empty while they are awaited. */
  readonly documents: ReadonlyArray<EvidenceDocument>;
};

/** A document that the receiving school gave as evidence, with its file. */
export type EvidenceDocument = {
  /** Name of the document as the receiving school wrote it, 1 to 100 characters. */
  readonly title: Scalars['String']['output'];
  /** SHA-256 of the file, 64 hex digits. */
  readonly sha256: Scalars['String']['output'];
  /**
   * The uploaded file. Only for approvers of the units that take a step of this transfer, or may take one because it is overdue, and for registrars of
   * the receiving school. Null for all other callers, also for superior units without a step, and for documents from the time before files could be
   * uploaded.
   */
  readonly file: Maybe<File>;
};

/**
 * A file that was uploaded at `POST /files`: PDF, JPEG or PNG, up to 10 MB. The body of the request is the file itself, not a form; the header
 * `x-file-name` has its name, percent-encoded in UTF-8. The answer is 201 with JSON `{id, name, type, size, sha256}`, or an error with `code` and
 * `message`. Only registrars can upload.
 */
export type File = {
  /** Id that `POST /files` gave when the file was uploaded. */
  readonly id: Scalars['ID']['output'];
  /** File name of the upload, with its extension. */
  readonly name: Scalars['String']['output'];
  /** The format, as found in the content of the file. */
  readonly type: FileType;
  /** Length in bytes. */
  readonly size: Scalars['Int']['output'];
  /**
   * A path at this gateway from which the file can be fetched with `GET`. It works for five minutes, and only with a token of the same user and unit in
   * the header `Authorization`. Each fetch is recorded with the caller and the purpose. The answer is 404 when the file was removed: evidence is kept
   * for three years after the end of its transfer.
   */
  readonly url: Scalars['String']['output'];
};


/**
 * A file that was uploaded at `POST /files`: PDF, JPEG or PNG, up to 10 MB. The body of the request is the file itself, not a form; the header
 * `x-file-name` has its name, percent-encoded in UTF-8. The answer is 201 with JSON `{id, name, type, size, sha256}`, or an error with `code` and
 * `message`. Only registrars can upload.
 */
export type FileUrlArgs = {
  purpose: FilePurpose;
};

/** Formats that are accepted as evidence. */
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
  /**
   * 监督检查: an approver of a unit that may open the file inspects how the transfer was handled. It gives no right to open files: see
   * `EvidenceDocument.file`.
   */
  | 'INSPECTION';

/** Kinds of evidence that an approver can ask for. */
export type EvidenceKind =
  /** Household register (户口簿). */
  | 'HOUSEHOLD_REGISTER'
  /** Proof of residence (居住证明). */
  | 'RESIDENCE'
  /** Proof of work or employment (务工就业证明). */
  | 'EMPLOYMENT'
  /** Proof of guardianship (监护关系证明). */
  | 'GUARDIANSHIP'
  /** Medical certificate (医疗证明). */
  | 'HEALTH'
  /** Another document; the `note` says which. */
  | 'OTHER';

/** Why an approver rejects a transfer. The reason in words comes with it. */
export type RejectionCode =
  /** The identity data do not match (身份信息不一致). */
  | 'IDENTITY_MISMATCH'
  /** The application has wrong information (申请信息有误). */
  | 'INFORMATION_WRONG'
  /** The evidence is not sufficient (佐证材料不足). */
  | 'EVIDENCE_INSUFFICIENT'
  /** The conditions for a transfer are not met (不符合转学条件). */
  | 'GROUNDS_NOT_MET'
  /** There is no free place (学位不足). */
  | 'NO_SEAT'
  /** A reasoned objection (有异议). No passed deadline overrides it. */
  | 'OBJECTION'
  /** Another reason; the reason in words says which. */
  | 'OTHER';

/** One event in the history of a transfer: what happened, when, and at which unit. */
export type TimelineEntry = {
  /** Id of the event, the same as in `transferFeed`. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly type: TransferEventType;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Number of the approval step that the event is about. Null for an event about the whole transfer. */
  readonly step: Maybe<Scalars['Int']['output']>;
  /**
   * The unit that acted, or whose step the event is about. Null for what the system did after others had answered, for a deadline that was counted
   * again, and for a unit that is not known any more.
   */
  readonly unit: Maybe<Unit>;
  /**
   * Path of the unit that acted, or whose step the event is about. Null for what the system did after others had answered, and for a deadline that was
   * counted again.
   * @deprecated Since 2026-11: `unit` gives the unit itself. A path changes when a unit moves.
   */
  readonly unitPath: Maybe<Scalars['String']['output']>;
  /** The same unit, when it is one of the two schools; otherwise null. */
  readonly school: Maybe<School>;
  /** The same unit, when it is the education authority of a region; otherwise null. */
  readonly region: Maybe<Region>;
  /**
   * User id of the person who requested the transfer or decided the step. Only for registrars, approvers and offices of that unit or of a unit above it.
   * Null for all other callers and for all other events.
   */
  readonly actedBy: Maybe<Scalars['String']['output']>;
  /** What a holiday notice did to the deadline. Null for other events. */
  readonly recount: Maybe<DeadlineRecount>;
};

/** A deadline that was counted again because a holiday notice was loaded. */
export type DeadlineRecount = {
  /** The end of the term as it was counted before. */
  readonly oldDueAt: Scalars['DateTime']['output'];
  /** The end of the term now. The same as `oldDueAt` when that had already passed: a deadline that has passed does not change. */
  readonly newDueAt: Scalars['DateTime']['output'];
  /** Number of the notice of the State Council, e.g. 国办发明电〔2025〕7号. */
  readonly notice: Scalars['String']['output'];
};

/** Where a transfer stands. `REQUESTED`, `IN_REVIEW` and `APPROVED` are open; the others are final. */
export type TransferStatus =
  /** The receiving school has asked. The system is still checking the seat and the student, as a rule for about a second. */
  | 'REQUESTED'
  /** The student's placement is held, a seat is reserved, and the approval steps are being taken. */
  | 'IN_REVIEW'
  /** The last step is approved. The only next status is `COMPLETED`. */
  | 'APPROVED'
  /** The student is in the new class, and record and entitlements have followed. */
  | 'COMPLETED'
  /** Refused before review, by facts or by policy: see `refusal`. */
  | 'REFUSED'
  /** An approver rejected it: see `rejectionCode` and `rejectionReason`. */
  | 'REJECTED'
  /** The receiving school took the request back. */
  | 'WITHDRAWN'
  /** Not decided within the term for the whole transfer. The national rule is half a year (183 days) after the request. */
  | 'EXPIRED';

/** Which approval chain applies, from where the two schools lie. */
export type TransferScope =
  /** Both schools lie in the same county. */
  | 'SAME_COUNTY'
  /** The schools lie in different counties of one province. */
  | 'CROSS_COUNTY'
  /** The schools lie in different provinces. */
  | 'CROSS_PROVINCE'
  /** A graduate goes on to the next stage in another province (毕业后跨省就学). */
  | 'AFTER_GRADUATION';

/** Grounds of an application for a transfer (转学原因). */
export type TransferReason =
  /** The household registration (户口) has moved. */
  | 'HOUSEHOLD_MOVED'
  /** The family lives at another address. */
  | 'ADDRESS_CHANGED'
  /** A parent works at another place now. */
  | 'PARENT_JOB_MOVED'
  /** The student joins parents who work away from home. */
  | 'JOINED_MIGRANT_PARENTS'
  /** The student returns to the home place. */
  | 'RETURNED_HOME'
  /** The student's health asks for another school. */
  | 'HEALTH'
  /** Grounds that none of the other values names. */
  | 'OTHER';

/** One step of the approval chain: the unit that decides, its term, and its decision. */
export type ApprovalStep = {
  /** Place in the chain: 1, 2, … */
  readonly number: Scalars['Int']['output'];
  /** For which side the unit decides. */
  readonly party: Party;
  /** Level of the unit that decides. */
  readonly level: StepLevel;
  /** The unit whose approver takes the step. Null when the unit is not known any more. */
  readonly unit: Maybe<Unit>;
  /**
   * Path of the unit whose approver takes the step.
   * @deprecated Since 2026-11: `unit` gives the unit itself. A path changes when a unit moves.
   */
  readonly unitPath: Scalars['String']['output'];
  /** Whether the step waits, is the current one, or is decided. */
  readonly state: StepState;
  /** When it became the current step. Null before that. */
  readonly enteredAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * End of the step's term, 24:00 Asia/Shanghai of its last day. While evidence is awaited, end of the receiving school's term. Null before the step is
   * the current one.
   */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Superior units that may take the step as well because it is overdue, the nearest first. Empty when it is not overdue. */
  readonly escalatedToUnits: Maybe<ReadonlyArray<Unit>>;
  /**
   * Paths of superior units that may take the step as well because it is overdue, the nearest first.
   * @deprecated Since 2026-11: `escalatedToUnits` gives the units themselves. A path changes when a unit moves.
   */
  readonly escalatedTo: ReadonlyArray<Scalars['String']['output']>;
  /** When the step was approved or rejected. Null before that. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * User id of the approver. Only for registrars, approvers and offices of the step's unit or of a unit above it. Null for all other callers, and before
   * the decision.
   */
  readonly decidedBy: Maybe<Scalars['String']['output']>;
  /**
   * What the approver wrote: the opinion of an approval, or the reason of a rejection. Only for registrars, approvers and offices of the units of both
   * sides, and for partners who are granted it. Null for all other callers, and when nothing was written.
   */
  readonly opinion: Maybe<Scalars['String']['output']>;
};

/** The side of a transfer for which a step is taken. */
export type Party =
  /** The side of the receiving school (转入). */
  | 'RECEIVING'
  /** The side of the sending school (转出). */
  | 'SENDING'
  /** The authority above both schools. Only in a chain `SAME_COUNTY`. */
  | 'COMMON'
  /** The education bureau of the place where the student graduated. Only in a chain `AFTER_GRADUATION`. */
  | 'GRADUATING';

/** Level of the unit that takes a step. */
export type StepLevel =
  /** A school (学校). */
  | 'SCHOOL'
  /** The education authority of a county or district (县、区). */
  | 'COUNTY'
  /** The education authority of a city or prefecture (市、地区、自治州). */
  | 'CITY'
  /** The education authority of a province (省、自治区、直辖市). */
  | 'PROVINCE';

/** How far one approval step has come. */
export type StepState =
  /** Not decided, and not the current step: an earlier step is not decided yet, or the transfer has ended. */
  | 'WAITING'
  /** The step that has to be decided now. */
  | 'CURRENT'
  /** Approved by its unit, or by a superior unit because it was overdue. */
  | 'APPROVED'
  /** Rejected. The transfer ended here. */
  | 'REJECTED';

/** Why a transfer ended as `REFUSED`, and who can remove the obstacle. After that the receiving school may ask again. */
export type TransferRefusal = {
  /** The obstacle, for programs. */
  readonly code: TransferRefusalCode;
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
  /**
   * What the rule that forbids the transfer says, as a short text in Chinese, e.g. `7月1日至8月14日不受理毕业年级业务`. The documents are in `Policy.articles`. Null
   * for all codes other than `ProhibitedByPolicy`.
   */
  readonly source: Maybe<Scalars['String']['output']>;
};

/** Obstacles that are found after a request. They are spelled like types of refusals. */
export type TransferRefusalCode =
  /** No student has this id. */
  | 'StudentUnknown'
  /** The student is enrolled at no school and has not graduated from one. The receiving school may enrol the student without a transfer. */
  | 'StudentNotPlaced'
  /** The student's placement is suspended. Only an active student or a graduate may transfer. */
  | 'StatusNotActive'
  /** Another open case holds the student's placement. */
  | 'AlreadyHeld'
  /** The unit of the request has no school with this id. */
  | 'SchoolUnknown'
  /** The student is at this school already. Change the class inside the school. */
  | 'SameSchool'
  /** The student has graduated, and the school lies in the same province. Use admission (招生) and not a transfer. */
  | 'AdmissionApplies'
  /** The receiving school has no class with this id. */
  | 'ClassUnknown'
  /** The class does not accept new students. Choose another class. */
  | 'ClassClosed'
  /** All seats of the class are taken or reserved. Choose another class. */
  | 'ClassFull'
  /** The class is not at the level of the student's grade (平级转学). Between the systems 六三制 and 五四制 the year of schooling counts. */
  | 'GradeMismatch'
  /** A rule of the nation or of one of the two provinces forbids the transfer: see `message` and `source`. */
  | 'ProhibitedByPolicy';

/** A page of transfers. */
export type TransferConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<TransferEdge>;
  /** Whether more items follow, and the cursors of the first and the last item of the page. */
  readonly pageInfo: PageInfo;
};

/** One transfer of a page, with its cursor. */
export type TransferEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** The transfer, as it stands when it is read. */
  readonly node: Transfer;
};

/** Conditions for transfers in a list. All that are given must hold; a field that is not given or null sets no condition. */
export type TransferFilter = {
  /** Transfers in any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<TransferStatus>>;
  /** Only transfers into (`IN`) or out of (`OUT`) the `unit`, or the caller's own unit when no `unit` is given. Null for both directions. */
  readonly direction?: InputMaybe<TransferDirection>;
  /**
   * Only transfers from or to this unit or a unit below it: its code or its path. For a unit outside the caller's unit: only those of its transfers that
   * are also from or to the caller's unit. A unit that does not exist is refused with BAD_USER_INPUT.
   */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  /** True: only transfers whose current term has passed. False: only those whose term has not passed, or that have no term. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Requested on this date or later, in Asia/Shanghai. */
  readonly requestedFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Requested on this date or earlier, in Asia/Shanghai. */
  readonly requestedUntil?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The case number or its beginning: `202611` gives the requests of November 2026. */
  readonly caseNumber?: InputMaybe<Scalars['String']['input']>;
};

/** Which side of a transfer a unit is on. */
export type TransferDirection =
  /** The unit receives the student (转入). */
  | 'IN'
  /** The student leaves the unit (转出). */
  | 'OUT';

/** How a list of transfers is sorted. */
export type TransferOrder = {
  /** What the list is sorted by. */
  readonly field: TransferOrderField;
  /** Ascending or descending; ascending when not given. */
  readonly direction?: OrderDirection;
};

/** Fields by which transfers can be sorted. */
export type TransferOrderField =
  /** By id, which is the order of the requests. Each transfer is shown exactly once, also when transfers change while pages are read. */
  | 'ID'
  /**
   * By the end of the current term; ascending begins with the term that ended or ends first. Transfers without a term are left out. A transfer whose
   * term changes while pages are read may be missing or be shown twice.
   */
  | 'DUE';

/** Whether a list goes up or down. */
export type OrderDirection =
  /** The smallest first. */
  | 'ASC'
  /** The largest first. */
  | 'DESC';

/** Which events of the feed are wanted. A field that is not given or null sets no condition. */
export type TransferFeedFilter = {
  /** Only events of these types. Null for all types that the caller may read. */
  readonly types?: InputMaybe<ReadonlyArray<TransferEventType>>;
  /**
   * Only transfers from or to this unit or a unit below it: the code or the path of a unit at or below the caller's own. A unit that does not exist is
   * refused with BAD_USER_INPUT.
   */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
};

/** A page of the feed. */
export type TransferFeed = {
  /** The events of the page in the order of the feed, oldest first. Empty when nothing matched. */
  readonly items: ReadonlyArray<TransferEvent>;
  /** Cursor of the end of this page, also when nothing matched. Pass it as `after` to read the next page. */
  readonly end: Scalars['String']['output'];
  /** True when the log continues after `end`: read the next page at once. That page may be empty, because not every event matches. */
  readonly hasMore: Scalars['Boolean']['output'];
};

/** The result of comparing a reader's events with the feed. */
export type FeedVerification = {
  /**
   * True: no event is missing. False: the digests differ, and `parts` show where. Null: the range is larger than one call compares, and `digest` and
   * `parts` cover only the events up to `end`. Then compare `parts` with your own events, and call again with `from: end`, the same `to`, and a new
   * digest of your events after `end`.
   */
  readonly complete: Maybe<Scalars['Boolean']['output']>;
  /** Number of events after `from` up to `end`. */
  readonly count: Scalars['Int']['output'];
  /** The server's SHA-256 of those events, 64 hex digits, made as the argument `digest`. */
  readonly digest: Scalars['String']['output'];
  /** Cursor at which this comparison ends: at `to`, or before it when `complete` is null. */
  readonly end: Scalars['String']['output'];
  /**
   * Up to 16 parts of equal size, in order; empty when `complete` is true. Take the first part whose digest differs from your own. Verify it again, or
   * read it again when it is small. A part ends at an event: if you do not have the event of its `to`, that event is missing.
   */
  readonly parts: ReadonlyArray<FeedPart>;
};

/** A part of the compared range: the events after `from` up to and including `to`. */
export type FeedPart = {
  /** Cursor after which the part begins. */
  readonly from: Scalars['String']['output'];
  /** Cursor at which the part ends. */
  readonly to: Scalars['String']['output'];
  /** Number of events in the part. */
  readonly count: Scalars['Int']['output'];
  /** SHA-256, 64 hex digits, of the ids of the part's events, made as the argument `digest` of `verifyFeed`. */
  readonly digest: Scalars['String']['output'];
};

/** One event in the life of a transfer. `transfer` shows the transfer as it stands when it is read, not as it was when the event happened. */
export type TransferEvent = {
  /** The id of the event. It is the same each time the event is delivered; use it to drop duplicates. */
  readonly id: Scalars['ID']['output'];
  /** Opaque. Pass it as `after` to read on from this event. */
  readonly cursor: Scalars['String']['output'];
  /**
   * Cursor of the item before this one in the same feed (same reader, same filter). When it is not the cursor of your last item, an event is missing.
   * For the very first item of a feed it is a cursor that stands before every event. Null when the item before is more than 200,000 positions of the log
   * back, or is no longer kept.
   */
  readonly previousCursor: Maybe<Scalars['String']['output']>;
  /** What happened. */
  readonly type: TransferEventType;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Number of the approval step that the event is about. Null for an event about the whole transfer. */
  readonly step: Maybe<Scalars['Int']['output']>;
  /** The transfer as it stands now. Null when it cannot be shown to the caller; the feed continues after this item. */
  readonly transfer: Maybe<Transfer>;
};

/** What can happen to a transfer. */
export type TransferEventType =
  /** The receiving school asked for the student. The sending side does not see this event. */
  | 'TransferRequested'
  /** Seat and student were checked and can be moved, so the first step can be taken. The sending side sees the transfer from here on. */
  | 'TransferReviewStarted'
  /** A unit approved its step. */
  | 'TransferStepApproved'
  /** The system reminded the unit of the step, or the receiving school that owes evidence. The national rule is the 8th working day of the term. */
  | 'TransferStepReminded'
  /** The step is overdue, and the superior unit may now take it as well. */
  | 'TransferStepEscalated'
  /** A holiday notice was loaded, and the term of the current step is counted differently. */
  | 'TransferDeadlineRecounted'
  /** The unit of the current step asked the receiving school for evidence. */
  | 'TransferEvidenceRequested'
  /** The receiving school gave the evidence. */
  | 'TransferEvidenceProvided'
  /** The last step was approved. The transfer can no longer be stopped. */
  | 'TransferApproved'
  /** The student is in the new class, and record and entitlements have followed. */
  | 'TransferCompleted'
  /** Facts or policy refused the transfer before review. */
  | 'TransferRefused'
  /** An approver rejected the transfer. */
  | 'TransferRejected'
  /** The receiving school took the request back. */
  | 'TransferWithdrawn'
  /** The term for the whole transfer passed before the last approval. */
  | 'TransferExpired';

/** The request of a receiving school. The caller must be a registrar of that school. */
export type RequestTransferInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the student, e.g. from `matchStudent`. */
  readonly studentId: Scalars['ID']['input'];
  /** Id of the receiving school, which must be the caller's own. */
  readonly toSchoolId: Scalars['ID']['input'];
  /** Id of a class of that school. */
  readonly toClassId: Scalars['ID']['input'];
  /** Grounds of the application. */
  readonly reason: TransferReason;
};

/** Which transfers an approver approves. */
export type ApproveTransfersInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key approves nothing twice:
   * transfers that were approved keep their first result, and those that were refused are judged again, which may approve them now.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Ids of 1 to 100 transfers. A malformed or unknown id has the result `TransferNotFound`, and the others are judged. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** The approver's words, kept with each approved step as `ApprovalStep.opinion`. Null for none. */
  readonly opinion?: InputMaybe<Scalars['String']['input']>;
};

/** Which transfer an approver rejects, and why. */
export type RejectTransferInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the transfer. */
  readonly id: Scalars['ID']['input'];
  /** The reason as a code, for statistics and programs. */
  readonly code: RejectionCode;
  /**
   * The approver's words, 2 to 500 characters. Everybody who may read the transfer sees them as `Transfer.rejectionReason`; a partner must be granted this
   * field. A guardian does not see them: `POST /track` shows only the meaning of `code`.
   */
  readonly reason: Scalars['String']['input'];
};

/** What an approver wants to see from the receiving school. */
export type AskForEvidenceInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the transfer. */
  readonly id: Scalars['ID']['input'];
  /** Which kind of document is wanted. */
  readonly kind: EvidenceKind;
  /** What exactly is wanted, 2 to 500 characters. */
  readonly note: Scalars['String']['input'];
};

/** The documents that the receiving school gives. */
export type ProvideEvidenceInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the transfer. */
  readonly id: Scalars['ID']['input'];
  /** 1 to 20 documents. */
  readonly documents: ReadonlyArray<EvidenceDocumentInput>;
};

/** A document with an uploaded file. */
export type EvidenceDocumentInput = {
  /** Name of the document for the approver, 1 to 100 characters. */
  readonly title: Scalars['String']['input'];
  /** The id that `POST /files` gave to a registrar of this school. A file can be given once. */
  readonly fileId: Scalars['ID']['input'];
};

/** For which transfer a guardian gets a code. */
export type IssueTrackingCodeInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the transfer. */
  readonly id: Scalars['ID']['input'];
};

/** The days of one notice for one year. At least one day must be given. */
export type ImportHolidayNoticeInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Calendar year, 2004 to 2100. */
  readonly year: Scalars['Int']['input'];
  /** Days off, each in `year`. They may be weekends. */
  readonly holidays: ReadonlyArray<Scalars['LocalDate']['input']>;
  /** Saturdays and Sundays on which people work (调休), each in `year`. None of them may be in `holidays`. */
  readonly workdays: ReadonlyArray<Scalars['LocalDate']['input']>;
  /** Number of the notice, e.g. 国办发明电〔2025〕7号; 2 to 100 characters. */
  readonly source: Scalars['String']['input'];
  /** For a correction: the number of the notice whose days in `year` these days replace. Without it the days are added. */
  readonly replaces?: InputMaybe<Scalars['String']['input']>;
};

/** Which request the receiving school takes back. */
export type WithdrawTransferInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the transfer. */
  readonly id: Scalars['ID']['input'];
};

/** The transfer, or why it was not entered. */
export type RequestTransferResult = TransferRequested | WrongHat | WrongUnit | TransferAlreadyOpen | ProhibitedByPolicy | IdempotencyKeyReused;

/** One result for each transfer, or why none was judged. */
export type ApproveTransfersResult = TransfersJudged | BatchSizeOutOfRange | IdempotencyKeyReused;

/** What became of one transfer of the command. */
export type ApproveTransferResult = TransferStepTaken | WrongHat | WrongUnit | OwnEntry | OnePersonOneStep | TransferNotFound | TransferNotInReview;

/** The rejected transfer, or why it was not rejected. */
export type RejectTransferResult = TransferStepTaken | WrongHat | WrongUnit | OwnEntry | OnePersonOneStep | TransferNotFound | TransferNotInReview | ReasonMissing | IdempotencyKeyReused;

/** The transfer that now waits for evidence, or why nothing was asked for. */
export type AskForEvidenceResult = TransferStepTaken | WrongHat | WrongUnit | OwnEntry | OnePersonOneStep | TransferNotFound | TransferNotInReview | EvidenceOutstanding | ReasonMissing | IdempotencyKeyReused;

/** The transfer with its evidence, or why the evidence was not taken. */
export type ProvideEvidenceResult = TransferStepTaken | WrongHat | WrongUnit | TransferNotFound | EvidenceNotAsked | EvidenceIncomplete | FileUnknown | FileUsedAlready | IdempotencyKeyReused;

/** The code, or why none was made. */
export type IssueTrackingCodeResult = TrackingCodeIssued | WrongHat | WrongUnit | TransferNotFound | IdempotencyKeyReused;

/** The new version of the calendar, or why the notice was not loaded. */
export type ImportHolidayNoticeResult = HolidayNoticeImported | WrongHat | WrongUnit | HolidayNoticeInvalid | HolidayNoticeConflict | HolidayNoticeUnknown | IdempotencyKeyReused;

/** The withdrawn transfer, or why it was not withdrawn. */
export type WithdrawTransferResult = TransferStepTaken | WrongHat | WrongUnit | TransferNotFound | TransferNotOpen | IdempotencyKeyReused;

/** The request was entered. */
export type TransferRequested = {
  /** The new transfer. Null when the command is sent again and the caller may no longer read the transfer. */
  readonly transfer: Maybe<Transfer>;
};

/** The command was carried out. */
export type TransferStepTaken = {
  /** The transfer after the command. Null when the command is sent again and the caller may no longer read the transfer. */
  readonly transfer: Maybe<Transfer>;
};

/** Every transfer was judged by itself: some may be approved and others refused. */
export type TransfersJudged = {
  /** One result for each id, in the order of `ids`. */
  readonly results: ReadonlyArray<ApproveTransferResult>;
};

/** This student has an open transfer already, and only one at a time is allowed. The school that asked first may withdraw it. */
export type TransferAlreadyOpen = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Policy forbids the transfer, and this is known at once. No case and no case number are made. The message says what the rule is. */
export type ProhibitedByPolicy = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
  /** What the rule that forbids the transfer says, as a short text in Chinese, e.g. `7月1日至8月14日不受理毕业年级业务`. The documents are in `Policy.articles`. */
  readonly source: Maybe<Scalars['String']['output']>;
};

/** The caller requested this transfer or gave documents for it, and nobody decides on their own entry. Another approver of the unit must act. */
export type OwnEntry = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller has already decided another step of this transfer, under a token of any unit. Another approver of the unit must act. */
export type OnePersonOneStep = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** No transfer has this id, or the caller may not see it. Check the id. */
export type TransferNotFound = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The transfer is not `IN_REVIEW`: it still waits for an answer, or its last step is decided, or it has ended. */
export type TransferNotInReview = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The transfer has ended, or its last step is approved, so it cannot be withdrawn. To move back, ask for a new transfer. */
export type TransferNotOpen = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The reason or the note has fewer than 2 or more than 500 characters. Send the command again with a proper text. */
export type ReasonMissing = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Evidence that was asked for before has not come yet. Wait for the receiving school. */
export type EvidenceOutstanding = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** This transfer waits for no evidence. */
export type EvidenceNotAsked = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** 1 to 20 documents are needed, each with a title of 1 to 100 characters. */
export type EvidenceIncomplete = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/**
 * The caller's unit has no file with this id: another unit uploaded it, or it was removed because nobody attached it within 24 hours. Upload the file
 * again.
 */
export type FileUnknown = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The file is attached to a transfer already, or the list has the same content twice. Upload another file for each document. */
export type FileUsedAlready = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** A code for the guardian was made. */
export type TrackingCodeIssued = {
  /** Case number that the guardian enters at `/track` together with the code. */
  readonly caseNumber: Scalars['String']['output'];
  /**
   * Eight digits or capital letters, for the guardian. It is valid for 30 days and for one use, which gives access for the rest of the case. After 10
   * wrong entries it no longer works. It is not stored; only the same command sent again shows it again.
   */
  readonly code: Scalars['String']['output'];
};

/** The notice was loaded, and deadlines are being counted again. */
export type HolidayNoticeImported = {
  /** Calendar year of the notice. */
  readonly year: Scalars['Int']['output'];
  /** Version of the calendar of working days. It grows with every notice, and deadlines that an older version has counted are counted again. */
  readonly calendarVersion: Scalars['Int']['output'];
};

/**
 * A date lies outside the year or is given twice; a workday is not a Saturday or Sunday; no date is given; or year or number is out of range. Check the
 * notice.
 */
export type HolidayNoticeInvalid = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** A holiday of this notice is already known as a workday, or a workday as a holiday. To correct a notice, name it in `replaces`. */
export type HolidayNoticeConflict = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** No notice with the number in `replaces` is loaded for the year. Check the number. */
export type HolidayNoticeUnknown = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The command names fewer than 1 or more than 100 items, and none was judged. Send them in several commands. */
export type BatchSizeOutOfRange = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/**
 * What is known about a transfer before it is requested. It is read through `transferPreflight`. Each list covers one part of the system. A list that
 * comes with an error is null because that part did not answer: then it is not known whether it would refuse the transfer.
 */
export type TransferPreflight = {
  /** Id of the student who would move. */
  readonly studentId: Scalars['ID']['output'];
  /** Id of the receiving school. */
  readonly toSchoolId: Scalars['ID']['output'];
  /** Id of the class of the receiving school. */
  readonly toClassId: Scalars['ID']['output'];
  /** What enrolment knows of the move, for the rules of other services. Not visible to clients. */
  readonly facts: Maybe<PreflightFacts>;
  /** Open transfers of the student that would refuse this one. Empty when there are none; null for callers who are not registrars. */
  readonly caseBlockers: Maybe<ReadonlyArray<TransferBlocker>>;
  /**
   * Rules of the nation and of the two provinces that forbid the transfer today, each with its source. Empty when there are none. Null for callers who
   * are not registrars, and while the student's stage and grade cannot be read, because the rules depend on them.
   */
  readonly policyBlockers: Maybe<ReadonlyArray<TransferBlocker>>;
};

/** What enrolment knows of a possible move. Not visible to clients. */
export type PreflightFacts = {
  /** Stage of schooling of the student: a value of `Stage`. */
  readonly stage: Scalars['String']['output'];
  /** True in the last grade of the stage at the sending school. */
  readonly graduating: Scalars['Boolean']['output'];
  /** True when the student has graduated and is in no class now. */
  readonly graduated: Scalars['Boolean']['output'];
  /** Path of the sending school. */
  readonly fromPath: Scalars['String']['output'];
  /** Path of the receiving school. */
  readonly toPath: Scalars['String']['output'];
};

/** A reason for which a transfer would be refused, and who can remove it. */
export type TransferBlocker = {
  /** Name of the refusal that the command would give. */
  readonly code: Scalars['String']['output'];
  /** Why the transfer would be refused, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can remove the obstacle, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
  /** What the rule says or where it comes from, as a short text in Chinese. Null when the reason is a fact and not a rule. */
  readonly source: Maybe<Scalars['String']['output']>;
};

/** The person or system that a token was issued for. */
export type Viewer = {
  /** Subject of the token. All tokens of one person have the same. */
  readonly id: Scalars['ID']['output'];
  /** The caller's own registration as a partner. Null for all other callers. */
  readonly partner: Maybe<Partner>;
};

/** A program of another organisation that is registered to read the feed (合作系统). Only the partner itself and operators above all of its units see it. */
export type Partner = {
  /** Opaque and permanent. */
  readonly id: Scalars['ID']['output'];
  /** Subject (`sub`) of its tokens. It never changes. */
  readonly clientId: Scalars['String']['output'];
  /** Name of the program for people, as the operator wrote it, 2 to 100 characters. */
  readonly name: Scalars['String']['output'];
  /** The units whose transfers it sees: transfers from or to a school in one of them. */
  readonly registeredUnits: Maybe<ReadonlyArray<Unit>>;
  /**
   * Paths of the units whose transfers it sees, from or to a school in one of them. The empty path is the nation.
   * @deprecated Since 2026-11: `registeredUnits` gives the units themselves. A path changes when a unit moves.
   */
  readonly units: ReadonlyArray<Scalars['String']['output']>;
  /** Event types that it sees. Null for all, also those of later versions. */
  readonly types: Maybe<ReadonlyArray<TransferEventType>>;
  /**
   * Fields of the graph that it may select, by group. Null for all that its role and its token's unit allow, also those of later versions, but for
   * facts of a student that stand in no group. Any other field is refused with `FIELD_NOT_GRANTED`, which names it.
   */
  readonly fields: Maybe<ReadonlyArray<PartnerFieldGroup>>;
  /** Whether it may read now. */
  readonly status: PartnerStatus;
  /** When an operator registered it. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** When its scope or status was changed last; the time of registration when it never was. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** Its endpoints, oldest first; at most 10. */
  readonly webhooks: ReadonlyArray<Webhook>;
};

/**
 * Groups of fields of the graph that an operator can grant to a partner. A new field is granted to nobody before it is put into a group. A field that is
 * in none of the granted groups is refused with FIELD_NOT_GRANTED. `viewer`, `partner`, `codeTable` and the commands for webhooks need no group.
 */
export type PartnerFieldGroup =
  /** The feed, which every partner has: `transferFeed`, `verifyFeed`, all fields of `TransferEvent`, and `Transfer.id`. */
  | 'EVENT'
  /**
   * Where a transfer stands: `transfer`, `transfers`, `transferByCaseNumber`, `policies`; of `Transfer`: `caseNumber status scope steps term
   * recordPackageSha256 requestedAt approvedAt completedAt endedAt timeline`; of `Student`: `openTransfer transfers`.
   */
  | 'CASE'
  /**
   * Why a transfer was asked for, refused or rejected: of `Transfer`: `reason refusal rejectionReason rejectionCode evidence`; `ApprovalStep.opinion`.
   * Files of evidence are never granted.
   */
  | 'CASE_GROUNDS'
  /**
   * Schools, classes and regions: `region school schoolByCode node`, their names, codes, places, telephones, earlier states and classes, lists of them,
   * and `fromSchool toSchool` of `Transfer`.
   */
  | 'SCHOOLS'
  /**
   * Who a student is: `student students node`, lists of students of schools and classes, `Transfer.student`; of `Student`: `id number numberKind name
   * sex birthDate ethnicity nationality idType idNumber namePinyin hukouDivision hukouType entryMonth`. Numbers are masked.
   */
  | 'STUDENT_IDENTITY'
  /**
   * Family and health of a student, and the way to school: `student`, `Transfer.student`; of `Student`: `id address phone health migrantChild leftBehind
   * boarder orphan disability distanceKm transport schoolBus guardians`. Phones are masked.
   */
  | 'STUDENT_CARE'
  /**
   * School and class of a student, present and past: `student`, `Transfer.student`, `Transfer.toClass`; of `Student`: `id placement spells
   * movements`.
   */
  | 'PLACEMENT'
  /**
   * Programmes with their rates, and who is entitled: `programme programmes student`, `Transfer.student`, `Student.entitlements`, `eligibilityList` of
   * schools and regions, `Region.entitled`. For the lists and for `Region.entitled` the token also needs a role that reads them; with the role of a
   * partner alone they are null.
   */
  | 'PROGRAMMES'
  /**
   * Counts: `region statisticsStatus`; of `Region`: `code name statistics statisticsByGrade openTransfers transferLeague`. The token also needs a role
   * that reads counts.
   */
  | 'STATISTICS';

/** Whether a partner may read. */
export type PartnerStatus =
  /** It may read within its scope, and its webhooks are served. */
  | 'ACTIVE'
  /** All its reads are refused except its own registration, and its webhooks stop at their cursors. */
  | 'SUSPENDED';

/** A page of partners. */
export type PartnerConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<PartnerEdge>;
  /** Whether more items follow, and the cursors of the first and the last item of the page. */
  readonly pageInfo: PageInfo;
};

/** One partner of a page, with its cursor. */
export type PartnerEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** The partner, as it is registered now. */
  readonly node: Partner;
};

/** An endpoint of a partner to which events are posted. Its secret is not shown here. */
export type Webhook = {
  /** Opaque and permanent. */
  readonly id: Scalars['ID']['output'];
  /** Address to which requests are posted. */
  readonly url: Scalars['String']['output'];
  /** Event types that it wants, of those that its partner may have. Null for all of them. */
  readonly types: Maybe<ReadonlyArray<TransferEventType>>;
  /** Most events in one request, 1 to 100. With 1 the body is a single event; above 1 it is always an array. */
  readonly maxBatch: Scalars['Int']['output'];
  /** Whether events are being posted. */
  readonly status: WebhookStatus;
  /** Cursor of the feed up to which all events are delivered or not for this webhook. It may be up to a second old. */
  readonly cursor: Scalars['String']['output'];
  /** Number of events of the whole log after the cursor, including those that are not for this webhook. 0 when it is up to date. */
  readonly behind: Scalars['SafeInt']['output'];
  /** Failed tries of the event or batch that is to be delivered next. 0 when the last try succeeded. */
  readonly failedAttempts: Scalars['Int']['output'];
  /** When that event or batch failed first. Null when nothing is failing. */
  readonly failingSince: Maybe<Scalars['DateTime']['output']>;
  /** When that event or batch is tried again. Null when nothing is failing. */
  readonly nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  /** Why the last failed try failed, as text for people, e.g. `HTTP 503`. It stays after later successes. Null when no try has failed. */
  readonly lastError: Maybe<Scalars['String']['output']>;
  /** When `lastError` happened. Null when no try has failed. */
  readonly lastErrorAt: Maybe<Scalars['DateTime']['output']>;
  /** When events were last accepted with a 2xx. Null when that has never happened. */
  readonly lastDeliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** True for 24 hours after `rotateWebhookSecret`: requests are signed with the new and the previous secret. */
  readonly signsWithPreviousSecret: Scalars['Boolean']['output'];
  /** Requests that were posted, newest first. The last 500 tries are kept. */
  readonly deliveries: Maybe<WebhookDeliveryConnection>;
};


/** An endpoint of a partner to which events are posted. Its secret is not shown here. */
export type WebhookDeliveriesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<WebhookDeliveryEdge>;
  /** Whether more items follow, and the cursors of the first and the last item of the page. */
  readonly pageInfo: PageInfo;
};

/** One delivery of a page, with its cursor. */
export type WebhookDeliveryEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** The delivery. */
  readonly node: WebhookDelivery;
};

/** Whether events are posted to a webhook. */
export type WebhookStatus =
  /** Events are posted, and failed requests are repeated. */
  | 'ACTIVE'
  /**
   * Stopped by a person, or after three days of failures: `resumeWebhook` continues at the cursor. Or the events after its cursor are no longer kept
   * (`lastError` begins with `CURSOR_EXPIRED`): `resendWebhook` sets a cursor that is still kept, and then `resumeWebhook` continues there.
   */
  | 'PAUSED'
  /** The endpoint answered 410 Gone. `resumeWebhook` continues at the cursor. */
  | 'DISABLED';

/** One request: a try to post one event or one batch. */
export type WebhookDelivery = {
  /** Value of the header `webhook-id`. */
  readonly requestId: Scalars['ID']['output'];
  /** Ids of the events in the request, in order. */
  readonly eventIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Id of the first event in the request. */
  readonly eventId: Scalars['ID']['output'];
  /** Type of the first event, e.g. `cn.xueji.TransferApproved.v1` or `cn.xueji.WebhookTest.v1`. */
  readonly type: Scalars['String']['output'];
  /** Cursor of the last event in the request. Null for a test. */
  readonly cursor: Maybe<Scalars['String']['output']>;
  /** Which try of the same event or batch this is: 1, 2, … */
  readonly attempt: Scalars['Int']['output'];
  /** HTTP status of the answer. Null when there was no answer: see `error`. */
  readonly statusCode: Maybe<Scalars['Int']['output']>;
  /** Why there was no answer, as text for people. Null when there was one. */
  readonly error: Maybe<Scalars['String']['output']>;
  /** Time until the answer or the error, in milliseconds. */
  readonly tookMs: Scalars['Int']['output'];
  /** When the answer came or the try failed. */
  readonly at: Scalars['DateTime']['output'];
};

/** A new partner and its scope. */
export type RegisterPartnerInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Subject (`sub`) of its tokens, 3 to 200 characters. It never changes and belongs to this partner only. */
  readonly clientId: Scalars['String']['input'];
  /** Name of the program for people, 2 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** 1 to 50 units, each by its code or its path: `440000`, `44/4402`, a school's ten digits; `CN` is the nation. */
  readonly units: ReadonlyArray<Scalars['String']['input']>;
  /** Event types that it may see; at least one, or null for all. */
  readonly types?: InputMaybe<ReadonlyArray<TransferEventType>>;
  /** Groups of fields that it may select. `EVENT` must be among them; null for all. */
  readonly fields?: InputMaybe<ReadonlyArray<PartnerFieldGroup>>;
};

/** The whole new scope of a partner. It replaces the old scope. */
export type ChangePartnerScopeInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the partner. */
  readonly id: Scalars['ID']['input'];
  /** All 1 to 50 units, not only new ones, each by its code or its path. */
  readonly units: ReadonlyArray<Scalars['String']['input']>;
  /** All event types, not only new ones; null for all there are. */
  readonly types?: InputMaybe<ReadonlyArray<TransferEventType>>;
  /** All groups of fields, not only new ones. `EVENT` must be among them; null for all there are. */
  readonly fields?: InputMaybe<ReadonlyArray<PartnerFieldGroup>>;
};

/** Which partner is suspended or resumed. */
export type PartnerInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the partner. */
  readonly id: Scalars['ID']['input'];
};

/** A new endpoint of the calling partner. */
export type AddWebhookInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** An https URL at a public address, without user and password, up to 2,000 characters. */
  readonly url: Scalars['String']['input'];
  /** Event types to post; at least one, or null for all that the partner may have. */
  readonly types?: InputMaybe<ReadonlyArray<TransferEventType>>;
  /** Most events in one request, 1 to 100; null for 1. Above 1 the endpoint must accept arrays of events. */
  readonly maxBatch?: InputMaybe<Scalars['Int']['input']>;
};

/** A new size of batches for a webhook. */
export type ChangeWebhookInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the webhook. */
  readonly id: Scalars['ID']['input'];
  /** Most events in one request, 1 to 100. Above 1 the endpoint must accept arrays of events. */
  readonly maxBatch: Scalars['Int']['input'];
};

/** The webhook that a command is about. */
export type WebhookInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the webhook. */
  readonly id: Scalars['ID']['input'];
};

/** From which event a webhook sends again. */
export type ResendWebhookInput = {
  /**
   * Chosen by the caller, 8 to 200 characters, a new one for each command. The same command sent again with the same key is not carried out twice: it
   * gives the first answer, or is judged again if it was refused.
   */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Id of the webhook. */
  readonly id: Scalars['ID']['input'];
  /**
   * A cursor of the feed that the caller itself was given, by `deliveries` or `transferFeed`. Null for the oldest event kept; `"now"` for the end of the
   * feed. Another cursor is refused with CURSOR_INVALID or CURSOR_FOREIGN in `errors[].extensions.code`.
   */
  readonly after?: InputMaybe<Scalars['String']['input']>;
};

/** The new partner, or why it was not registered. */
export type RegisterPartnerResult = PartnerRegistered | WrongHat | WrongUnit | UnitUnknown | PartnerClientIdTaken | IdempotencyKeyReused;

/** The changed partner, or why it was not changed. */
export type ChangePartnerResult = PartnerChanged | WrongHat | WrongUnit | UnitUnknown | PartnerNotFound | IdempotencyKeyReused;

/** The new webhook with its secret, or why it was not added. */
export type AddWebhookResult = WebhookAdded | WrongHat | PartnerNotActive | TooManyWebhooks | WebhookUrlRefused | WebhookNotFound | IdempotencyKeyReused;

/** The id of the removed webhook, or why it was not removed. */
export type RemoveWebhookResult = WebhookRemoved | WrongHat | WebhookNotFound | IdempotencyKeyReused;

/** The webhook after the command, or why nothing was done. */
export type ChangeWebhookResult = WebhookChanged | WrongHat | WebhookNotFound | IdempotencyKeyReused;

/** The new secret, or why there is none. */
export type RotateWebhookSecretResult = WebhookSecretRotated | WrongHat | WebhookNotFound | IdempotencyKeyReused;

/** The partner was registered. */
export type PartnerRegistered = {
  /** The new partner. It may read as soon as it has a token. */
  readonly partner: Partner;
};

/** The partner was changed. */
export type PartnerChanged = {
  /** The partner after the change. Null when the command is sent again, and not all of its units lie in the operator's unit any more. */
  readonly partner: Maybe<Partner>;
};

/** The webhook was added. */
export type WebhookAdded = {
  /** The new webhook. It begins with the events that happen from now on. */
  readonly webhook: Webhook;
  /** Signs the requests: `whsec_` and 32 bytes in base64. No query shows it; only the same command sent again does. */
  readonly secret: Scalars['String']['output'];
};

/** The webhook has a new secret. */
export type WebhookSecretRotated = {
  /** The webhook, which signs with both secrets for 24 hours. */
  readonly webhook: Webhook;
  /** The new secret: `whsec_` and 32 bytes in base64. No query shows it; only the same command sent again does. */
  readonly secret: Scalars['String']['output'];
};

/** The command was carried out. */
export type WebhookChanged = {
  /** The webhook after the command. */
  readonly webhook: Webhook;
};

/** The webhook was removed, and nothing more is posted to it. */
export type WebhookRemoved = {
  /** Id of the removed webhook. */
  readonly id: Scalars['ID']['output'];
};

/** Another partner is registered with this client id. Use another client id, or change that partner. */
export type PartnerClientIdTaken = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Some of the named units do not exist. Check their codes; a new school is known within seconds. */
export type UnitUnknown = Refusal & {
  /** The units that do not exist, as the caller wrote them. */
  readonly units: ReadonlyArray<Scalars['String']['output']>;
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** No partner has this id, or not all of its units lie in the operator's unit. Check the id. */
export type PartnerNotFound = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller is not a registered partner, or is suspended. The operator of the platform can change that. */
export type PartnerNotActive = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The partner already has 10 webhooks, which is the most. Remove one that is not used. */
export type TooManyWebhooks = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/**
 * The webhook does not exist or was removed, or the caller may not act on it. For `addWebhook`: the same command was sent again after its webhook was
 * removed; send it with a new key. Otherwise check the id.
 */
export type WebhookNotFound = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Nothing may be posted to this URL. Its host name is looked up now, and again before every request. Give another URL. */
export type WebhookUrlRefused = Refusal & {
  /** Which rule the URL breaks. */
  readonly reason: WebhookUrlReason;
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Why nothing may be posted to a URL. */
export type WebhookUrlReason =
  /** The text is neither an http nor an https URL. */
  | 'NOT_A_URL'
  /** The URL is http; only https is allowed. */
  | 'NOT_HTTPS'
  /** The URL contains a user or a password. */
  | 'HAS_USER_INFO'
  /**
   * An address of the host is not public: it is private, loopback, link-local, shared, reserved, multicast or for documentation, or it is not plain
   * global IPv6.
   */
  | 'NOT_PUBLIC'
  /** The host name has no address. */
  | 'UNRESOLVABLE';

/**
 * A child with one record for the whole of schooling (一人一籍). The units that hold the record see it with masked numbers and phones. A guest (the
 * receiving school of an open transfer, and the units above it) sees fewer fields and a masked name. For a student just found by `matchStudent`, every
 * field of the record but `id` is null. A field that stands in no group of `PartnerFieldGroup` is refused to every partner.
 */
export type Student = {
  /** Opaque; never changes, also when the child moves to another school. It is not the student number (学籍号). */
  readonly id: Scalars['ID']['output'];
  /** The student's open transfer. Null when there is none, or when the caller may not see it. */
  readonly openTransfer: Maybe<Transfer>;
  /** The student's transfers that the caller may see, open and ended, newest first. */
  readonly transfers: Maybe<TransferConnection>;
};


/**
 * A child with one record for the whole of schooling (一人一籍). The units that hold the record see it with masked numbers and phones. A guest (the
 * receiving school of an open transfer, and the units above it) sees fewer fields and a masked name. For a student just found by `matchStudent`, every
 * field of the record but `id` is null. A field that stands in no group of `PartnerFieldGroup` is refused to every partner.
 */
export type StudentTransfersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A school that keeps student records, with its own national code (学校标识码). */
export type School = Unit & {
  /** Opaque; never changes. It is not the national code (学校标识码). */
  readonly id: Scalars['ID']['output'];
  /** Ten-digit 标识码 of the school. */
  readonly code: Scalars['ID']['output'];
};

/** A class of one school, stage and year of entry. */
export type Class = {
  /** Opaque; never changes. */
  readonly id: Scalars['ID']['output'];
};

/** A unit: the education authority of any level, or a school. A token is issued for a unit, and lists can be filtered by a unit. */
export type Unit = {
  /** GB/T 2260 code of a region, `CN` for the nation, or the ten-digit 标识码 of a school. */
  readonly code: Scalars['ID']['output'];
};

/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type Region = Unit & {
  /** GB/T 2260 code, six digits; `CN` for the nation. */
  readonly code: Scalars['ID']['output'];
  /** Numbers of open transfers from and to this region. Null for roles that read no counts; FORBIDDEN when the region lies outside the caller's unit. */
  readonly openTransfers: Maybe<OpenTransfers>;
  /**
   * How transfers and approval steps stand in this region and in the regions directly below it (月报通报), counted from the transfers themselves. Null for
   * roles that read no counts; FORBIDDEN when the region lies outside the caller's unit.
   */
  readonly transferLeague: Maybe<TransferLeague>;
};


/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type RegionTransferLeagueArgs = {
  since?: InputMaybe<Scalars['LocalDate']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** Counts of transfers for a region and the regions below it, for comparison. */
export type TransferLeague = {
  /** The instant at which everything is counted. */
  readonly asOf: Scalars['DateTime']['output'];
  /** The whole region, including the steps of its own authority. */
  readonly total: LeagueRow;
  /** The regions directly below that have transfers or steps, in the order of their codes. Empty for a county, because schools are not regions. */
  readonly regions: ReadonlyArray<LeagueRow>;
};

/**
 * Counts of one region. A transfer counts in the region of the receiving school, which asked for it; a step counts in the region of the unit that takes
 * it. Requests that policy forbids are not counted.
 */
export type LeagueRow = {
  /** The region of this row. */
  readonly region: Maybe<Region>;
  /** Transfers requested in the period; the sum of `completed`, `refused`, `rejected`, `withdrawn`, `expired` and `open`. */
  readonly requested: Scalars['Int']['output'];
  /** Transfers whose student, record and entitlements have moved. */
  readonly completed: Scalars['Int']['output'];
  /** Transfers refused before review by facts of the student, the school or the class. */
  readonly refused: Scalars['Int']['output'];
  /** Transfers rejected by an approver. */
  readonly rejected: Scalars['Int']['output'];
  /** Transfers taken back by the receiving school. */
  readonly withdrawn: Scalars['Int']['output'];
  /** Transfers not decided within the term for the whole transfer. */
  readonly expired: Scalars['Int']['output'];
  /** Transfers that have not ended. */
  readonly open: Scalars['Int']['output'];
  /** Steps of this region's units that wait and whose term has passed. They are steps and not transfers. */
  readonly overdue: Scalars['Int']['output'];
  /** A fraction from 0 to 1: `completed` ÷ (`requested` − `refused` − `withdrawn`). Null when the divisor is 0. */
  readonly completionRate: Maybe<Scalars['Float']['output']>;
  /** Times of approval steps, one entry for each level of unit that has steps. */
  readonly steps: ReadonlyArray<StepDwell>;
};

/** How many steps of one level were decided or wait, and how long the decided ones took, in clock hours from entry to decision. */
export type StepDwell = {
  /** Level of the units that take these steps. */
  readonly level: StepLevel;
  /** Steps approved or rejected. */
  readonly decided: Scalars['Int']['output'];
  /** How many of `decided` were decided after the end of their term. */
  readonly late: Scalars['Int']['output'];
  /** Steps entered and not decided, in transfers that have not ended. */
  readonly waiting: Scalars['Int']['output'];
  /** How many of `waiting` are past the end of their term. */
  readonly overdue: Scalars['Int']['output'];
  /** Mean hours from entry to decision, of `decided`. Null when no step was decided. */
  readonly meanHours: Maybe<Scalars['Float']['output']>;
  /** Hours within which 90 percent of `decided` were decided. Null when no step was decided. */
  readonly p90Hours: Maybe<Scalars['Float']['output']>;
};

/** Numbers of open transfers (`REQUESTED`, `IN_REVIEW`, `APPROVED`) of a region. A transfer inside the region counts in both fields. */
export type OpenTransfers = {
  /** Open transfers into a school of this region. */
  readonly incoming: Scalars['Int']['output'];
  /** Open transfers out of a school of this region, counted once the sending school is known. */
  readonly outgoing: Scalars['Int']['output'];
};

/** Why a command was not carried out. Nothing was changed. */
export type Refusal = {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller does not have the role that this command needs. A person with that role must act. */
export type WrongHat = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** The caller belongs to a unit that may not do this. `whoCanAct` names the right unit. */
export type WrongUnit = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** This idempotency key was used before with another input. The first command stands. Send this one with a new key. */
export type IdempotencyKeyReused = Refusal & {
  /** What was refused and why, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
  /** Who can lift the refusal, in the same language. */
  readonly whoCanAct: Scalars['String']['output'];
};

/** Rules of policy in force on a day: the national ones and those of one province. */
export type Policies = {
  /** Two digits of GB/T 2260; `CN` for the national rules alone. */
  readonly province: Scalars['ID']['output'];
  /** The day on which the rules are in force. */
  readonly on: Scalars['LocalDate']['output'];
  /** Rules about transfers: approval chains, prohibitions, terms. Null when this part of the system does not answer. */
  readonly transfers: Maybe<ReadonlyArray<Policy>>;
};

/** A rule of policy, one row of a policy file. */
export type Policy = {
  /** Permanent id of the rule. It is never given to another rule. */
  readonly id: Scalars['ID']['output'];
  /** The policy file that contains it, e.g. `transfers/chains`. */
  readonly file: Scalars['String']['output'];
  /** Provinces in which it holds, two digits of GB/T 2260. Null when it holds in the whole nation. */
  readonly provinces: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** First day on which it is in force. */
  readonly from: Scalars['LocalDate']['output'];
  /** First day on which it is no longer in force. Null while it has no end. */
  readonly until: Maybe<Scalars['LocalDate']['output']>;
  /** Laws and notices that the rule comes from, as whole documents. */
  readonly articles: ReadonlyArray<Article>;
  /** The rule in plain words: Chinese first, then English. `Accept-Language` does not change it. */
  readonly words: Scalars['String']['output'];
};

/** A document (law, rule or notice) that rules of policy come from. It is the whole document, without the number of a single article. */
export type Article = {
  /** Code of the document in policy files. */
  readonly code: Scalars['ID']['output'];
  /** Title of the document, in Chinese. */
  readonly title: Scalars['String']['output'];
  /** Where it can be read; null when no stable address is known. */
  readonly url: Maybe<Scalars['String']['output']>;
};

/** Where a page of a connection begins and ends (Relay). */
export type PageInfo = {
  /** True when more items follow this page: ask again with `after: endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when this page was asked for with `after`. Lists are read forwards only: there is no `before` and no `last`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item. Null when the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
  /**
   * Cursor of the last item. Null when the page is empty. It is valid for the same list, order and filter only; with another one it is refused with
   * CURSOR_INVALID in `errors[].extensions.code`. Then begin again without `after`.
   */
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


