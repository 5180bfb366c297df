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

export type Query = {
  readonly programmes: Maybe<ReadonlyArray<Programme>>;
  readonly programme: Maybe<Programme>;
};


export type QueryProgrammeArgs = {
  id: Scalars['ID']['input'];
};

/** A funding or nutrition programme, with the rules in force. */
export type Programme = {
  /** E.g. `nutrition`. */
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Where the rules come from. */
  readonly source: Scalars['String']['output'];
  readonly rates: ReadonlyArray<Rate>;
};

/** What is due for one unit of a programme, in a range of dates. */
export type Rate = {
  /** The sum. */
  readonly amount: Money;
  /** What the sum is paid for. */
  readonly unit: RateUnit;
  /** First day. */
  readonly from: Scalars['LocalDate']['output'];
  /** First day on which it holds no more; null while it lasts. */
  readonly until: Maybe<Scalars['LocalDate']['output']>;
};

/** A sum of money in yuan (CNY). */
export type Money = {
  /** The sum in fen; 100 fen are one yuan. */
  readonly fen: Scalars['SafeInt']['output'];
};

/** What a rate is paid for. */
export type RateUnit =
  /** For each child and each school day. */
  | 'CHILD_AND_SCHOOL_DAY';

/** A child's right to a programme at one school, from `from` up to, not including, `until`. No two of one child and programme overlap. */
export type Entitlement = {
  readonly id: Scalars['ID']['output'];
  /** Null when no policy file describes the programme any more. */
  readonly programme: Maybe<Programme>;
  readonly student: Maybe<Student>;
  readonly school: Maybe<School>;
  /** The class in which the child began at this school; null when it is not known. */
  readonly class: Maybe<Class>;
  readonly from: Scalars['LocalDate']['output'];
  /** First day without it; null while it lasts. */
  readonly until: Maybe<Scalars['LocalDate']['output']>;
};

export type Student = {
  readonly id: Scalars['ID']['output'];
  /** Entitlements by first day, past ones too; null outside the caller's unit. */
  readonly entitlements: Maybe<EntitlementConnection>;
};


export type StudentEntitlementsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntitlementFilter>;
};

export type Class = {
  readonly id: Scalars['ID']['output'];
};

/** Which entitlements of a student a list shows. Conditions that are given must all hold. */
export type EntitlementFilter = {
  /** Id of a programme. */
  readonly programme?: InputMaybe<Scalars['ID']['input']>;
  /** Entitlements that hold on this day. */
  readonly on?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** A page of entitlements. */
export type EntitlementConnection = {
  /** The entitlements of this page. */
  readonly edges: ReadonlyArray<EntitlementEdge>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
};

export type TransferPreflight = {
  readonly studentId: Scalars['ID']['output'];
  readonly toSchoolId: Scalars['ID']['output'];
  readonly toClassId: Scalars['ID']['output'];
  /**
   * What the move would do to programmes that go by the place of the school, such as nutrition; what is given by need is not told. Nothing here stands in
   * the way of the transfer. For registrars; the receiving school is the caller's own.
   */
  readonly fundingNotes: Maybe<ReadonlyArray<FundingNote>>;
};

export type FundingNote = {
  readonly programme: Programme;
  readonly outcome: FundingOutcome;
  /** For a family, in Chinese and English. */
  readonly message: Scalars['String']['output'];
};

export type FundingOutcome =
  /** Goes on at the new school from the day after the move. */
  | 'FOLLOWS'
  /** Ends with the day of the move. */
  | 'ENDS'
  /** Begins on the day after the move, if the programme covers the stage of the class. */
  | 'MAY_BEGIN';

export type School = {
  readonly id: Scalars['ID']['output'];
  /** Who is entitled at this school on a day (today when null), for the office of the school's unit or above. A later day than today is refused. */
  readonly eligibilityList: Maybe<EligibilityList>;
};


export type SchoolEligibilityListArgs = {
  programme: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['LocalDate']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EligibilityFilter>;
};

export type Region = {
  readonly code: Scalars['ID']['output'];
  /** Who is entitled in this region on a day (today when null), for the office of this region or above. A later day than today is refused. */
  readonly eligibilityList: Maybe<EligibilityList>;
  /** Entitled children a programme today; counts only. */
  readonly entitled: Maybe<ReadonlyArray<ProgrammeCount>>;
};


export type RegionEligibilityListArgs = {
  programme: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['LocalDate']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EligibilityFilter>;
};

export type ProgrammeCount = {
  readonly programme: Programme;
  readonly students: Scalars['Int']['output'];
};

/** Which children a list shows. Conditions that are given must all hold. Funding knows no names, so a list cannot be filtered by name. */
export type EligibilityFilter = {
  /** Children of this school. */
  readonly schoolId?: InputMaybe<Scalars['ID']['input']>;
  /** Children of this class. In the list of a region name the school of the class as well. */
  readonly classId?: InputMaybe<Scalars['ID']['input']>;
};

/** Entitled children of a unit on a day, by path of the school and id of the child. A child that moves is on the list of one school on each day. */
export type EligibilityList = {
  /** Children on the whole list. */
  readonly totalCount: Scalars['Int']['output'];
  /** Pupils who are not on the list, since their cohort is past its last grade and its school has not graduated it. Graduate the class, or move the pupil. */
  readonly outlived: Scalars['Int']['output'];
  readonly edges: ReadonlyArray<EntitlementEdge>;
  readonly pageInfo: PageInfo;
};

export type EntitlementEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Entitlement;
};

/** Rules of policy in force on a day: those of the nation and those of one province. */
export type Policies = {
  /** Two digits of GB/T 2260; `CN` for the rules of the nation alone. */
  readonly province: Scalars['ID']['output'];
  /** The day on which the rules are in force. */
  readonly on: Scalars['LocalDate']['output'];
  /** Rules about programmes: where they run, for whom, and their rates. */
  readonly funding: Maybe<ReadonlyArray<Policy>>;
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


