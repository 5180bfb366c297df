// Generated from gateway/console/src/rooms/transfers.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type StepState =
  | 'WAITING'
  | 'CURRENT'
  | 'APPROVED'
  | 'REJECTED';

export type EvidenceKind =
  | 'HOUSEHOLD_REGISTER'
  | 'RESIDENCE'
  | 'EMPLOYMENT'
  | 'GUARDIANSHIP'
  | 'HEALTH'
  | 'OTHER';

export type RejectionCode =
  | 'IDENTITY_MISMATCH'
  | 'INFORMATION_WRONG'
  | 'EVIDENCE_INSUFFICIENT'
  | 'GROUNDS_NOT_MET'
  | 'NO_SEAT'
  | 'OBJECTION'
  | 'OTHER';

export type TransferStatus =
  | 'REQUESTED'
  | 'IN_REVIEW'
  | 'APPROVED'
  | 'COMPLETED'
  | 'REFUSED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'EXPIRED';

export type TransferReason =
  | 'HOUSEHOLD_MOVED'
  | 'ADDRESS_CHANGED'
  | 'PARENT_JOB_MOVED'
  | 'JOINED_MIGRANT_PARENTS'
  | 'RETURNED_HOME'
  | 'HEALTH'
  | 'OTHER';

export type Party =
  | 'RECEIVING'
  | 'SENDING'
  | 'COMMON'
  | 'GRADUATING';

export type StepLevel =
  | 'SCHOOL'
  | 'COUNTY'
  | 'CITY'
  | 'PROVINCE';

export type TransferFilter = {
  readonly status?: ReadonlyArray<TransferStatus> | null | undefined;
  readonly direction?: TransferDirection | null | undefined;
  readonly unit?: string | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly requestedFrom?: string | null | undefined;
  readonly requestedUntil?: string | null | undefined;
  readonly caseNumber?: string | null | undefined;
};

export type TransferDirection =
  | 'IN'
  | 'OUT';

export type TransferEventType =
  | 'TransferRequested'
  | 'TransferReviewStarted'
  | 'TransferStepApproved'
  | 'TransferStepReminded'
  | 'TransferStepEscalated'
  | 'TransferDeadlineRecounted'
  | 'TransferEvidenceRequested'
  | 'TransferEvidenceProvided'
  | 'TransferApproved'
  | 'TransferCompleted'
  | 'TransferRefused'
  | 'TransferRejected'
  | 'TransferWithdrawn'
  | 'TransferExpired';

export type RejectTransferInput = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly code: RejectionCode;
  readonly reason: string;
};

export type AskForEvidenceInput = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly note: string;
};

export type ProvideEvidenceInput = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly documents: ReadonlyArray<EvidenceDocumentInput>;
};

export type EvidenceDocumentInput = {
  readonly title: string;
  readonly fileId: string;
};

export type IssueTrackingCodeInput = {
  readonly idempotencyKey: string;
  readonly id: string;
};

export type WithdrawTransferInput = {
  readonly idempotencyKey: string;
  readonly id: string;
};

export type TransfersQueryVariables = Exact<{
  filter?: TransferFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type TransfersQuery = { readonly transfers: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly caseNumber: string, readonly status: TransferStatus, readonly reason: TransferReason, readonly requestedAt: string, readonly student: { readonly id: string, readonly name: string | null } | null, readonly fromSchool: { readonly id: string, readonly name: string } | null, readonly toSchool: { readonly id: string, readonly name: string } | null, readonly term: { readonly overdue: boolean, readonly workingDaysLeft: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type TransferCaseQueryVariables = Exact<{
  id: string;
}>;


export type TransferCaseQuery = { readonly transfer: { readonly id: string, readonly caseNumber: string, readonly status: TransferStatus, readonly reason: TransferReason, readonly requestedAt: string, readonly completedAt: string | null, readonly endedAt: string | null, readonly rejectionReason: string | null, readonly rejectionCode: RejectionCode | null, readonly refusal: { readonly message: string, readonly whoCanAct: string, readonly source: string | null } | null, readonly student: { readonly id: string, readonly name: string | null, readonly number: string | null, readonly birthDate: string | null, readonly sex: { readonly label: string } | null } | null, readonly fromSchool: { readonly id: string, readonly name: string, readonly county: { readonly name: string } } | null, readonly toSchool: { readonly id: string, readonly name: string, readonly county: { readonly name: string } } | null, readonly toClass: { readonly id: string, readonly name: string } | null, readonly steps: ReadonlyArray<{ readonly number: number, readonly party: Party, readonly level: StepLevel, readonly state: StepState, readonly dueAt: string | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly opinion: string | null, readonly unit:
        | { readonly code: string, readonly name: string }
        | { readonly code: string, readonly name: string }
       | null }>, readonly evidence: ReadonlyArray<{ readonly step: number, readonly kind: EvidenceKind, readonly note: string, readonly askedAt: string, readonly providedAt: string | null }>, readonly term: { readonly dueAt: string, readonly overdue: boolean, readonly workingDaysLeft: number, readonly unit:
        | { readonly code: string, readonly name: string }
        | { readonly code: string, readonly name: string }
       | null } | null, readonly timeline: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly type: TransferEventType, readonly occurredAt: string, readonly actedBy: string | null, readonly unit:
            | { readonly code: string, readonly name: string }
            | { readonly code: string, readonly name: string }
           | null } }> } | null } | null };

