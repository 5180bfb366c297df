// Generated from gateway/console/src/rooms/newtransfer.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type FundingOutcome =
  | 'FOLLOWS'
  | 'ENDS'
  | 'MAY_BEGIN';

export type MatchStudentInput = {
  readonly number?: MatchByNumberInput | null | undefined;
  readonly guardian?: MatchByGuardianInput | null | undefined;
  readonly code?: string | null | undefined;
};

export type MatchByNumberInput = {
  readonly number: string;
  readonly name: string;
};

export type MatchByGuardianInput = {
  readonly name: string;
  readonly birthDate: string;
  readonly guardianPhone: string;
};

export type TransferReason =
  | 'HOUSEHOLD_MOVED'
  | 'ADDRESS_CHANGED'
  | 'PARENT_JOB_MOVED'
  | 'JOINED_MIGRANT_PARENTS'
  | 'RETURNED_HOME'
  | 'HEALTH'
  | 'OTHER';

export type RequestTransferInput = {
  readonly idempotencyKey: string;
  readonly studentId: string;
  readonly toSchoolId: string;
  readonly toClassId: string;
  readonly reason: TransferReason;
};

export type MatchStudentQueryVariables = Exact<{
  by: MatchStudentInput;
}>;


export type MatchStudentQuery = { readonly matchStudent:
    | { readonly __typename: 'StudentMatch', readonly maskedName: string, readonly birthMonth: string, readonly student: { readonly id: string } }
    | { readonly __typename: 'MatchLimitReached', readonly message: string, readonly whoCanAct: string }
   | null };

export type ClassesWithSeatsQueryVariables = Exact<{
  school: string;
  first: number;
}>;


export type ClassesWithSeatsQuery = { readonly schoolByCode: { readonly id: string, readonly name: string, readonly classes: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly taken: number, readonly limit: number } }> } } | null };

export type PreflightQueryVariables = Exact<{
  studentId: string;
  toSchoolId: string;
  toClassId: string;
}>;


export type PreflightQuery = { readonly transferPreflight: { readonly enrolmentBlockers: ReadonlyArray<{ readonly code: string, readonly message: string, readonly whoCanAct: string, readonly source: string | null }> | null, readonly identityBlockers: ReadonlyArray<{ readonly code: string, readonly message: string, readonly whoCanAct: string, readonly source: string | null }> | null, readonly caseBlockers: ReadonlyArray<{ readonly code: string, readonly message: string, readonly whoCanAct: string, readonly source: string | null }> | null, readonly policyBlockers: ReadonlyArray<{ readonly code: string, readonly message: string, readonly whoCanAct: string, readonly source: string | null }> | null, readonly fundingNotes: ReadonlyArray<{ readonly outcome: FundingOutcome, readonly message: string, readonly programme: { readonly name: string } }> | null } | null };

export type RequestTransferMutationVariables = Exact<{
  input: RequestTransferInput;
}>;


export type RequestTransferMutation = { readonly requestTransfer:
    | { readonly __typename: 'TransferRequested', readonly transfer: { readonly id: string } | null }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'TransferAlreadyOpen', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ProhibitedByPolicy', readonly message: string, readonly whoCanAct: string }
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

export const MatchStudentDocument = new TypedDocumentString(`
    query MatchStudent($by: MatchStudentInput!) {
  matchStudent(by: $by) {
    __typename
    ... on StudentMatch {
      maskedName
      birthMonth
      student {
        id
      }
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<MatchStudentQuery, MatchStudentQueryVariables>;
export const ClassesWithSeatsDocument = new TypedDocumentString(`
    query ClassesWithSeats($school: String!, $first: Int!) {
  schoolByCode(code: $school) {
    id
    name
    classes(first: $first, filter: {open: true}) {
      edges {
        node {
          id
          name
          taken
          limit
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClassesWithSeatsQuery, ClassesWithSeatsQueryVariables>;
export const PreflightDocument = new TypedDocumentString(`
    query Preflight($studentId: ID!, $toSchoolId: ID!, $toClassId: ID!) {
  transferPreflight(
    studentId: $studentId
    toSchoolId: $toSchoolId
    toClassId: $toClassId
  ) {
    enrolmentBlockers {
      code
      message
      whoCanAct
      source
    }
    identityBlockers {
      code
      message
      whoCanAct
      source
    }
    caseBlockers {
      code
      message
      whoCanAct
      source
    }
    policyBlockers {
      code
      message
      whoCanAct
      source
    }
    fundingNotes {
      outcome
      message
      programme {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreflightQuery, PreflightQueryVariables>;
export const RequestTransferDocument = new TypedDocumentString(`
    mutation RequestTransfer($input: RequestTransferInput!) {
  requestTransfer(input: $input) {
    __typename
    ... on TransferRequested {
      transfer {
        id
      }
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<RequestTransferMutation, RequestTransferMutationVariables>;
