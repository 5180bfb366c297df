// Generated from gateway/console/src/rooms/cases.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type StatusChangeKind =
  | 'SUSPEND'
  | 'EXTEND_SUSPENSION'
  | 'RESUME'
  | 'RETAIN'
  | 'SKIP'
  | 'WITHDRAW'
  | 'EXPEL'
  | 'GRADUATE_EARLY'
  | 'DEATH'
  | 'MISSING'
  | 'FOUND'
  | 'GO_ABROAD'
  | 'COME_BACK'
  | 'LEAVE'
  | 'RETURN'
  | 'DELETE'
  | 'RESTORE'
  | 'UNDO_GRADUATION';

export type StatusChangeStatus =
  | 'IN_REVIEW'
  | 'APPROVED'
  | 'DONE'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'EXPIRED'
  | 'ENDED';

export type ProofKind =
  | 'GUARDIAN_APPLICATION'
  | 'HOSPITAL'
  | 'RECOVERY'
  | 'DEATH'
  | 'POLICE'
  | 'EXIT'
  | 'SCHOOL_RECORD'
  | 'DECISION'
  | 'OTHER';

export type StepState =
  | 'WAITING'
  | 'CURRENT'
  | 'APPROVED'
  | 'REJECTED';

export type ProofDocumentInput = {
  readonly kind: ProofKind;
  readonly title: string;
  readonly fileId: string;
};

export type RejectStatusChangeInput = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly reason: string;
};

export type WithdrawStatusChangeInput = {
  readonly idempotencyKey: string;
  readonly id: string;
};

export type AskForStatusChangeEvidenceInput = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly kind: ProofKind;
  readonly note: string;
};

export type ProvideStatusChangeEvidenceInput = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly documents: ReadonlyArray<ProofDocumentInput>;
};

export type KeyDataDecision =
  | 'APPROVED'
  | 'REJECTED';

export type KeyDataChangeStatus =
  | 'OPEN'
  | 'APPROVED'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'CANCELLED';

export type KeyDataProcedure =
  | 'ORDINARY'
  | 'CORRECTED_RECORD';

export type KeyDataEvidenceKind =
  | 'HOUSEHOLD_REGISTER'
  | 'ID_CARD'
  | 'BIRTH_CERTIFICATE'
  | 'POLICE_CERTIFICATE'
  | 'PASSPORT'
  | 'COURT_DECISION';

export type KeyDataChangeFilter = {
  readonly status?: KeyDataChangeStatus | null | undefined;
  readonly toDecide?: boolean | null | undefined;
};

export type KeyDataDocumentInput = {
  readonly kind: KeyDataEvidenceKind;
  readonly title: string;
  readonly fileId?: string | null | undefined;
};

export type ApproveKeyDataChangeInput = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly opinion?: string | null | undefined;
};

export type RejectKeyDataChangeInput = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly reason: string;
};

export type WithdrawKeyDataChangeInput = {
  readonly idempotencyKey: string;
  readonly id: string;
};

export type AskForKeyDataEvidenceInput = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly kind: KeyDataEvidenceKind;
  readonly note: string;
};

export type ProvideKeyDataEvidenceInput = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly documents: ReadonlyArray<KeyDataDocumentInput>;
};

export type StatusChangeCaseQueryVariables = Exact<{
  id: string;
}>;


export type StatusChangeCaseQuery = { readonly statusChange: { readonly id: string, readonly kind: StatusChangeKind, readonly status: StatusChangeStatus, readonly note: string | null, readonly effectiveOn: string, readonly dueAt: string | null, readonly overdue: boolean, readonly reportedLate: boolean, readonly rejection: string | null, readonly requestedAt: string, readonly endedAt: string | null, readonly reason: { readonly code: string, readonly label: string } | null, readonly school: { readonly id: string, readonly name: string }, readonly student: { readonly id: string, readonly name: string | null, readonly number: string | null } | null, readonly toClass: { readonly id: string, readonly name: string } | null, readonly documents: ReadonlyArray<{ readonly kind: ProofKind, readonly title: string, readonly file: { readonly name: string, readonly url: string } | null }>, readonly evidence: ReadonlyArray<{ readonly kind: ProofKind, readonly note: string, readonly askedAt: string, readonly providedAt: string | null }>, readonly steps: ReadonlyArray<{ readonly number: number, readonly state: StepState, readonly dueAt: string | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly opinion: string | null, readonly unit:
        | { readonly code: string, readonly name: string }
        | { readonly code: string, readonly name: string }
       | null }> } | null };

export type KeyDataChangesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: KeyDataChangeFilter | null | undefined;
}>;