export type RejectTransferMutationVariables = Exact<{
  input: RejectTransferInput;
}>;


export type RejectTransferMutation = { readonly rejectTransfer:
    | { readonly __typename: 'TransferStepTaken', readonly transfer: { readonly id: string, readonly status: TransferStatus } | null }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OwnEntry', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OnePersonOneStep', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'TransferNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'TransferNotInReview', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ReasonMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type WithdrawTransferMutationVariables = Exact<{
  input: WithdrawTransferInput;
}>;


export type WithdrawTransferMutation = { readonly withdrawTransfer:
    | { readonly __typename: 'TransferStepTaken', readonly transfer: { readonly id: string, readonly status: TransferStatus } | null }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'TransferNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'TransferNotOpen', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type AskForEvidenceMutationVariables = Exact<{
  input: AskForEvidenceInput;
}>;


export type AskForEvidenceMutation = { readonly askForEvidence:
    | { readonly __typename: 'TransferStepTaken', readonly transfer: { readonly id: string, readonly status: TransferStatus } | null }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OwnEntry', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OnePersonOneStep', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'TransferNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'TransferNotInReview', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'EvidenceOutstanding', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ReasonMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type ProvideEvidenceMutationVariables = Exact<{
  input: ProvideEvidenceInput;
}>;


export type ProvideEvidenceMutation = { readonly provideEvidence:
    | { readonly __typename: 'TransferStepTaken' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'TransferNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'EvidenceNotAsked', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'EvidenceIncomplete', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'FileUnknown', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'FileUsedAlready', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type IssueTrackingCodeMutationVariables = Exact<{
  input: IssueTrackingCodeInput;
}>;


export type IssueTrackingCodeMutation = { readonly issueTrackingCode:
    | { readonly __typename: 'TrackingCodeIssued', readonly caseNumber: string, readonly code: string }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'TransferNotFound', readonly message: string, readonly whoCanAct: string }
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

export const TransfersDocument = new TypedDocumentString(`
    query Transfers($filter: TransferFilter, $first: Int!, $after: String) {
  transfers(filter: $filter, first: $first, after: $after) {
    edges {
      node {
        id
        caseNumber
        status
        reason
        requestedAt
        student {
          id
          name
        }
        fromSchool {
          id
          name
        }
        toSchool {
          id
          name
        }
        term {
          overdue
          workingDaysLeft
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<TransfersQuery, TransfersQueryVariables>;
export const TransferCaseDocument = new TypedDocumentString(`
    query TransferCase($id: ID!) {
  transfer(id: $id) {
    id
    caseNumber
    status
    reason
    requestedAt
    completedAt
    endedAt
    rejectionReason
    rejectionCode
    refusal {
      message
      whoCanAct
      source
    }
    student {
      id
      name
      number
      sex {
        label
      }
      birthDate
    }
    fromSchool {
      id
      name
      county {
        name
      }
    }
    toSchool {
      id
      name
      county {
        name
      }
    }
    toClass {
      id
      name
    }
    steps {
      number
      party
      level
      state
      unit {
        code
        name
      }
      dueAt
      decidedAt
      decidedBy
      opinion
    }
    evidence {
      step
      kind
      note
      askedAt
      providedAt
    }
    term {
      dueAt
      overdue
      workingDaysLeft
      unit {
        code
        name
      }
    }
    timeline(first: 50) {
      edges {
        node {
          id
          type
          occurredAt
          actedBy
          unit {
            code
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TransferCaseQuery, TransferCaseQueryVariables>;
export const RejectTransferDocument = new TypedDocumentString(`
    mutation RejectTransfer($input: RejectTransferInput!) {
  rejectTransfer(input: $input) {
    __typename
    ... on TransferStepTaken {
      transfer {
        id
        status
      }
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<RejectTransferMutation, RejectTransferMutationVariables>;
export const WithdrawTransferDocument = new TypedDocumentString(`
    mutation WithdrawTransfer($input: WithdrawTransferInput!) {
  withdrawTransfer(input: $input) {
    __typename
    ... on TransferStepTaken {
      transfer {
        id
        status
      }
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawTransferMutation, WithdrawTransferMutationVariables>;
export const AskForEvidenceDocument = new TypedDocumentString(`
    mutation AskForEvidence($input: AskForEvidenceInput!) {
  askForEvidence(input: $input) {
    __typename
    ... on TransferStepTaken {
      transfer {
        id
        status
      }
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<AskForEvidenceMutation, AskForEvidenceMutationVariables>;
export const ProvideEvidenceDocument = new TypedDocumentString(`
    mutation ProvideEvidence($input: ProvideEvidenceInput!) {
  provideEvidence(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ProvideEvidenceMutation, ProvideEvidenceMutationVariables>;
export const IssueTrackingCodeDocument = new TypedDocumentString(`
    mutation IssueTrackingCode($input: IssueTrackingCodeInput!) {
  issueTrackingCode(input: $input) {
    __typename
    ... on TrackingCodeIssued {
      caseNumber
      code
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<IssueTrackingCodeMutation, IssueTrackingCodeMutationVariables>;
