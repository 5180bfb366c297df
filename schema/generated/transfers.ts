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
  _FieldSet: { input: unknown; output: unknown; }
};

export type Query = {
  /** A transfer by id; null when unknown, or when neither its sending nor its receiving side lies in the caller's unit. */
  readonly transfer: Maybe<Transfer>;
  /** Transfers that the caller may read, newest first. */
  readonly transfers: TransferConnection;
  /**
   * The feed of transfer events that the caller may read, in order and without gaps. `after` is the cursor of the last item read; null or
   * `"oldest"` begins at the oldest event kept, and `"now"` gives an empty page whose `end` is the end of the feed. At least once: an item may come again after a
   * reconnect, with the same `id`. What a reader may see of an event is fixed when it happens: the sending side sees a transfer from the event on
   * at which that side became known (`TransferReviewStarted`).
   * A cursor is sealed for its reader, a partner or a unit. Errors: `CURSOR_INVALID` (forged, changed, or of a log that was lost), `CURSOR_FOREIGN`
   * (given to another reader), `CURSOR_EXPIRED` (what follows it is not kept any more; nothing is ever skipped in silence).
   */
  readonly transferFeed: TransferFeed;
  /**
   * Whether a reader has every event after `from` (null: the oldest kept) up to and including `to` (a cursor, or `"now"`), under the same filter
   * and the caller's rights. `digest` is SHA-256, in hex, over the ids of the events that the reader has in that range, in order of the feed, each id
   * followed by a line feed (0x0A). One call compares 10,000 events, and looks at 200,000 positions of the log, at the most. Errors as `transferFeed`.
   */
  readonly verifyFeed: FeedVerification;
};


