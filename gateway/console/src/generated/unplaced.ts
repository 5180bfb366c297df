// Generated from gateway/console/src/rooms/unplaced.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type UnplacedReason =
  | 'SCHOOL_UNKNOWN'
  | 'SCHOOL_OUTSIDE_UNIT'
  | 'CLASS_UNKNOWN'
  | 'CLASS_CLOSED'
  | 'CLASS_FULL';

export type PlaceStudentsInput = {
  readonly idempotencyKey: string;
  readonly seats: ReadonlyArray<SeatInput>;
  readonly otherGrade?: boolean | null | undefined;
};

export type SeatInput = {
  readonly studentId: string;
  readonly classId: string;
};

export type Stage =
  | 'PRIMARY'
  | 'JUNIOR'
  | 'SENIOR'
  | 'SPECIAL';

export type UnplacedFragment = { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly stage: Stage, readonly entryYear: number, readonly classNo: number, readonly reason: UnplacedReason, readonly since: string, readonly student: { readonly id: string, readonly name: string | null, readonly number: string | null } | null, readonly unit:
        | { readonly code: string, readonly name: string }
        | { readonly code: string, readonly name: string }
       | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type UnplacedOfRegionQueryVariables = Exact<{
  code: string;
  first: number;
  after?: string | null | undefined;
}>;


export type UnplacedOfRegionQuery = { readonly region: { readonly code: string, readonly name: string, readonly unplaced: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly stage: Stage, readonly entryYear: number, readonly classNo: number, readonly reason: UnplacedReason, readonly since: string, readonly student: { readonly id: string, readonly name: string | null, readonly number: string | null } | null, readonly unit:
            | { readonly code: string, readonly name: string }
            | { readonly code: string, readonly name: string }
           | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type UnplacedOfSchoolQueryVariables = Exact<{
  code: string;
  first: number;
  after?: string | null | undefined;
}>;


export type UnplacedOfSchoolQuery = { readonly schoolByCode: { readonly id: string, readonly name: string, readonly unplaced: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly stage: Stage, readonly entryYear: number, readonly classNo: number, readonly reason: UnplacedReason, readonly since: string, readonly student: { readonly id: string, readonly name: string | null, readonly number: string | null } | null, readonly unit:
            | { readonly code: string, readonly name: string }
            | { readonly code: string, readonly name: string }
           | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly classes: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly limit: number, readonly taken: number } }> } } | null };

export type PlaceStudentsMutationVariables = Exact<{
  input: PlaceStudentsInput;
}>;


export type PlaceStudentsMutation = { readonly placeStudents:
    | { readonly __typename: 'StudentsSeated', readonly results: ReadonlyArray<
        | { readonly __typename: 'StudentSeated' }
        | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'StudentNotUnplaced', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'StudentNotInUnit', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'StudentNotAtSchool', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'TransferHoldsStudent', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'ClassNotFound', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'ClassOfAnotherSchool', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'ClassOfAnotherGrade', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'ClassTakesNobody', readonly message: string, readonly whoCanAct: string }
        | { readonly __typename: 'NoSeatFree', readonly message: string, readonly whoCanAct: string }
      > }
    | { readonly __typename: 'BatchSizeOutOfRange', readonly message: string, readonly whoCanAct: string }
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
export const UnplacedOfRegionDocument = new TypedDocumentString(`
    query UnplacedOfRegion($code: ID!, $first: Int!, $after: String) {
  region(code: $code) {
    code
    name
    unplaced(first: $first, after: $after) {
      ...Unplaced
    }
  }
}
    fragment Unplaced on UnplacedConnection {
  totalCount
  edges {
    node {
      stage
      entryYear
      classNo
      reason
      since
      student {
        id
        name
        number
      }
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
}`) as unknown as TypedDocumentString<UnplacedOfRegionQuery, UnplacedOfRegionQueryVariables>;
export const UnplacedOfSchoolDocument = new TypedDocumentString(`
    query UnplacedOfSchool($code: String!, $first: Int!, $after: String) {
  schoolByCode(code: $code) {
    id
    name
    unplaced(first: $first, after: $after) {
      ...Unplaced
    }
    classes(first: 100, filter: {open: true, hasFreeSeat: true}) {
      edges {
        node {
          id
          name
          limit
          taken
        }
      }
    }
  }
}
    fragment Unplaced on UnplacedConnection {
  totalCount
  edges {
    node {
      stage
      entryYear
      classNo
      reason
      since
      student {
        id
        name
        number
      }
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
}`) as unknown as TypedDocumentString<UnplacedOfSchoolQuery, UnplacedOfSchoolQueryVariables>;
export const PlaceStudentsDocument = new TypedDocumentString(`
    mutation PlaceStudents($input: PlaceStudentsInput!) {
  placeStudents(input: $input) {
    __typename
    ... on StudentsSeated {
      results {
        __typename
        ... on Refusal {
          message
          whoCanAct
        }
      }
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceStudentsMutation, PlaceStudentsMutationVariables>;
