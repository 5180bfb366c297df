// Generated from gateway/console/src/rooms/admission-commands.graphql by npm run generate. Do not edit.
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

export type SetAdmissionPlanInput = {
  readonly idempotencyKey: string;
  readonly schoolId: string;
  readonly stage: Stage;
  readonly entryYear: number;
  readonly seats: number;
  readonly catchment: ReadonlyArray<string>;
  readonly note?: string | null | undefined;
};

export type AdmitGraduatesInput = {
  readonly idempotencyKey: string;
  readonly planId: string;
  readonly studentIds: ReadonlyArray<string>;
};

export type DecideDoubleAdmissionInput = {
  readonly idempotencyKey: string;
  readonly planId: string;
  readonly studentId: string;
  readonly reason: string;
};

export type GraduatesToAdmitQueryVariables = Exact<{
  code: string;
  region: string;
  isSchool: boolean;
}>;


export type GraduatesToAdmitQuery = { readonly schoolByCode?: { readonly id: string, readonly graduatesWithoutAdmission: { readonly edges: ReadonlyArray<{ readonly node: { readonly student: { readonly id: string, readonly name: string | null, readonly number: string | null } | null, readonly school: { readonly name: string } | null } }> } | null } | null, readonly region?: { readonly code: string, readonly graduatesWithoutAdmission: { readonly edges: ReadonlyArray<{ readonly node: { readonly student: { readonly id: string, readonly name: string | null, readonly number: string | null } | null, readonly school: { readonly name: string } | null } }> } | null } | null };

export type SetAdmissionPlanMutationVariables = Exact<{
  input: SetAdmissionPlanInput;
}>;


export type SetAdmissionPlanMutation = { readonly setAdmissionPlan:
    | { readonly __typename: 'AdmissionPlanSet' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'SchoolNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmissionPlanInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmissionPlanBelowAdmitted', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type AdmitGraduatesMutationVariables = Exact<{
  input: AdmitGraduatesInput;
}>;


export type AdmitGraduatesMutation = { readonly admitGraduates:
    | { readonly __typename: 'GraduatesAdmitted', readonly results: ReadonlyArray<
        | { readonly __typename: 'GraduateAdmitted' }
        | { readonly __typename: 'DoubleAdmission' }
        | { readonly __typename: 'StudentNotGraduate', readonly message: string }
        | { readonly __typename: 'GraduateOfAnotherProvince', readonly message: string }
        | { readonly __typename: 'StageNotNext', readonly message: string }
        | { readonly __typename: 'GraduateHeld', readonly message: string }
        | { readonly __typename: 'AdmissionPlanFull', readonly message: string }
      > }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmissionPlanNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmissionYearOver', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'BatchSizeOutOfRange', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type DecideDoubleAdmissionMutationVariables = Exact<{
  input: DecideDoubleAdmissionInput;
}>;


export type DecideDoubleAdmissionMutation = { readonly decideDoubleAdmission:
    | { readonly __typename: 'DoubleAdmissionDecided' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmissionPlanNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NoDoubleAdmission', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OwnEntry', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ReasonMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmittedChildSits', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmissionYearOver', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentNotGraduate', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'GraduateHeld', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'AdmissionPlanFull', readonly message: string, readonly whoCanAct: string }
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

export const GraduatesToAdmitDocument = new TypedDocumentString(`
    query GraduatesToAdmit($code: String!, $region: ID!, $isSchool: Boolean!) {
  schoolByCode(code: $code) @include(if: $isSchool) {
    id
    graduatesWithoutAdmission(first: 100) {
      edges {
        node {
          student {
            id
            name
            number
          }
          school {
            name
          }
        }
      }
    }
  }
  region(code: $region) @skip(if: $isSchool) {
    code
    graduatesWithoutAdmission(first: 100) {
      edges {
        node {
          student {
            id
            name
            number
          }
          school {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GraduatesToAdmitQuery, GraduatesToAdmitQueryVariables>;
export const SetAdmissionPlanDocument = new TypedDocumentString(`
    mutation SetAdmissionPlan($input: SetAdmissionPlanInput!) {
  setAdmissionPlan(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<SetAdmissionPlanMutation, SetAdmissionPlanMutationVariables>;
export const AdmitGraduatesDocument = new TypedDocumentString(`
    mutation AdmitGraduates($input: AdmitGraduatesInput!) {
  admitGraduates(input: $input) {
    __typename
    ... on GraduatesAdmitted {
      results {
        __typename
        ... on Refusal {
          message
        }
      }
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<AdmitGraduatesMutation, AdmitGraduatesMutationVariables>;
export const DecideDoubleAdmissionDocument = new TypedDocumentString(`
    mutation DecideDoubleAdmission($input: DecideDoubleAdmissionInput!) {
  decideDoubleAdmission(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<DecideDoubleAdmissionMutation, DecideDoubleAdmissionMutationVariables>;
