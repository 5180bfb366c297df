// Generated from gateway/console/src/rooms/partners.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type PartnerFieldGroup =
  | 'EVENT'
  | 'CASE'
  | 'CASE_GROUNDS'
  | 'SCHOOLS'
  | 'STUDENT_IDENTITY'
  | 'STUDENT_CARE'
  | 'PLACEMENT'
  | 'PROGRAMMES'
  | 'STATISTICS';

export type PartnerStatus =
  | 'ACTIVE'
  | 'SUSPENDED';

export type WebhookStatus =
  | 'ACTIVE'
  | 'PAUSED'
  | 'DISABLED';

export type RegisterPartnerInput = {
  readonly idempotencyKey: string;
  readonly clientId: string;
  readonly name: string;
  readonly units: ReadonlyArray<string>;
  readonly types?: ReadonlyArray<TransferEventType> | null | undefined;
  readonly fields?: ReadonlyArray<PartnerFieldGroup> | null | undefined;
};

export type ChangePartnerScopeInput = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly units: ReadonlyArray<string>;
  readonly types?: ReadonlyArray<TransferEventType> | null | undefined;
  readonly fields?: ReadonlyArray<PartnerFieldGroup> | null | undefined;
};

export type PartnerInput = {
  readonly idempotencyKey: string;
  readonly id: string;
};

export type AddWebhookInput = {
  readonly idempotencyKey: string;
  readonly url: string;
  readonly types?: ReadonlyArray<TransferEventType> | null | undefined;
  readonly maxBatch?: number | null | undefined;
};

export type ChangeWebhookInput = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly maxBatch: number;
};

export type WebhookInput = {
  readonly idempotencyKey: string;
  readonly id: string;
};

export type ResendWebhookInput = {
  readonly idempotencyKey: string;
  readonly id: string;
  readonly after?: string | null | undefined;
};

