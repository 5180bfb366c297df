// Generated from gateway/console/src/rooms/policies.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type PolicyFactsFragment = { readonly id: string, readonly file: string, readonly provinces: ReadonlyArray<string> | null, readonly from: string, readonly until: string | null, readonly words: string, readonly articles: ReadonlyArray<{ readonly code: string, readonly title: string, readonly url: string | null }> };

export type PoliciesQueryVariables = Exact<{
  province?: string | null | undefined;
  on?: string | null | undefined;
}>;


export type PoliciesQuery = { readonly policies: { readonly province: string, readonly on: string, readonly enrolment: ReadonlyArray<{ readonly id: string, readonly file: string, readonly provinces: ReadonlyArray<string> | null, readonly from: string, readonly until: string | null, readonly words: string, readonly articles: ReadonlyArray<{ readonly code: string, readonly title: string, readonly url: string | null }> }> | null, readonly identity: ReadonlyArray<{ readonly id: string, readonly file: string, readonly provinces: ReadonlyArray<string> | null, readonly from: string, readonly until: string | null, readonly words: string, readonly articles: ReadonlyArray<{ readonly code: string, readonly title: string, readonly url: string | null }> }> | null, readonly transfers: ReadonlyArray<{ readonly id: string, readonly file: string, readonly provinces: ReadonlyArray<string> | null, readonly from: string, readonly until: string | null, readonly words: string, readonly articles: ReadonlyArray<{ readonly code: string, readonly title: string, readonly url: string | null }> }> | null, readonly funding: ReadonlyArray<{ readonly id: string, readonly file: string, readonly provinces: ReadonlyArray<string> | null, readonly from: string, readonly until: string | null, readonly words: string, readonly articles: ReadonlyArray<{ readonly code: string, readonly title: string, readonly url: string | null }> }> | null } | null };

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
export const PoliciesDocument = new TypedDocumentString(`
    query Policies($province: ID, $on: LocalDate) {
  policies(province: $province, on: $on) {
    province
    on
    enrolment {
      ...PolicyFacts
    }
    identity {
      ...PolicyFacts
    }
    transfers {
      ...PolicyFacts
    }
    funding {
      ...PolicyFacts
    }
  }
}
    fragment PolicyFacts on Policy {
  id
  file
  provinces
  from
  until
  words
  articles {
    code
    title
    url
  }
}`) as unknown as TypedDocumentString<PoliciesQuery, PoliciesQueryVariables>;
