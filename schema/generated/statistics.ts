// Generated from schema/statistics.graphql by npm run generate. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
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
  /** Students of the whole system by the last event counted. For those who read counts of the nation, and for its operators; null for others. */
  readonly statisticsStatus: Maybe<StatisticsStatus>;
};

export type StatisticsStatus = {
  readonly students: Scalars['Int']['output'];
  readonly facts: Scalars['Int']['output'];
  /** When a count was changed last; null before the first. */
  readonly countedAt: Maybe<Scalars['DateTime']['output']>;
  /** How far the counts are behind each topic of events that they are made from, by name of the topic. */
  readonly lag: Maybe<ReadonlyArray<TopicLag>>;
};

/** How far the counts are behind one topic of events. */
export type TopicLag = {
  /** Name of the topic, e.g. `placements`. */
  readonly topic: Scalars['String']['output'];
  /** When the newest event that is counted happened (the watermark); null before the first. */
  readonly newestAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * Published events of the topic that are not applied yet, as of two seconds ago at the most: 0 when the counts are up to date. Null when the message
   * broker does not answer.
   */
  readonly behind: Maybe<Scalars['SafeInt']['output']>;
  /** Events that are set aside until an operator has looked: they are not counted and not in `behind`. */
  readonly parked: Scalars['Int']['output'];
};

export type Region = {
  readonly code: Scalars['ID']['output'];
  /** Live counts of the students on the rolls in this region; from events only, each counted once. Null outside the caller's unit. */
  readonly statistics: Maybe<StudentCounts>;
  /** The same by stage and grade, in order. A cohort past its last grade is in no row; `statistics { outlived }` counts it. */
  readonly statisticsByGrade: Maybe<ReadonlyArray<GradeCounts>>;
};


export type RegionStatisticsArgs = {
  stage?: InputMaybe<Stage>;
};

/** How many students, and how many of them are … Each is counted at the school that holds the placement. */
export type StudentCounts = {
  readonly students: Scalars['Int']['output'];
  readonly male: Scalars['Int']['output'];
  readonly female: Scalars['Int']['output'];
  /** 随迁子女 */
  readonly migrant: Scalars['Int']['output'];
  /** 留守儿童, of one or both parents */
  readonly leftBehind: Scalars['Int']['output'];
  /** 寄宿生 */
  readonly boarder: Scalars['Int']['output'];
  /** Pupils who are in none of the counts above: their cohort is past its last grade, and its school has not graduated it. */
  readonly outlived: Scalars['Int']['output'];
};

export type GradeCounts = {
  readonly stage: Stage;
  /** Year in which the cohort entered the stage. */
  readonly entryYear: Scalars['Int']['output'];
  /** 1 in the first school year of the stage. */
  readonly grade: Scalars['Int']['output'];
  readonly counts: StudentCounts;
};

/** Stage of schooling (学段). */
export type Stage =
  /** 小学 */
  | 'PRIMARY'
  /** 初中 */
  | 'JUNIOR'
  /** 普通高中 */
  | 'SENIOR';



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
  Region: Region;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  StatisticsStatus: ResolverTypeWrapper<StatisticsStatus>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  TopicLag: ResolverTypeWrapper<TopicLag>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Region: ResolverTypeWrapper<Region>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  StudentCounts: ResolverTypeWrapper<StudentCounts>;
  GradeCounts: ResolverTypeWrapper<GradeCounts>;
  Stage: Stage;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  LocalDate: Scalars['LocalDate']['output'];
  SafeInt: Scalars['SafeInt']['output'];
  Query: Record<PropertyKey, never>;
  StatisticsStatus: StatisticsStatus;
  Int: Scalars['Int']['output'];
  TopicLag: TopicLag;
  String: Scalars['String']['output'];
  Region: Region | FederationReferenceTypes['Region'];
  ID: Scalars['ID']['output'];
  StudentCounts: StudentCounts;
  GradeCounts: GradeCounts;
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
  statisticsStatus?: Resolver<Maybe<ResolversTypes['StatisticsStatus']>, ParentType, ContextType>;
};

export type StatisticsStatusResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatisticsStatus'] = ResolversParentTypes['StatisticsStatus']> = {
  students?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  countedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lag?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TopicLag']>>, ParentType, ContextType>;
};

export type TopicLagResolvers<ContextType = any, ParentType extends ResolversParentTypes['TopicLag'] = ResolversParentTypes['TopicLag']> = {
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  newestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  behind?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  parked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['StudentCounts']>, ParentType, ContextType, Partial<RegionStatisticsArgs>>;
  statisticsByGrade?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GradeCounts']>>, ParentType, ContextType>;
};

export type StudentCountsResolvers<ContextType = any, ParentType extends ResolversParentTypes['StudentCounts'] = ResolversParentTypes['StudentCounts']> = {
  students?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  male?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  female?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  migrant?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leftBehind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  boarder?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outlived?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GradeCountsResolvers<ContextType = any, ParentType extends ResolversParentTypes['GradeCounts'] = ResolversParentTypes['GradeCounts']> = {
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  entryYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['StudentCounts'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  DateTime?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  StatisticsStatus?: StatisticsStatusResolvers<ContextType>;
  TopicLag?: TopicLagResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  StudentCounts?: StudentCountsResolvers<ContextType>;
  GradeCounts?: GradeCountsResolvers<ContextType>;
};