export type PartnersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PartnersQuery = { readonly partners: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly clientId: string, readonly name: string, readonly status: PartnerStatus, readonly registeredAt: string, readonly registeredUnits: ReadonlyArray<
          | { readonly code: string, readonly name: string }
          | { readonly code: string, readonly name: string }
        > | null, readonly webhooks: ReadonlyArray<{ readonly id: string, readonly behind: number, readonly failingSince: string | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PartnerCardQueryVariables = Exact<{
  id?: string | null | undefined;
}>;


export type PartnerCardQuery = { readonly partner: { readonly id: string, readonly clientId: string, readonly name: string, readonly status: PartnerStatus, readonly types: ReadonlyArray<TransferEventType> | null, readonly fields: ReadonlyArray<PartnerFieldGroup> | null, readonly registeredAt: string, readonly changedAt: string, readonly registeredUnits: ReadonlyArray<
      | { readonly code: string, readonly name: string }
      | { readonly code: string, readonly name: string }
    > | null, readonly webhooks: ReadonlyArray<{ readonly id: string, readonly url: string, readonly types: ReadonlyArray<TransferEventType> | null, readonly maxBatch: number, readonly status: WebhookStatus, readonly cursor: string, readonly behind: number, readonly failedAttempts: number, readonly failingSince: string | null, readonly nextAttemptAt: string | null, readonly lastError: string | null, readonly lastErrorAt: string | null, readonly lastDeliveredAt: string | null, readonly signsWithPreviousSecret: boolean, readonly deliveries: { readonly edges: ReadonlyArray<{ readonly node: { readonly requestId: string, readonly eventId: string, readonly type: string, readonly attempt: number, readonly statusCode: number | null, readonly error: string | null, readonly tookMs: number, readonly at: string } }> } | null }> } | null };

export type WebhookFactsFragment = { readonly id: string, readonly url: string, readonly types: ReadonlyArray<TransferEventType> | null, readonly maxBatch: number, readonly status: WebhookStatus, readonly cursor: string, readonly behind: number, readonly failedAttempts: number, readonly failingSince: string | null, readonly nextAttemptAt: string | null, readonly lastError: string | null, readonly lastErrorAt: string | null, readonly lastDeliveredAt: string | null, readonly signsWithPreviousSecret: boolean, readonly deliveries: { readonly edges: ReadonlyArray<{ readonly node: { readonly requestId: string, readonly eventId: string, readonly type: string, readonly attempt: number, readonly statusCode: number | null, readonly error: string | null, readonly tookMs: number, readonly at: string } }> } | null };

export type RegisterPartnerMutationVariables = Exact<{
  input: RegisterPartnerInput;
}>;


export type RegisterPartnerMutation = { readonly registerPartner:
    | { readonly __typename: 'PartnerRegistered' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitUnknown', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'PartnerClientIdTaken', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type ChangePartnerScopeMutationVariables = Exact<{
  input: ChangePartnerScopeInput;
}>;


export type ChangePartnerScopeMutation = { readonly changePartnerScope:
    | { readonly __typename: 'PartnerChanged' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitUnknown', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'PartnerNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type SuspendPartnerMutationVariables = Exact<{
  input: PartnerInput;
}>;


export type SuspendPartnerMutation = { readonly suspendPartner:
    | { readonly __typename: 'PartnerChanged' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitUnknown', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'PartnerNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type ResumePartnerMutationVariables = Exact<{
  input: PartnerInput;
}>;


export type ResumePartnerMutation = { readonly resumePartner:
    | { readonly __typename: 'PartnerChanged' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitUnknown', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'PartnerNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type AddWebhookMutationVariables = Exact<{
  input: AddWebhookInput;
}>;


export type AddWebhookMutation = { readonly addWebhook:
    | { readonly __typename: 'WebhookAdded', readonly secret: string }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'PartnerNotActive', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'TooManyWebhooks', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WebhookUrlRefused', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WebhookNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type RotateWebhookSecretMutation = { readonly rotateWebhookSecret:
    | { readonly __typename: 'WebhookSecretRotated', readonly secret: string }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WebhookNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type ChangeWebhookMutationVariables = Exact<{
  input: ChangeWebhookInput;
}>;


export type ChangeWebhookMutation = { readonly changeWebhook:
    | { readonly __typename: 'WebhookChanged' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WebhookNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type TestWebhookMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type TestWebhookMutation = { readonly testWebhook:
    | { readonly __typename: 'WebhookChanged' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WebhookNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type PauseWebhookMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type PauseWebhookMutation = { readonly pauseWebhook:
    | { readonly __typename: 'WebhookChanged' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WebhookNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type ResumeWebhookMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type ResumeWebhookMutation = { readonly resumeWebhook:
    | { readonly __typename: 'WebhookChanged' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WebhookNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type ResendWebhookMutationVariables = Exact<{
  input: ResendWebhookInput;
}>;


export type ResendWebhookMutation = { readonly resendWebhook:
    | { readonly __typename: 'WebhookChanged' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WebhookNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type RemoveWebhookMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type RemoveWebhookMutation = { readonly removeWebhook:
    | { readonly __typename: 'WebhookRemoved' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WebhookNotFound', readonly message: string, readonly whoCanAct: string }
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
export const PartnersDocument = new TypedDocumentString(`
    query Partners($first: Int!, $after: String) {
  partners(first: $first, after: $after) {
    edges {
      node {
        id
        clientId
        name
        status
        registeredAt
        registeredUnits {
          code
          name
        }
        webhooks {
          id
          behind
          failingSince
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PartnersQuery, PartnersQueryVariables>;
export const PartnerCardDocument = new TypedDocumentString(`
    query PartnerCard($id: ID) {
  partner(id: $id) {
    id
    clientId
    name
    status
    types
    fields
    registeredAt
    changedAt
    registeredUnits {
      code
      name
    }
    webhooks {
      ...WebhookFacts
    }
  }
}
    fragment WebhookFacts on Webhook {
  id
  url
  types
  maxBatch
  status
  cursor
  behind
  failedAttempts
  failingSince
  nextAttemptAt
  lastError
  lastErrorAt
  lastDeliveredAt
  signsWithPreviousSecret
  deliveries(first: 20) {
    edges {
      node {
        requestId
        eventId
        type
        attempt
        statusCode
        error
        tookMs
        at
      }
    }
  }
}`) as unknown as TypedDocumentString<PartnerCardQuery, PartnerCardQueryVariables>;
export const RegisterPartnerDocument = new TypedDocumentString(`
    mutation RegisterPartner($input: RegisterPartnerInput!) {
  registerPartner(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterPartnerMutation, RegisterPartnerMutationVariables>;
export const ChangePartnerScopeDocument = new TypedDocumentString(`
    mutation ChangePartnerScope($input: ChangePartnerScopeInput!) {
  changePartnerScope(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePartnerScopeMutation, ChangePartnerScopeMutationVariables>;
export const SuspendPartnerDocument = new TypedDocumentString(`
    mutation SuspendPartner($input: PartnerInput!) {
  suspendPartner(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<SuspendPartnerMutation, SuspendPartnerMutationVariables>;
export const ResumePartnerDocument = new TypedDocumentString(`
    mutation ResumePartner($input: PartnerInput!) {
  resumePartner(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ResumePartnerMutation, ResumePartnerMutationVariables>;
export const AddWebhookDocument = new TypedDocumentString(`
    mutation AddWebhook($input: AddWebhookInput!) {
  addWebhook(input: $input) {
    __typename
    ... on WebhookAdded {
      secret
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<AddWebhookMutation, AddWebhookMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateWebhookSecret($input: WebhookInput!) {
  rotateWebhookSecret(input: $input) {
    __typename
    ... on WebhookSecretRotated {
      secret
    }
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const ChangeWebhookDocument = new TypedDocumentString(`
    mutation ChangeWebhook($input: ChangeWebhookInput!) {
  changeWebhook(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeWebhookMutation, ChangeWebhookMutationVariables>;
export const TestWebhookDocument = new TypedDocumentString(`
    mutation TestWebhook($input: WebhookInput!) {
  testWebhook(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<TestWebhookMutation, TestWebhookMutationVariables>;
export const PauseWebhookDocument = new TypedDocumentString(`
    mutation PauseWebhook($input: WebhookInput!) {
  pauseWebhook(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<PauseWebhookMutation, PauseWebhookMutationVariables>;
export const ResumeWebhookDocument = new TypedDocumentString(`
    mutation ResumeWebhook($input: WebhookInput!) {
  resumeWebhook(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ResumeWebhookMutation, ResumeWebhookMutationVariables>;
export const ResendWebhookDocument = new TypedDocumentString(`
    mutation ResendWebhook($input: ResendWebhookInput!) {
  resendWebhook(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ResendWebhookMutation, ResendWebhookMutationVariables>;
export const RemoveWebhookDocument = new TypedDocumentString(`
    mutation RemoveWebhook($input: WebhookInput!) {
  removeWebhook(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveWebhookMutation, RemoveWebhookMutationVariables>;
