// Generated from gateway/console/src/rooms/yearruns.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type GraduationExceptionInput = {
  readonly studentId: string;
  readonly kind: GraduationKind;
};

export type GraduationKind =
  | 'GRADUATED'
  | 'COMPLETED'
  | 'ENDED_EARLY';

export type StartYearRunInput = {
  readonly idempotencyKey: string;
  readonly unit: string;
  readonly schoolYear: number;
  readonly dryRun: boolean;
  readonly exceptions?: ReadonlyArray<GraduationExceptionInput> | null | undefined;
};

export type CancelYearRunInput = {
  readonly idempotencyKey: string;
  readonly id: string;
};

export type YearRunStatus =
  | 'RUNNING'
  | 'DONE'
  | 'CANCELLED';

export type YearRunResultKind =
  | 'SUSPENDED'
  | 'ABROAD'
  | 'MISSING'
  | 'LEFT'
  | 'OPEN_CASE'
  | 'PROBLEM_CASE'
  | 'ARRIVING'
  | 'OUTLIVED'
  | 'OTHER_COHORT'
  | 'GRADUATING_CLASS'
  | 'EMPTY_CLASS'
  | 'OUTLIVED_CLASS'
  | 'CLOSING_CLASS'
  | 'NEW_CLASSES'
  | 'OTHER_YEARS'
  | 'EARLY_GRADE'
  | 'OUT_OF_SEASON'
  | 'FAILED_SCHOOL';

export type YearRunSettlement =
  | 'GRADUATED'
  | 'COMPLETED'
  | 'ENDED_EARLY'
  | 'MOVED'
  | 'STAYED';

export type Stage =
  | 'PRIMARY'
  | 'JUNIOR'
  | 'SENIOR'
  | 'SPECIAL';

export type YearRunsQueryVariables = Exact<{
  unit: string;
  first: number;
  after?: string | null | undefined;
}>;


export type YearRunsQuery = { readonly yearRuns: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly schoolYear: number, readonly dryRun: boolean, readonly status: YearRunStatus, readonly startedAt: string, readonly endedAt: string | null, readonly schools: number, readonly schoolsDone: number, readonly unit:
          | { readonly code: string, readonly name: string }
          | { readonly code: string, readonly name: string }
         | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type YearRunCardQueryVariables = Exact<{
  id: string;
  kind?: YearRunResultKind | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type YearRunCardQuery = { readonly yearRun: { readonly id: string, readonly schoolYear: number, readonly dryRun: boolean, readonly status: YearRunStatus, readonly asOf: string, readonly startedAt: string, readonly endedAt: string | null, readonly schools: number, readonly schoolsDone: number, readonly unit:
      | { readonly code: string, readonly name: string }
      | { readonly code: string, readonly name: string }
     | null, readonly counts: ReadonlyArray<{ readonly kind: YearRunResultKind, readonly number: number }>, readonly results: { readonly edges: ReadonlyArray<{ readonly node: { readonly kind: YearRunResultKind, readonly number: number | null, readonly entryYear: number | null, readonly stage: Stage | null, readonly settledAs: YearRunSettlement | null, readonly settledOn: string | null, readonly school: { readonly id: string, readonly name: string }, readonly class: { readonly id: string, readonly name: string } | null, readonly student: { readonly id: string, readonly name: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type StartYearRunMutationVariables = Exact<{
  input: StartYearRunInput;
}>;


export type StartYearRunMutation = { readonly startYearRun:
    | { readonly __typename: 'YearRunStarted', readonly yearRun: { readonly id: string } | null }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'SchoolYearInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'YearRunOutOfSeason', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'YearRunUnderWay', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'GraduationExceptionsInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type CancelYearRunMutationVariables = Exact<{
  input: CancelYearRunInput;
}>;


export type CancelYearRunMutation = { readonly cancelYearRun:
    | { readonly __typename: 'YearRunCancelled' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'YearRunNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'YearRunEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const YearRunsDocument = new TypedDocumentString(`
    query YearRuns($unit: ID!, $first: Int!, $after: String) {
  yearRuns(unit: $unit, first: $first, after: $after) {
    edges {
      node {
        id
        schoolYear
        dryRun
        status
        startedAt
        endedAt
        schools
        schoolsDone
        unit {
          code
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<YearRunsQuery, YearRunsQueryVariables>;
export const YearRunCardDocument = new TypedDocumentString(`
    query YearRunCard($id: ID!, $kind: YearRunResultKind, $first: Int!, $after: String) {
  yearRun(id: $id) {
    id
    schoolYear
    dryRun
    status
    asOf
    startedAt
    endedAt
    schools
    schoolsDone
    unit {
      code
      name
    }
    counts {
      kind
      number
    }
    results(kind: $kind, first: $first, after: $after) {
      edges {
        node {
          kind
          number
          entryYear
          stage
          settledAs
          settledOn
          school {
            id
            name
          }
          class {
            id
            name
          }
          student {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<YearRunCardQuery, YearRunCardQueryVariables>;
export const StartYearRunDocument = new TypedDocumentString(`
    mutation StartYearRun($input: StartYearRunInput!) {
  startYearRun(input: $input) {
    __typename
    ... on YearRunStarted {
      yearRun {
        id
      }
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<StartYearRunMutation, StartYearRunMutationVariables>;
export const CancelYearRunDocument = new TypedDocumentString(`
    mutation CancelYearRun($input: CancelYearRunInput!) {
  cancelYearRun(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<CancelYearRunMutation, CancelYearRunMutationVariables>;
