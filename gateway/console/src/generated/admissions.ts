// Generated from gateway/console/src/rooms/admissions.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Stage =
  | 'PRIMARY'
  | 'JUNIOR'
  | 'SENIOR'
  | 'SPECIAL';

export type AdmissionStatus =
  | 'ADMITTED'
  | 'PLACED'
  | 'DOUBLE'
  | 'WITHDRAWN';

export type AdmissionFilter = {
  readonly stage?: Stage | null | undefined;
  readonly entryYear?: number | null | undefined;
  readonly status?: ReadonlyArray<AdmissionStatus> | null | undefined;
  readonly notArrived?: boolean | null | undefined;
  readonly hasCase?: boolean | null | undefined;
};

export type PlaceAdmittedInput = {
  readonly idempotencyKey: string;
  readonly planId: string;
  readonly seed: string;
};

export type RecordArrivalsInput = {
  readonly idempotencyKey: string;
  readonly planId: string;
  readonly classId?: string | null | undefined;
  readonly studentIds?: ReadonlyArray<string> | null | undefined;
};

export type WithdrawAdmissionsInput = {
  readonly idempotencyKey: string;
  readonly planId: string;
  readonly studentIds: ReadonlyArray<string>;
};

export type AdmissionsOfSchoolQueryVariables = Exact<{
  code: string;
  filter?: AdmissionFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AdmissionsOfSchoolQuery = { readonly schoolByCode: { readonly id: string, readonly name: string, readonly admissionPlans: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly stage: Stage, readonly entryYear: number, readonly seats: number, readonly admitted: number, readonly catchment: ReadonlyArray<string> } }> } | null, readonly admissions: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly status: AdmissionStatus, readonly admittedOn: string, readonly arrivedOn: string | null, readonly plan: { readonly id: string } | null, readonly student: { readonly id: string, readonly name: string | null, readonly number: string | null } | null, readonly class: { readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type PlaceAdmittedMutationVariables = Exact<{
  input: PlaceAdmittedInput;
}>;


export type PlaceAdmittedMutation = { readonly placeAdmitted:
    | { readonly __typename: 'AdmittedPlaced' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmissionPlanNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmissionYearOver', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NobodyToPlace', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassesTooSmall', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type RecordArrivalsMutationVariables = Exact<{
  input: RecordArrivalsInput;
}>;


export type RecordArrivalsMutation = { readonly recordArrivals:
    | { readonly __typename: 'ArrivalsRecorded' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmissionPlanNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmissionYearOver', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'BatchSizeOutOfRange', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type WithdrawAdmissionsMutationVariables = Exact<{
  input: WithdrawAdmissionsInput;
}>;


export type WithdrawAdmissionsMutation = { readonly withdrawAdmissions:
    | { readonly __typename: 'AdmissionsWithdrawn' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmissionPlanNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NothingToWithdraw', readonly message: string, readonly whoCanAct: string }
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

export const AdmissionsOfSchoolDocument = new TypedDocumentString(`
    query AdmissionsOfSchool($code: String!, $filter: AdmissionFilter, $first: Int!, $after: String) {
  schoolByCode(code: $code) {
    id
    name
    admissionPlans(first: 10) {
      edges {
        node {
          id
          stage
          entryYear
          seats
          admitted
          catchment
        }
      }
    }
    admissions(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        node {
          status
          admittedOn
          arrivedOn
          plan {
            id
          }
          student {
            id
            name
            number
          }
          class {
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
    `) as unknown as TypedDocumentString<AdmissionsOfSchoolQuery, AdmissionsOfSchoolQueryVariables>;
export const PlaceAdmittedDocument = new TypedDocumentString(`
    mutation PlaceAdmitted($input: PlaceAdmittedInput!) {
  placeAdmitted(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<PlaceAdmittedMutation, PlaceAdmittedMutationVariables>;
export const RecordArrivalsDocument = new TypedDocumentString(`
    mutation RecordArrivals($input: RecordArrivalsInput!) {
  recordArrivals(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<RecordArrivalsMutation, RecordArrivalsMutationVariables>;
export const WithdrawAdmissionsDocument = new TypedDocumentString(`
    mutation WithdrawAdmissions($input: WithdrawAdmissionsInput!) {
  withdrawAdmissions(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawAdmissionsMutation, WithdrawAdmissionsMutationVariables>;
