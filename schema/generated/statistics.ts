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
   * How many students the statistics count in the whole system, and how far the counts are behind the events. For callers whose unit is the nation and
   * who may read counts, and for the operators of the nation. Null for all others, also for the office of a province.
   */
  readonly statisticsStatus: Maybe<StatisticsStatus>;
};

/** Size of the statistics of the whole nation, and how fresh they are. */
export type StatisticsStatus = {
  /**
   * Students counted now, in all schools. Pupils past their last grade are included: it is `StudentCounts.students` and `StudentCounts.outlived` of the
   * nation together.
   */
  readonly students: Scalars['Int']['output'];
  /** Students that the statistics have heard of, counted or not. Also those who are registered but in no class yet, and those who have graduated. */
  readonly facts: Scalars['Int']['output'];
  /** When a count was last changed; null before the first change. */
  readonly countedAt: Maybe<Scalars['DateTime']['output']>;
  /** How far the counts are behind each topic of events that they are made from, in order of the name of the topic. */
  readonly lag: Maybe<ReadonlyArray<TopicLag>>;
};

/** How far the counts are behind one topic of events. */
export type TopicLag = {
  /**
   * Name of the topic: `students` (registrations), `placements` (places in classes, moves, graduations) or `schools` (changes of schools and regions).
   * More topics may come.
   */
  readonly topic: Scalars['String']['output'];
  /** When the newest event that is counted happened (the watermark); null before the first event. */
  readonly newestAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * Published events of the topic that are not counted yet, as of at most two seconds ago: 0 when the counts are up to date. Null when the message
   * broker does not answer.
   */
  readonly behind: Maybe<Scalars['SafeInt']['output']>;
  /**
   * Events of the topic that failed or could not be put in order. They wait until an operator has decided about them; they are not counted and not in
   * `behind`.
   */
  readonly parked: Scalars['Int']['output'];
};

/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type Region = {
  /** GB/T 2260 code, six digits; `CN` for the nation. */
  readonly code: Scalars['ID']['output'];
  /**
   * Live counts of the students who are in a class in this region, made from events; each student is counted once. For readers, registrars, approvers
   * and offices whose unit is this region or one above it (for a partner who also has one of these roles: its registered units). Null for other roles;
   * FORBIDDEN when one of these roles asks for a region outside its unit.
   */
  readonly statistics: Maybe<StudentCounts>;
  /**
   * The same counts for each stage and grade: primary, junior, senior, and in each the lowest grade first. Grades without pupils are left out. Pupils
   * past their last grade are in no grade; `statistics { outlived }` counts them. Null for callers who may not read `statistics`.
   */
  readonly statisticsByGrade: Maybe<ReadonlyArray<GradeCounts>>;
};


/** An administrative region of GB/T 2260, or the nation (`CN`). */
export type RegionStatisticsArgs = {
  stage?: InputMaybe<Stage>;
};

/**
 * How many students there are, and how many of them belong to each group. A student counts at the school where the student is now enrolled, and once
 * both the registration and the place in a class are known.
 */
export type StudentCounts = {
  /** Students at school (在校): they sit in a class and are not in `outlived`. It is the sum of `male` and `female`. */
  readonly students: Scalars['Int']['output'];
  /**
   * Students on the rolls (在籍): those at school, and those who are suspended (休学), abroad, missing or have left for another reason. Not those in
   * `outlived`.
   */
  readonly onRolls: Scalars['Int']['output'];
  /** Boys among `students`, by the sex in the record (性别, GB/T 2261.1). */
  readonly male: Scalars['Int']['output'];
  /** Girls among `students`, by the sex in the record (性别, GB/T 2261.1). */
  readonly female: Scalars['Int']['output'];
  /** Children among `students` who live with parents who moved to the city for work (进城务工人员随迁子女). */
  readonly migrant: Scalars['Int']['output'];
  /** Children among `students` whose parents, one or both, have been away for three months or more (留守儿童). */
  readonly leftBehind: Scalars['Int']['output'];
  /** Students among `students` who live at the school (寄宿生). */
  readonly boarder: Scalars['Int']['output'];
  /** Pupils who are in none of the counts above: their cohort is past its last grade, and the school has not graduated it yet. */
  readonly outlived: Scalars['Int']['output'];
};

/** The counts of one grade of one stage. */
export type GradeCounts = {
  /** Stage of schooling (学段) to which the grade belongs. */
  readonly stage: Stage;
  /** Calendar year in which the pupils of this grade entered the stage, e.g. 2026. */
  readonly entryYear: Scalars['Int']['output'];
  /** 1 in the first school year of the stage, one more each 1 September. */
  readonly grade: Scalars['Int']['output'];
  /** The pupils of this grade. `outlived` counts those of the same year of entry who are past the last grade of their school. */
  readonly counts: StudentCounts;
};

/** Stage of schooling (学段). The number of school years in a stage is set for each school. */
export type Stage =
  /** Primary school (小学). */
  | 'PRIMARY'
  /** Junior secondary school (初中). */
  | 'JUNIOR'
  /** General senior secondary school (普通高中). */
  | 'SENIOR'
  /**
   * Special education school (特殊教育学校): as a rule nine grades, which follow those of primary and junior secondary school. A child with a disability
   * who learns in an ordinary class (随班就读) is in the stage of that class.
   */
  | 'SPECIAL';



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
  onRolls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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


