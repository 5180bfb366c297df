// Generated from gateway/console/src/rooms/holidays.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ImportHolidayNoticeInput = {
  readonly idempotencyKey: string;
  readonly year: number;
  readonly holidays: ReadonlyArray<string>;
  readonly workdays: ReadonlyArray<string>;
  readonly source: string;
  readonly replaces?: string | null | undefined;
};

export type ImportHolidayNoticeMutationVariables = Exact<{
  input: ImportHolidayNoticeInput;
}>;


export type ImportHolidayNoticeMutation = { readonly importHolidayNotice:
    | { readonly __typename: 'HolidayNoticeImported' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'HolidayNoticeInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'HolidayNoticeConflict', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'HolidayNoticeUnknown', readonly message: string, readonly whoCanAct: string }
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

export const ImportHolidayNoticeDocument = new TypedDocumentString(`
    mutation ImportHolidayNotice($input: ImportHolidayNoticeInput!) {
  importHolidayNotice(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ImportHolidayNoticeMutation, ImportHolidayNoticeMutationVariables>;
