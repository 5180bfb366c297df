// Generated from gateway/console/src/rooms/pupils.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type PlacementStatus =
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'ABROAD'
  | 'MISSING'
  | 'LEFT'
  | 'GRADUATED'
  | 'COMPLETED'
  | 'ENDED_EARLY'
  | 'WITHDRAWN'
  | 'EXPELLED'
  | 'DECEASED'
  | 'DELETED';

export type Stage =
  | 'PRIMARY'
  | 'JUNIOR'
  | 'SENIOR'
  | 'SPECIAL';

export type StudentFilter = {
  readonly schoolId?: string | null | undefined;
  readonly classId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly initials?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly sex?: SexFilter | null | undefined;
  readonly stage?: Stage | null | undefined;
  readonly entryYear?: number | null | undefined;
  readonly status?: StudentStatus | null | undefined;
  readonly focus?: ReadonlyArray<FocusGroup> | null | undefined;
};

export type SexFilter =
  | 'MALE'
  | 'FEMALE';

export type StudentStatus =
  | 'IN_SCHOOL'
  | 'AWAY'
  | 'GRADUATED'
  | 'OFF_ROLLS'
  | 'NOT_PLACED';

export type FocusGroup =
  | 'MIGRANT_CHILD'
  | 'LEFT_BEHIND'
  | 'BOARDER'
  | 'ORPHAN'
  | 'DISABLED';

export type StudentOrder = {
  readonly field: StudentOrderField;
  readonly direction?: OrderDirection;
};

export type StudentOrderField =
  | 'ID'
  | 'NAME'
  | 'SCHOOL';

export type PupilsQueryVariables = Exact<{
  unit?: string | null | undefined;
  filter?: StudentFilter | null | undefined;
  orderBy?: StudentOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PupilsQuery = { readonly students: { readonly totalCount: number | null, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string | null, readonly number: string | null, readonly birthDate: string | null, readonly sex: { readonly code: string, readonly label: string } | null, readonly placement: { readonly grade: number, readonly stage: Stage, readonly status: PlacementStatus, readonly class: { readonly id: string, readonly name: string }, readonly school: { readonly id: string, readonly name: string } } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

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

export const PupilsDocument = new TypedDocumentString(`
    query Pupils($unit: String, $filter: StudentFilter, $orderBy: StudentOrder, $first: Int!, $after: String) {
  students(
    unit: $unit
    filter: $filter
    orderBy: $orderBy
    first: $first
    after: $after
  ) {
    totalCount
    edges {
      node {
        id
        name
        number
        sex {
          code
          label
        }
        birthDate
        placement {
          grade
          stage
          status
          class {
            id
            name
          }
          school {
            id
            name
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PupilsQuery, PupilsQueryVariables>;