export type QueryTransferArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTransfersArgs = {
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
  mine?: InputMaybe<Scalars['Boolean']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTransferFeedArgs = {
  filter?: InputMaybe<TransferFeedFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  wait?: InputMaybe<Scalars['Int']['input']>;
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
   * can be had stands on the transfer within a second, as `IN_REVIEW` or as `REFUSED` with a `refusal`.
   */
  readonly requestTransfer: RequestTransferResult;
  /** Approves the current step of 1 to 100 transfers, each with its own answer. The last approval is the point of no return. */
  readonly approveTransfers: ApproveTransfersResult;
  /** Ends the transfer at the current step, with a reason. */
  readonly rejectTransfer: RejectTransferResult;
  /** The receiving school takes its request back. Not after the last approval. */
  readonly withdrawTransfer: WithdrawTransferResult;
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


export type MutationWithdrawTransferArgs = {
  input: WithdrawTransferInput;
};

/** A student's move from one school to another (转学). */
export type Transfer = {
  readonly id: Scalars['ID']['output'];
  readonly status: TransferStatus;
  readonly student: Student;
  readonly toSchool: School;
  readonly toClass: Class;
  /** Known once enrolment holds the placement. */
  readonly fromSchool: Maybe<School>;
  readonly reason: TransferReason;
  readonly scope: Maybe<TransferScope>;
  /** The approval chain, in the order in which it is taken; empty before `IN_REVIEW`. */
  readonly steps: ReadonlyArray<ApprovalStep>;
  /** Why the transfer was refused by the facts of others; null otherwise. */
  readonly refusal: Maybe<TransferRefusal>;
  /** What a rejecting approver wrote. */
  readonly rejectionReason: Maybe<Scalars['String']['output']>;
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Instant of the last approval. */
  readonly approvedAt: Maybe<Scalars['DateTime']['output']>;
  readonly completedAt: Maybe<Scalars['DateTime']['output']>;
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
  | 'CROSS_PROVINCE';

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
  /** Path of the unit whose approver takes it. */
  readonly unitPath: Scalars['String']['output'];
  readonly state: StepState;
  /** When it became the current step. */
  readonly enteredAt: Maybe<Scalars['DateTime']['output']>;
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
};

export type Party =
  | 'RECEIVING'
  | 'SENDING'
  | 'COMMON';

export type StepLevel =
  | 'SCHOOL'
  | 'COUNTY';

export type StepState =
  | 'WAITING'
  | 'CURRENT'
  | 'APPROVED'
  | 'REJECTED';

export type TransferRefusal = {
  readonly code: TransferRefusalCode;
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
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
  | 'ClassUnknown'
  | 'ClassClosed'
  | 'ClassFull'
  /** The class is of another stage or entry year (平级转学). */
  | 'GradeMismatch';

export type TransferConnection = {
  readonly edges: ReadonlyArray<TransferEdge>;
  readonly pageInfo: PageInfo;
};

export type TransferEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Transfer;
};

export type TransferFeedFilter = {
  readonly types?: InputMaybe<ReadonlyArray<TransferEventType>>;
  /** Only transfers from or to this unit: a path at or below the caller's own. */
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
  readonly transfer: Transfer;
};

export type TransferEventType =
  | 'TransferRequested'
  | 'TransferReviewStarted'
  | 'TransferStepApproved'
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
  /** 1 to 100. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  readonly opinion?: InputMaybe<Scalars['String']['input']>;
};

export type RejectTransferInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
  /** Shown to the applicant; 2 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

export type WithdrawTransferInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id: Scalars['ID']['input'];
};

export type RequestTransferResult = TransferRequested | WrongHat | WrongUnit | TransferAlreadyOpen | IdempotencyKeyReused;

export type ApproveTransfersResult = TransfersJudged | BatchSizeOutOfRange | IdempotencyKeyReused;

export type ApproveTransferResult = TransferStepTaken | WrongHat | WrongUnit | OwnEntry | TransferNotFound | TransferNotInReview;

export type RejectTransferResult = TransferStepTaken | WrongHat | WrongUnit | OwnEntry | TransferNotFound | TransferNotInReview | ReasonMissing | IdempotencyKeyReused;

export type WithdrawTransferResult = TransferStepTaken | WrongHat | WrongUnit | TransferNotFound | TransferNotOpen | IdempotencyKeyReused;

export type TransferRequested = {
  readonly transfer: Transfer;
};

export type TransferStepTaken = {
  readonly transfer: Transfer;
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

/** Nobody approves what they entered. */
export type OwnEntry = Refusal & {
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

export type BatchSizeOutOfRange = Refusal & {
  readonly message: Scalars['String']['output'];
  readonly whoCanAct: Scalars['String']['output'];
};

export type Student = {
  readonly id: Scalars['ID']['output'];
  /** The student's open transfer, if the caller may see it. */
  readonly openTransfer: Maybe<Transfer>;
};

export type School = {
  readonly id: Scalars['ID']['output'];
};

export type Class = {
  readonly id: Scalars['ID']['output'];
};

export type Region = {
  readonly code: Scalars['ID']['output'];
  /** Transfers from or to this region that are open now; counts only. */
  readonly openTransfers: Maybe<OpenTransfers>;
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

/** Where a page of a connection ends (Relay). */
export type PageInfo = {
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Opaque; hand it in as `after` to go on. */
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
  Student: Student;
  Region: Region;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Transfer:
    ( { __typename: 'Transfer' }
    & GraphQLRecursivePick<FederationTypes['Transfer'], {"id":true}> );
  Student:
    ( { __typename: 'Student' }
    & GraphQLRecursivePick<FederationTypes['Student'], {"id":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RequestTransferResult:
    | ( TransferRequested )
    | ( WrongHat )
    | ( WrongUnit )
    | ( TransferAlreadyOpen )
    | ( IdempotencyKeyReused )
  ;
  ApproveTransfersResult:
    | ( Omit<TransfersJudged, 'results'> & { results: ReadonlyArray<_RefType['ApproveTransferResult']> } )
    | ( BatchSizeOutOfRange )
    | ( IdempotencyKeyReused )
  ;
  ApproveTransferResult:
    | ( TransferStepTaken )
    | ( WrongHat )
    | ( WrongUnit )
    | ( OwnEntry )
    | ( TransferNotFound )
    | ( TransferNotInReview )
  ;
  RejectTransferResult:
    | ( TransferStepTaken )
    | ( WrongHat )
    | ( WrongUnit )
    | ( OwnEntry )
    | ( TransferNotFound )
    | ( TransferNotInReview )
    | ( ReasonMissing )
    | ( IdempotencyKeyReused )
  ;
  WithdrawTransferResult:
    | ( TransferStepTaken )
    | ( WrongHat )
    | ( WrongUnit )
    | ( TransferNotFound )
    | ( TransferNotOpen )
    | ( IdempotencyKeyReused )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( TransferAlreadyOpen )
    | ( OwnEntry )
    | ( TransferNotFound )
    | ( TransferNotInReview )
    | ( TransferNotOpen )
    | ( ReasonMissing )
    | ( BatchSizeOutOfRange )
    | ( WrongHat )
    | ( WrongUnit )
    | ( IdempotencyKeyReused )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Transfer: ResolverTypeWrapper<Transfer>;
  TransferStatus: TransferStatus;
  TransferScope: TransferScope;
  TransferReason: TransferReason;
  ApprovalStep: ResolverTypeWrapper<ApprovalStep>;
  Party: Party;
  StepLevel: StepLevel;
  StepState: StepState;
  TransferRefusal: ResolverTypeWrapper<TransferRefusal>;
  TransferRefusalCode: TransferRefusalCode;
  TransferConnection: ResolverTypeWrapper<TransferConnection>;
  TransferEdge: ResolverTypeWrapper<TransferEdge>;
  TransferFeedFilter: TransferFeedFilter;
  TransferFeed: ResolverTypeWrapper<TransferFeed>;
  FeedVerification: ResolverTypeWrapper<FeedVerification>;
  FeedPart: ResolverTypeWrapper<FeedPart>;
  TransferEvent: ResolverTypeWrapper<TransferEvent>;
  TransferEventType: TransferEventType;
  RequestTransferInput: RequestTransferInput;
  ApproveTransfersInput: ApproveTransfersInput;
  RejectTransferInput: RejectTransferInput;
  WithdrawTransferInput: WithdrawTransferInput;
  RequestTransferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestTransferResult']>;
  ApproveTransfersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveTransfersResult']>;
  ApproveTransferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveTransferResult']>;
  RejectTransferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectTransferResult']>;
  WithdrawTransferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawTransferResult']>;
  TransferRequested: ResolverTypeWrapper<TransferRequested>;
  TransferStepTaken: ResolverTypeWrapper<TransferStepTaken>;
  TransfersJudged: ResolverTypeWrapper<Omit<TransfersJudged, 'results'> & { results: ReadonlyArray<ResolversTypes['ApproveTransferResult']> }>;
  TransferAlreadyOpen: ResolverTypeWrapper<TransferAlreadyOpen>;
  OwnEntry: ResolverTypeWrapper<OwnEntry>;
  TransferNotFound: ResolverTypeWrapper<TransferNotFound>;
  TransferNotInReview: ResolverTypeWrapper<TransferNotInReview>;
  TransferNotOpen: ResolverTypeWrapper<TransferNotOpen>;
  ReasonMissing: ResolverTypeWrapper<ReasonMissing>;
  BatchSizeOutOfRange: ResolverTypeWrapper<BatchSizeOutOfRange>;
  Student: ResolverTypeWrapper<Student>;
  School: ResolverTypeWrapper<School>;
  Class: ResolverTypeWrapper<Class>;
  Region: ResolverTypeWrapper<Region>;
  OpenTransfers: ResolverTypeWrapper<OpenTransfers>;
  Refusal: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Refusal']>;
  WrongHat: ResolverTypeWrapper<WrongHat>;
  WrongUnit: ResolverTypeWrapper<WrongUnit>;
  IdempotencyKeyReused: ResolverTypeWrapper<IdempotencyKeyReused>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  LocalDate: Scalars['LocalDate']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Mutation: Record<PropertyKey, never>;
  Transfer: Transfer | FederationReferenceTypes['Transfer'];
  ApprovalStep: ApprovalStep;
  TransferRefusal: TransferRefusal;
  TransferConnection: TransferConnection;
  TransferEdge: TransferEdge;
  TransferFeedFilter: TransferFeedFilter;
  TransferFeed: TransferFeed;
  FeedVerification: FeedVerification;
  FeedPart: FeedPart;
  TransferEvent: TransferEvent;
  RequestTransferInput: RequestTransferInput;
  ApproveTransfersInput: ApproveTransfersInput;
  RejectTransferInput: RejectTransferInput;
  WithdrawTransferInput: WithdrawTransferInput;
  RequestTransferResult: ResolversUnionTypes<ResolversParentTypes>['RequestTransferResult'];
  ApproveTransfersResult: ResolversUnionTypes<ResolversParentTypes>['ApproveTransfersResult'];
  ApproveTransferResult: ResolversUnionTypes<ResolversParentTypes>['ApproveTransferResult'];
  RejectTransferResult: ResolversUnionTypes<ResolversParentTypes>['RejectTransferResult'];
  WithdrawTransferResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawTransferResult'];
  TransferRequested: TransferRequested;
  TransferStepTaken: TransferStepTaken;
  TransfersJudged: Omit<TransfersJudged, 'results'> & { results: ReadonlyArray<ResolversParentTypes['ApproveTransferResult']> };
  TransferAlreadyOpen: TransferAlreadyOpen;
  OwnEntry: OwnEntry;
  TransferNotFound: TransferNotFound;
  TransferNotInReview: TransferNotInReview;
  TransferNotOpen: TransferNotOpen;
  ReasonMissing: ReasonMissing;
  BatchSizeOutOfRange: BatchSizeOutOfRange;
  Student: Student | FederationReferenceTypes['Student'];
  School: School;
  Class: Class;
  Region: Region | FederationReferenceTypes['Region'];
  OpenTransfers: OpenTransfers;
  Refusal: ResolversInterfaceTypes<ResolversParentTypes>['Refusal'];
  WrongHat: WrongHat;
  WrongUnit: WrongUnit;
  IdempotencyKeyReused: IdempotencyKeyReused;
  PageInfo: PageInfo;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType, RequireFields<QueryTransferArgs, 'id'>>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<QueryTransfersArgs, 'mine' | 'first'>>;
  transferFeed?: Resolver<ResolversTypes['TransferFeed'], ParentType, ContextType, RequireFields<QueryTransferFeedArgs, 'first' | 'wait'>>;
  verifyFeed?: Resolver<ResolversTypes['FeedVerification'], ParentType, ContextType, RequireFields<QueryVerifyFeedArgs, 'to' | 'digest'>>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  requestTransfer?: Resolver<ResolversTypes['RequestTransferResult'], ParentType, ContextType, RequireFields<MutationRequestTransferArgs, 'input'>>;
  approveTransfers?: Resolver<ResolversTypes['ApproveTransfersResult'], ParentType, ContextType, RequireFields<MutationApproveTransfersArgs, 'input'>>;
  rejectTransfer?: Resolver<ResolversTypes['RejectTransferResult'], ParentType, ContextType, RequireFields<MutationRejectTransferArgs, 'input'>>;
  withdrawTransfer?: Resolver<ResolversTypes['WithdrawTransferResult'], ParentType, ContextType, RequireFields<MutationWithdrawTransferArgs, 'input'>>;
};

export type TransferResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer'], FederationReferenceType extends FederationReferenceTypes['Transfer'] = FederationReferenceTypes['Transfer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Transfer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransferStatus'], ParentType, ContextType>;
  student?: Resolver<ResolversTypes['Student'], ParentType, ContextType>;
  toSchool?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
  toClass?: Resolver<ResolversTypes['Class'], ParentType, ContextType>;
  fromSchool?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['TransferReason'], ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['TransferScope']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['ApprovalStep']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['TransferRefusal']>, ParentType, ContextType>;
  rejectionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ApprovalStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovalStep'] = ResolversParentTypes['ApprovalStep']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['StepLevel'], ParentType, ContextType>;
  unitPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StepState'], ParentType, ContextType>;
  enteredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TransferRefusalResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferRefusal'] = ResolversParentTypes['TransferRefusal']> = {
  code?: Resolver<ResolversTypes['TransferRefusalCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  transfer?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
};

export type RequestTransferResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RequestTransferResult'] = ResolversParentTypes['RequestTransferResult']> = {
  __resolveType: TypeResolveFn<'TransferRequested' | 'WrongHat' | 'WrongUnit' | 'TransferAlreadyOpen' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ApproveTransfersResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApproveTransfersResult'] = ResolversParentTypes['ApproveTransfersResult']> = {
  __resolveType: TypeResolveFn<'TransfersJudged' | 'BatchSizeOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ApproveTransferResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApproveTransferResult'] = ResolversParentTypes['ApproveTransferResult']> = {
  __resolveType: TypeResolveFn<'TransferStepTaken' | 'WrongHat' | 'WrongUnit' | 'OwnEntry' | 'TransferNotFound' | 'TransferNotInReview', ParentType, ContextType>;
};

export type RejectTransferResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RejectTransferResult'] = ResolversParentTypes['RejectTransferResult']> = {
  __resolveType: TypeResolveFn<'TransferStepTaken' | 'WrongHat' | 'WrongUnit' | 'OwnEntry' | 'TransferNotFound' | 'TransferNotInReview' | 'ReasonMissing' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type WithdrawTransferResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['WithdrawTransferResult'] = ResolversParentTypes['WithdrawTransferResult']> = {
  __resolveType: TypeResolveFn<'TransferStepTaken' | 'WrongHat' | 'WrongUnit' | 'TransferNotFound' | 'TransferNotOpen' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type TransferRequestedResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferRequested'] = ResolversParentTypes['TransferRequested']> = {
  transfer?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferStepTakenResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferStepTaken'] = ResolversParentTypes['TransferStepTaken']> = {
  transfer?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
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

export type OwnEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnEntry'] = ResolversParentTypes['OwnEntry']> = {
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

export type BatchSizeOutOfRangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['BatchSizeOutOfRange'] = ResolversParentTypes['BatchSizeOutOfRange']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  whoCanAct?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Student'] = ResolversParentTypes['Student'], FederationReferenceType extends FederationReferenceTypes['Student'] = FederationReferenceTypes['Student']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Student']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openTransfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = any, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ClassResolvers<ContextType = any, ParentType extends ResolversParentTypes['Class'] = ResolversParentTypes['Class']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RegionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openTransfers?: Resolver<Maybe<ResolversTypes['OpenTransfers']>, ParentType, ContextType>;
};

export type OpenTransfersResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpenTransfers'] = ResolversParentTypes['OpenTransfers']> = {
  incoming?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outgoing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = any, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'TransferAlreadyOpen' | 'OwnEntry' | 'TransferNotFound' | 'TransferNotInReview' | 'TransferNotOpen' | 'ReasonMissing' | 'BatchSizeOutOfRange' | 'WrongHat' | 'WrongUnit' | 'IdempotencyKeyReused', ParentType, ContextType>;
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

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  DateTime?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
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
  WithdrawTransferResult?: WithdrawTransferResultResolvers<ContextType>;
  TransferRequested?: TransferRequestedResolvers<ContextType>;
  TransferStepTaken?: TransferStepTakenResolvers<ContextType>;
  TransfersJudged?: TransfersJudgedResolvers<ContextType>;
  TransferAlreadyOpen?: TransferAlreadyOpenResolvers<ContextType>;
  OwnEntry?: OwnEntryResolvers<ContextType>;
  TransferNotFound?: TransferNotFoundResolvers<ContextType>;
  TransferNotInReview?: TransferNotInReviewResolvers<ContextType>;
  TransferNotOpen?: TransferNotOpenResolvers<ContextType>;
  ReasonMissing?: ReasonMissingResolvers<ContextType>;
  BatchSizeOutOfRange?: BatchSizeOutOfRangeResolvers<ContextType>;
  Student?: StudentResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  Class?: ClassResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  OpenTransfers?: OpenTransfersResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  WrongHat?: WrongHatResolvers<ContextType>;
  WrongUnit?: WrongUnitResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
};


