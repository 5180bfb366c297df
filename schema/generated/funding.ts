// Generated from schema/funding.graphql by npm run generate. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
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
  /** Every programme that the policy files describe, ended ones too. The same for every caller. */
  readonly programmes: Maybe<ReadonlyArray<Programme>>;
  /** One programme by its id; null when no policy file describes it. The same for every caller. */
  readonly programme: Maybe<Programme>;
};


/**
 * The graph of national student records. Four rules for every client. (1) Enums and unions grow: treat a value or a `__typename` that you do not know as
 * "something else", show it as it is, and never fail because of it. (2) Codes of national tables come with their label, so you can show a code that you
 * do not know. (3) Ids and cursors are opaque: store them as they are and never build one yourself. The id of a region is the one exception: it is its
 * code. (4) A command that is refused answers with a type of its union. Any other error stands in `errors`, with a stable code in
 * `errors[].extensions.code`, e.g. CURSOR_INVALID or FORBIDDEN. Each caller sees only what its unit, its roles and, for a partner, its registration
 * allow; a field that is not granted to a partner is refused with FIELD_NOT_GRANTED.
 */
export type QueryProgrammeArgs = {
  id: Scalars['ID']['input'];
};

/** A funding or nutrition programme for students, as the policy files describe it. */
export type Programme = {
  /** Short word that names the programme in the policy files, e.g. `nutrition`; never changes. */
  readonly id: Scalars['ID']['output'];
  /** Official title of the programme in Chinese, e.g. 农村义务教育学生营养改善计划. */
  readonly name: Scalars['String']['output'];
  /** Documents that set the rules of the programme, in Chinese, e.g. 国办发〔2011〕54号. */
  readonly source: Scalars['String']['output'];
  /**
   * Every rate of the programme, past ones too. The rate for a day has a `from` that is not later than this day, and an `until` that is later or null.
   * All rates set so far hold in the whole nation: `provinces` of their rules in `Policies.funding` is null.
   */
  readonly rates: ReadonlyArray<Rate>;
};

/** The sum that a programme pays for one unit, in a range of dates. */
export type Rate = {
  /** Sum for one unit, in fen. */
  readonly amount: Money;
  /** What the sum is paid for, e.g. for each child and each school day. */
  readonly unit: RateUnit;
  /** First day on which the rate holds, a date in Asia/Shanghai. */
  readonly from: Scalars['LocalDate']['output'];
  /** First day on which the rate no longer holds; null when no end is set. */
  readonly until: Maybe<Scalars['LocalDate']['output']>;
};

/** A sum of Chinese money (CNY), counted in fen. One yuan is 100 fen. */
export type Money = {
  /** The sum in fen (分), a whole number: 500 is 5.00 yuan. */
  readonly fen: Scalars['SafeInt']['output'];
};

/** What a rate is paid for. */
export type RateUnit =
  /** Paid for each entitled child and each day on which the school teaches. */
  | 'CHILD_AND_SCHOOL_DAY';

/**
 * A child's right to a programme at one school, from `from` up to, but not including, `until`. Two rights of one child to one programme never overlap.
 * The day of a move is the last day with the right at the old school. If the programme covers the new school, a new right begins on the next day.
 */
export type Entitlement = {
  /** Opaque; never changes. */
  readonly id: Scalars['ID']['output'];
  /** The programme to which the child is entitled; null when no policy file describes it any more. */
  readonly programme: Maybe<Programme>;
  /** The entitled child; null when the caller may not read this student, or when this part of the system does not answer. */
  readonly student: Maybe<Student>;
  /** The school at which the right holds; null when this part of the system does not answer. */
  readonly school: Maybe<School>;
  /**
   * The class at the child's entry to this school, not the class of a later day; null when it is not known. For the class of today read
   * `Student.placement`.
   */
  readonly class: Maybe<Class>;
  /** First day of the right, a date in Asia/Shanghai. */
  readonly from: Scalars['LocalDate']['output'];
  /** First day without the right; the day before is the last day with it. Null while no end is known. */
  readonly until: Maybe<Scalars['LocalDate']['output']>;
};

/**
 * A child with one record for the whole of schooling (一人一籍). The units that hold the record see it with masked numbers and phones. A guest (the
 * receiving school of an open transfer, and the units above it) sees fewer fields and a masked name. For a student just found by `matchStudent`, every
 * field of the record but `id` is null. A field that stands in no group of `PartnerFieldGroup` is refused to every partner.
 */
export type Student = {
  /** Opaque; never changes, also when the child moves to another school. It is not the student number (学籍号). */
  readonly id: Scalars['ID']['output'];
  /**
   * The child's entitlements, past ones too, in order of the first day. Null when the school that the child attends now, or the school that graduated
   * the child, lies outside the caller's unit; null for callers who read no students, and before the child is in a class. After a move only the new unit
   * reads them here. The former unit still finds the ended right in its `eligibilityList` of an earlier day.
   */
  readonly entitlements: Maybe<EntitlementConnection>;
};