export type KeyDataChangesQuery = { readonly keyDataChanges: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly status: KeyDataChangeStatus, readonly procedure: KeyDataProcedure, readonly reason: string, readonly requestedBy: string | null, readonly requestedAt: string, readonly toDecide: string | null, readonly dueAt: string | null, readonly overdue: boolean, readonly evidence: ReadonlyArray<{ readonly kind: KeyDataEvidenceKind, readonly note: string, readonly askedAt: string, readonly providedAt: string | null }>, readonly student: { readonly id: string, readonly name: string | null } | null, readonly fields: ReadonlyArray<{ readonly field: string, readonly old: { readonly value: string, readonly label: string | null } | null, readonly new: { readonly value: string, readonly label: string | null } | null }>, readonly documents: ReadonlyArray<{ readonly kind: KeyDataEvidenceKind, readonly title: string, readonly file: { readonly name: string, readonly url: string } | null }>, readonly steps: ReadonlyArray<{ readonly number: number, readonly unit: string, readonly dueAt: string | null, readonly decision: KeyDataDecision | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly opinion: string | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RejectStatusChangeMutationVariables = Exact<{
  input: RejectStatusChangeInput;
}>;


export type RejectStatusChangeMutation = { readonly rejectStatusChange:
    | { readonly __typename: 'StatusChangeStepTaken' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OwnEntry', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OnePersonOneStep', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StatusChangeNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StatusChangeNotInReview', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ReasonMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type WithdrawStatusChangeMutationVariables = Exact<{
  input: WithdrawStatusChangeInput;
}>;


export type WithdrawStatusChangeMutation = { readonly withdrawStatusChange:
    | { readonly __typename: 'StatusChangeStepTaken' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StatusChangeNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StatusChangeEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type ApproveKeyDataChangeMutationVariables = Exact<{
  input: ApproveKeyDataChangeInput;
}>;


export type ApproveKeyDataChangeMutation = { readonly approveKeyDataChange:
    | { readonly __typename: 'KeyDataChangeDecided' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyDataChangeNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyDataChangeEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OwnEntry', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OnePersonOneStep', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ReasonMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentInTransfer', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RecordFrozen', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RecordHasMoved', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentFieldInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NumberHeldElsewhere', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ProbableDouble', readonly message: string, readonly whoCanAct: string }
   | null };

export type RejectKeyDataChangeMutationVariables = Exact<{
  input: RejectKeyDataChangeInput;
}>;


export type RejectKeyDataChangeMutation = { readonly rejectKeyDataChange:
    | { readonly __typename: 'KeyDataChangeDecided' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyDataChangeNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyDataChangeEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OwnEntry', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OnePersonOneStep', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ReasonMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentInTransfer', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RecordFrozen', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RecordHasMoved', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentFieldInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NumberHeldElsewhere', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ProbableDouble', readonly message: string, readonly whoCanAct: string }
   | null };

export type WithdrawKeyDataChangeMutationVariables = Exact<{
  input: WithdrawKeyDataChangeInput;
}>;


export type WithdrawKeyDataChangeMutation = { readonly withdrawKeyDataChange:
    | { readonly __typename: 'KeyDataChangeDecided' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyDataChangeNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyDataChangeEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OwnEntry', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OnePersonOneStep', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ReasonMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentInTransfer', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RecordFrozen', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RecordHasMoved', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StudentFieldInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NumberHeldElsewhere', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ProbableDouble', readonly message: string, readonly whoCanAct: string }
   | null };

export type AskForStatusChangeEvidenceMutationVariables = Exact<{
  input: AskForStatusChangeEvidenceInput;
}>;


export type AskForStatusChangeEvidenceMutation = { readonly askForStatusChangeEvidence:
    | { readonly __typename: 'StatusChangeStepTaken' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StatusChangeNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StatusChangeNotInReview', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OwnEntry', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OnePersonOneStep', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ReasonMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'EvidenceOutstanding', readonly message: string, readonly whoCanAct: string }
   | null };

export type ProvideStatusChangeEvidenceMutationVariables = Exact<{
  input: ProvideStatusChangeEvidenceInput;
}>;


export type ProvideStatusChangeEvidenceMutation = { readonly provideStatusChangeEvidence:
    | { readonly __typename: 'StatusChangeStepTaken' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StatusChangeNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'EvidenceNotAsked', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ProofMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ProofFileUnusable', readonly message: string, readonly whoCanAct: string }
   | null };

export type AskForKeyDataEvidenceMutationVariables = Exact<{
  input: AskForKeyDataEvidenceInput;
}>;


export type AskForKeyDataEvidenceMutation = { readonly askForKeyDataEvidence:
    | { readonly __typename: 'KeyDataEvidenceAsked' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyDataChangeNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyDataChangeEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OwnEntry', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'OnePersonOneStep', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ReasonMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'EvidenceOutstanding', readonly message: string, readonly whoCanAct: string }
   | null };

export type ProvideKeyDataEvidenceMutationVariables = Exact<{
  input: ProvideKeyDataEvidenceInput;
}>;


export type ProvideKeyDataEvidenceMutation = { readonly provideKeyDataEvidence:
    | { readonly __typename: 'KeyDataEvidenceProvided' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyDataChangeNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyDataChangeEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'EvidenceNotAsked', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyEvidenceMissing', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'KeyEvidenceFileUnusable', readonly message: string, readonly whoCanAct: string }
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

export const StatusChangeCaseDocument = new TypedDocumentString(`
    query StatusChangeCase($id: ID!) {
  statusChange(id: $id) {
    id
    kind
    status
    note
    effectiveOn
    dueAt
    overdue
    reportedLate
    rejection
    requestedAt
    endedAt
    reason {
      code
      label
    }
    school {
      id
      name
    }
    student {
      id
      name
      number
    }
    toClass {
      id
      name
    }
    documents {
      kind
      title
      file {
        name
        url(purpose: REVIEW)
      }
    }
    evidence {
      kind
      note
      askedAt
      providedAt
    }
    steps {
      number
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
  }
}
    `) as unknown as TypedDocumentString<StatusChangeCaseQuery, StatusChangeCaseQueryVariables>;
export const KeyDataChangesDocument = new TypedDocumentString(`
    query KeyDataChanges($first: Int!, $after: String, $filter: KeyDataChangeFilter) {
  keyDataChanges(first: $first, after: $after, filter: $filter) {
    edges {
      node {
        id
        status
        procedure
        reason
        requestedBy
        requestedAt
        toDecide
        dueAt
        overdue
        evidence {
          kind
          note
          askedAt
          providedAt
        }
        student {
          id
          name
        }
        fields {
          field
          old {
            value
            label
          }
          new {
            value
            label
          }
        }
        documents {
          kind
          title
          file {
            name
            url(purpose: REVIEW)
          }
        }
        steps {
          number
          unit
          dueAt
          decision
          decidedAt
          decidedBy
          opinion
        }
      }
    }
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<KeyDataChangesQuery, KeyDataChangesQueryVariables>;
export const RejectStatusChangeDocument = new TypedDocumentString(`
    mutation RejectStatusChange($input: RejectStatusChangeInput!) {
  rejectStatusChange(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<RejectStatusChangeMutation, RejectStatusChangeMutationVariables>;
export const WithdrawStatusChangeDocument = new TypedDocumentString(`
    mutation WithdrawStatusChange($input: WithdrawStatusChangeInput!) {
  withdrawStatusChange(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawStatusChangeMutation, WithdrawStatusChangeMutationVariables>;
export const ApproveKeyDataChangeDocument = new TypedDocumentString(`
    mutation ApproveKeyDataChange($input: ApproveKeyDataChangeInput!) {
  approveKeyDataChange(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveKeyDataChangeMutation, ApproveKeyDataChangeMutationVariables>;
export const RejectKeyDataChangeDocument = new TypedDocumentString(`
    mutation RejectKeyDataChange($input: RejectKeyDataChangeInput!) {
  rejectKeyDataChange(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<RejectKeyDataChangeMutation, RejectKeyDataChangeMutationVariables>;
export const WithdrawKeyDataChangeDocument = new TypedDocumentString(`
    mutation WithdrawKeyDataChange($input: WithdrawKeyDataChangeInput!) {
  withdrawKeyDataChange(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawKeyDataChangeMutation, WithdrawKeyDataChangeMutationVariables>;
export const AskForStatusChangeEvidenceDocument = new TypedDocumentString(`
    mutation AskForStatusChangeEvidence($input: AskForStatusChangeEvidenceInput!) {
  askForStatusChangeEvidence(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<AskForStatusChangeEvidenceMutation, AskForStatusChangeEvidenceMutationVariables>;
export const ProvideStatusChangeEvidenceDocument = new TypedDocumentString(`
    mutation ProvideStatusChangeEvidence($input: ProvideStatusChangeEvidenceInput!) {
  provideStatusChangeEvidence(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ProvideStatusChangeEvidenceMutation, ProvideStatusChangeEvidenceMutationVariables>;
export const AskForKeyDataEvidenceDocument = new TypedDocumentString(`
    mutation AskForKeyDataEvidence($input: AskForKeyDataEvidenceInput!) {
  askForKeyDataEvidence(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<AskForKeyDataEvidenceMutation, AskForKeyDataEvidenceMutationVariables>;
export const ProvideKeyDataEvidenceDocument = new TypedDocumentString(`
    mutation ProvideKeyDataEvidence($input: ProvideKeyDataEvidenceInput!) {
  provideKeyDataEvidence(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ProvideKeyDataEvidenceMutation, ProvideKeyDataEvidenceMutationVariables>;