/**
 * A child with one record for the whole of schooling (一人一籍). The units that hold the record see it with masked numbers and phones. A guest (the
 * receiving school of an open transfer, and the units above it) sees fewer fields and a masked name. For a student just found by `matchStudent`, every
 * field of the record but `id` is null. A field that stands in no group of `PartnerFieldGroup` is refused to every partner.
 */
export type StudentEntitlementsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntitlementFilter>;
};

/** A class of one school, stage and year of entry. */
export type Class = {
  /** Opaque; never changes. */
  readonly id: Scalars['ID']['output'];
};

/** Which entitlements of a student a list shows. Conditions that are given must all hold. */
export type EntitlementFilter = {
  /** Id of a programme, e.g. `nutrition`. An unknown one gives an empty list. */
  readonly programme?: InputMaybe<Scalars['ID']['input']>;
  /** Only entitlements that hold on this day, a date in Asia/Shanghai. */
  readonly on?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** One page of entitlements. */
export type EntitlementConnection = {
  /** The page's items in order. */
  readonly edges: ReadonlyArray<EntitlementEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
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
  /**
   * What the move would change in programmes that depend on the place of the school, such as nutrition, if the move were today. Programmes given by need
   * are not shown. A note never prevents the transfer. The receiving school is taken to be the school of the caller. Empty when such programmes cover
   * neither the child now nor the new school; null for others than registrars.
   */
  readonly fundingNotes: Maybe<ReadonlyArray<FundingNote>>;
};

/** What a move would do to one programme of the child. */
export type FundingNote = {
  /** The programme that the note is about. */
  readonly programme: Programme;
  /** Whether the right goes on, ends or may begin with the move. */
  readonly outcome: FundingOutcome;
  /** Explains the outcome to the family, in the language of `Accept-Language`. */
  readonly message: Scalars['String']['output'];
};

/** What a move does to a right to a programme. */
export type FundingOutcome =
  /** The child has the right now and keeps it: it goes on at the new school from the day after the move, without a gap. */
  | 'FOLLOWS'
  /** The child has the right now and loses it after the day of the move: the programme does not cover the new school. */
  | 'ENDS'
  /** The child does not have the right now. It begins the day after the move if the programme covers the stage of the new class. */
  | 'MAY_BEGIN';

/** A school that keeps student records, with its own national code (学校标识码). */
export type School = {
  /** Opaque; never changes. It is not the national code (学校标识码). */
  readonly id: Scalars['ID']['output'];
  /**
   * Children who are entitled to a programme at this school on a day, in order of region and school, then of the id of the child. For registrars,
   * approvers and offices whose unit is this school or one above it. Null for other roles; FORBIDDEN when one of these roles asks for a school outside
   * its unit. An unknown programme and a day later than today are refused with BAD_USER_INPUT. From the day on which a school merges, its children are
   * on the list of its successor only.
   */
  readonly eligibilityList: Maybe<EligibilityList>;
};


/** A school that keeps student records, with its own national code (学校标识码). */
export type SchoolEligibilityListArgs = {
  programme: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['LocalDate']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EligibilityFilter>;
};

/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type Region = {
  /** GB/T 2260 code, six digits; `CN` for the nation. */
  readonly code: Scalars['ID']['output'];
  /**
   * Children who are entitled to a programme at the schools of this region on a day, in order of region and school, then of the id of the child. For
   * registrars, approvers and offices whose unit is this region or one above it. Null for other roles; FORBIDDEN when one of these roles asks for a
   * region outside its unit. An unknown programme and a day later than today are refused with BAD_USER_INPUT.
   */
  readonly eligibilityList: Maybe<EligibilityList>;
  /**
   * How many children are entitled to each programme in this region today (Asia/Shanghai), in order of the id of the programme. Programmes without
   * entitled children are left out. For readers, registrars, approvers and offices whose unit is this region or one above it. Null for other roles;
   * FORBIDDEN when one of these roles asks for a region outside its unit.
   */
  readonly entitled: Maybe<ReadonlyArray<ProgrammeCount>>;
};


/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type RegionEligibilityListArgs = {
  programme: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['LocalDate']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EligibilityFilter>;
};

/** How many children are entitled to one programme. */
export type ProgrammeCount = {
  /** The programme whose entitled children are counted. */
  readonly programme: Programme;
  /** Entitled children today. Pupils whose cohort is past its last grade are not counted. */
  readonly students: Scalars['Int']['output'];
};

/**
 * Which children an eligibility list shows. Conditions that are given must all hold. There is no filter by name, because names are not kept with
 * entitlements.
 */
export type EligibilityFilter = {
  /** Only children of this school. A school outside the list gives an empty list, and so does a school that had merged into another one by that day. */
  readonly schoolId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Only children who were in this class at their entry to the school. It is not the class list of the day. In the list of a region, give `schoolId` of
   * its school as well; without it the request is refused with BAD_USER_INPUT.
   */
  readonly classId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * Children who are entitled to one programme on one day, in order of the path of the school (region, then school code), then of the id of the child. On
 * each day a child is on the list of one school only, also when the child moves.
 */
export type EligibilityList = {
  /** Entitled children on all pages, with the filter applied. The pupils in `outlived` are not counted. */
  readonly totalCount: Scalars['Int']['output'];
  /**
   * Pupils, with the filter applied, who are kept off the list because their cohort is past its last grade and the school has not graduated it. To
   * correct this, graduate the class, or move the pupil.
   */
  readonly outlived: Scalars['Int']['output'];
  /** The page's items in order. */
  readonly edges: ReadonlyArray<EntitlementEdge>;
  /** Cursors of the first and last item of this page, and whether there are more items after it. */
  readonly pageInfo: PageInfo;
};

/** One item of a page of entitlements. */
export type EntitlementEdge = {
  /** Opaque. Pass it as `after` to read on from this item. */
  readonly cursor: Scalars['String']['output'];
  /** The entitlement, with its child and its school. */
  readonly node: Entitlement;
};

/** Rules of policy in force on a day: the national ones and those of one province. */
export type Policies = {
  /** Two digits of GB/T 2260; `CN` for the national rules alone. */
  readonly province: Scalars['ID']['output'];
  /** The day on which the rules are in force. */
  readonly on: Scalars['LocalDate']['output'];
  /** Rules about programmes: where they run, for whom, and their rates. Null when this part of the system does not answer. */
  readonly funding: Maybe<ReadonlyArray<Policy>>;
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
  Programme: Programme;
  Student: Student;
  TransferPreflight: TransferPreflight;
  School: School;
  Region: Region;
  Policies: Policies;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Programme:
    ( { __typename: 'Programme' }
    & GraphQLRecursivePick<FederationTypes['Programme'], {"id":true}> );
  Student:
    ( { __typename: 'Student' }
    & GraphQLRecursivePick<FederationTypes['Student'], {"id":true}> );
  TransferPreflight:
    ( { __typename: 'TransferPreflight' }
    & GraphQLRecursivePick<FederationTypes['TransferPreflight'], {"studentId":true,"toSchoolId":true,"toClassId":true}> );
  School:
    ( { __typename: 'School' }
    & GraphQLRecursivePick<FederationTypes['School'], {"id":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  Policies:
    ( { __typename: 'Policies' }
    & GraphQLRecursivePick<FederationTypes['Policies'], {"province":true,"on":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Programme: ResolverTypeWrapper<Programme>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Rate: ResolverTypeWrapper<Rate>;
  Money: ResolverTypeWrapper<Money>;
  RateUnit: RateUnit;
  Entitlement: ResolverTypeWrapper<Entitlement>;
  Student: ResolverTypeWrapper<Student>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Class: ResolverTypeWrapper<Class>;
  EntitlementFilter: EntitlementFilter;
  EntitlementConnection: ResolverTypeWrapper<EntitlementConnection>;
  TransferPreflight: ResolverTypeWrapper<TransferPreflight>;
  FundingNote: ResolverTypeWrapper<FundingNote>;
  FundingOutcome: FundingOutcome;
  School: ResolverTypeWrapper<School>;
  Region: ResolverTypeWrapper<Region>;
  ProgrammeCount: ResolverTypeWrapper<ProgrammeCount>;
  EligibilityFilter: EligibilityFilter;
  EligibilityList: ResolverTypeWrapper<EligibilityList>;
  EntitlementEdge: ResolverTypeWrapper<EntitlementEdge>;
  Policies: ResolverTypeWrapper<Policies>;
  Policy: ResolverTypeWrapper<Policy>;
  Article: ResolverTypeWrapper<Article>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  LocalDate: Scalars['LocalDate']['output'];
  SafeInt: Scalars['SafeInt']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Programme: Programme | FederationReferenceTypes['Programme'];
  String: Scalars['String']['output'];
  Rate: Rate;
  Money: Money;
  Entitlement: Entitlement;
  Student: Student | FederationReferenceTypes['Student'];
  Int: Scalars['Int']['output'];
  Class: Class;
  EntitlementFilter: EntitlementFilter;
  EntitlementConnection: EntitlementConnection;
  TransferPreflight: TransferPreflight | FederationReferenceTypes['TransferPreflight'];
  FundingNote: FundingNote;
  School: School | FederationReferenceTypes['School'];
  Region: Region | FederationReferenceTypes['Region'];
  ProgrammeCount: ProgrammeCount;
  EligibilityFilter: EligibilityFilter;
  EligibilityList: EligibilityList;
  EntitlementEdge: EntitlementEdge;
  Policies: Policies | FederationReferenceTypes['Policies'];
  Policy: Policy;
  Article: Article;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
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
  programmes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Programme']>>, ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType, RequireFields<QueryProgrammeArgs, 'id'>>;
};

export type ProgrammeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Programme'] = ResolversParentTypes['Programme'], FederationReferenceType extends FederationReferenceTypes['Programme'] = FederationReferenceTypes['Programme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Programme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rates?: Resolver<ReadonlyArray<ResolversTypes['Rate']>, ParentType, ContextType>;
};

export type RateResolvers<ContextType = any, ParentType extends ResolversParentTypes['Rate'] = ResolversParentTypes['Rate']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['RateUnit'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  fen?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type EntitlementResolvers<ContextType = any, ParentType extends ResolversParentTypes['Entitlement'] = ResolversParentTypes['Entitlement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  programme?: Resolver<Maybe<ResolversTypes['Programme']>, ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['Class']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type StudentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Student'] = ResolversParentTypes['Student'], FederationReferenceType extends FederationReferenceTypes['Student'] = FederationReferenceTypes['Student']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Student']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entitlements?: Resolver<Maybe<ResolversTypes['EntitlementConnection']>, ParentType, ContextType, RequireFields<StudentEntitlementsArgs, 'first'>>;
};

export type ClassResolvers<ContextType = any, ParentType extends ResolversParentTypes['Class'] = ResolversParentTypes['Class']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EntitlementConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['EntitlementConnection'] = ResolversParentTypes['EntitlementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntitlementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TransferPreflightResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferPreflight'] = ResolversParentTypes['TransferPreflight'], FederationReferenceType extends FederationReferenceTypes['TransferPreflight'] = FederationReferenceTypes['TransferPreflight']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TransferPreflight']> | FederationReferenceType, FederationReferenceType, ContextType>;
  studentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toSchoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toClassId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fundingNotes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FundingNote']>>, ParentType, ContextType>;
};

export type FundingNoteResolvers<ContextType = any, ParentType extends ResolversParentTypes['FundingNote'] = ResolversParentTypes['FundingNote']> = {
  programme?: Resolver<ResolversTypes['Programme'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['FundingOutcome'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = any, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eligibilityList?: Resolver<Maybe<ResolversTypes['EligibilityList']>, ParentType, ContextType, RequireFields<SchoolEligibilityListArgs, 'programme' | 'first'>>;
};

export type RegionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eligibilityList?: Resolver<Maybe<ResolversTypes['EligibilityList']>, ParentType, ContextType, RequireFields<RegionEligibilityListArgs, 'programme' | 'first'>>;
  entitled?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProgrammeCount']>>, ParentType, ContextType>;
};

export type ProgrammeCountResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProgrammeCount'] = ResolversParentTypes['ProgrammeCount']> = {
  programme?: Resolver<ResolversTypes['Programme'], ParentType, ContextType>;
  students?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EligibilityListResolvers<ContextType = any, ParentType extends ResolversParentTypes['EligibilityList'] = ResolversParentTypes['EligibilityList']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outlived?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntitlementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EntitlementEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['EntitlementEdge'] = ResolversParentTypes['EntitlementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entitlement'], ParentType, ContextType>;
};

export type PoliciesResolvers<ContextType = any, ParentType extends ResolversParentTypes['Policies'] = ResolversParentTypes['Policies'], FederationReferenceType extends FederationReferenceTypes['Policies'] = FederationReferenceTypes['Policies']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Policies']> | FederationReferenceType, FederationReferenceType, ContextType>;
  province?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  funding?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Policy']>>, ParentType, ContextType>;
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
  Programme?: ProgrammeResolvers<ContextType>;
  Rate?: RateResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Entitlement?: EntitlementResolvers<ContextType>;
  Student?: StudentResolvers<ContextType>;
  Class?: ClassResolvers<ContextType>;
  EntitlementConnection?: EntitlementConnectionResolvers<ContextType>;
  TransferPreflight?: TransferPreflightResolvers<ContextType>;
  FundingNote?: FundingNoteResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  ProgrammeCount?: ProgrammeCountResolvers<ContextType>;
  EligibilityList?: EligibilityListResolvers<ContextType>;
  EntitlementEdge?: EntitlementEdgeResolvers<ContextType>;
  Policies?: PoliciesResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
};


