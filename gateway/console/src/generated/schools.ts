// Generated from gateway/console/src/rooms/schools.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type SchoolFilter = {
  readonly stage?: Stage | null | undefined;
  readonly locality?: Locality | null | undefined;
  readonly name?: string | null | undefined;
};

export type Locality =
  | 'URBAN'
  | 'TOWN'
  | 'RURAL';

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

export type NewClassInput = {
  readonly stage: Stage;
  readonly entryYear: number;
  readonly furtherEntryYears?: ReadonlyArray<number> | null | undefined;
  readonly classNo: number;
  readonly limit: number;
  readonly limitReason?: string | null | undefined;
};

export type OpenClassInput = {
  readonly idempotencyKey: string;
  readonly schoolId: string;
  readonly class: NewClassInput;
};

export type AddCohortsInput = {
  readonly idempotencyKey: string;
  readonly classId: string;
  readonly entryYears: ReadonlyArray<number>;
};

export type CloseClassInput = {
  readonly idempotencyKey: string;
  readonly classId: string;
};

export type GraduateClassInput = {
  readonly idempotencyKey: string;
  readonly classId: string;
  readonly exceptions?: ReadonlyArray<GraduationExceptionInput> | null | undefined;
};

export type GraduationExceptionInput = {
  readonly studentId: string;
  readonly kind: GraduationKind;
};

export type GraduationKind =
  | 'GRADUATED'
  | 'COMPLETED'
  | 'ENDED_EARLY';

export type ChangeClassLimitInput = {
  readonly idempotencyKey: string;
  readonly classId: string;
  readonly limit: number;
  readonly reason?: string | null | undefined;
};

export type ChangeClassesInput = {
  readonly idempotencyKey: string;
  readonly seats: ReadonlyArray<SeatInput>;
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

export type SchoolsOfRegionQueryVariables = Exact<{
  code: string;
  filter?: SchoolFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SchoolsOfRegionQuery = { readonly region: { readonly code: string, readonly name: string, readonly schools: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly name: string, readonly locality: Locality, readonly category: { readonly label: string }, readonly county: { readonly code: string, readonly name: string }, readonly stages: ReadonlyArray<{ readonly stage: Stage, readonly years: number }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type SchoolCardQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SchoolCardQuery = { readonly school: { readonly id: string, readonly code: string, readonly name: string, readonly locality: Locality, readonly officePhone: string | null, readonly openedOn: string | null, readonly endedOn: string | null, readonly category: { readonly label: string }, readonly county: { readonly code: string, readonly name: string }, readonly stages: ReadonlyArray<{ readonly stage: Stage, readonly years: number }>, readonly size: { readonly seated: number, readonly reserved: number, readonly standard: number | null, readonly aboveStandard: boolean } | null, readonly classes: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly stage: Stage, readonly entryYear: number, readonly limit: number, readonly seated: number, readonly reserved: number, readonly open: boolean, readonly aboveStandard: boolean | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type ClassCardQueryVariables = Exact<{
  id: string;
}>;


export type ClassCardQuery = { readonly node:
    | { readonly __typename: 'Region' }
    | { readonly __typename: 'School' }
    | { readonly __typename: 'Class', readonly id: string, readonly name: string, readonly limit: number, readonly seated: number, readonly reserved: number, readonly open: boolean, readonly school: { readonly id: string, readonly name: string, readonly classes: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly limit: number, readonly taken: number } }> } }, readonly students: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string | null, readonly number: string | null, readonly birthDate: string | null, readonly sex: { readonly label: string } | null, readonly placement: { readonly status: PlacementStatus } | null } }> } | null }
    | { readonly __typename: 'Transfer' }
    | { readonly __typename: 'Student' }
   | null };

export type GraduateClassMutationVariables = Exact<{
  input: GraduateClassInput;
}>;


export type GraduateClassMutation = { readonly graduateClass:
    | { readonly __typename: 'ClassGraduated' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassNotGraduating', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'GraduationOutOfSeason', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'GraduationExceptionsInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type CloseClassMutationVariables = Exact<{
  input: CloseClassInput;
}>;


export type CloseClassMutation = { readonly closeClass:
    | { readonly __typename: 'ClassClosed' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'SeatsReserved', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type OpenClassMutationVariables = Exact<{
  input: OpenClassInput;
}>;


export type OpenClassMutation = { readonly openClass:
    | { readonly __typename: 'ClassOpened' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'SchoolNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassExists', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassInputInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type AddCohortsMutationVariables = Exact<{
  input: AddCohortsInput;
}>;


export type AddCohortsMutation = { readonly addCohorts:
    | { readonly __typename: 'CohortsAdded' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassTakesNobody', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassInputInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassExists', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type ChangeClassLimitMutationVariables = Exact<{
  input: ChangeClassLimitInput;
}>;


export type ChangeClassLimitMutation = { readonly changeClassLimit:
    | { readonly __typename: 'ClassLimitChanged' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassLimitInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassHasMorePupils', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type ChangeClassesMutationVariables = Exact<{
  input: ChangeClassesInput;
}>;


export type ChangeClassesMutation = { readonly changeClasses:
    | { readonly __typename: 'StudentsSeated', readonly results: ReadonlyArray<
        | { readonly __typename: 'StudentSeated', readonly student: { readonly id: string } | null }
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

export const SchoolsOfRegionDocument = new TypedDocumentString(`
    query SchoolsOfRegion($code: ID!, $filter: SchoolFilter, $first: Int!, $after: String) {
  region(code: $code) {
    code
    name
    schools(first: $first, after: $after, filter: $filter) {
      edges {
        node {
          id
          code
          name
          category {
            label
          }
          locality
          county {
            code
            name
          }
          stages {
            stage
            years
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
    `) as unknown as TypedDocumentString<SchoolsOfRegionQuery, SchoolsOfRegionQueryVariables>;
export const SchoolCardDocument = new TypedDocumentString(`
    query SchoolCard($id: ID!, $first: Int!, $after: String) {
  school(id: $id) {
    id
    code
    name
    category {
      label
    }
    locality
    officePhone
    openedOn
    endedOn
    county {
      code
      name
    }
    stages {
      stage
      years
    }
    size {
      seated
      reserved
      standard
      aboveStandard
    }
    classes(first: $first, after: $after) {
      edges {
        node {
          id
          name
          stage
          entryYear
          limit
          seated
          reserved
          open
          aboveStandard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SchoolCardQuery, SchoolCardQueryVariables>;
export const ClassCardDocument = new TypedDocumentString(`
    query ClassCard($id: ID!) {
  node(id: $id) {
    __typename
    ... on Class {
      id
      name
      limit
      seated
      reserved
      open
      school {
        id
        name
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
      students(first: 100, filter: {status: IN_SCHOOL}, orderBy: {field: NAME}) {
        edges {
          node {
            id
            name
            number
            sex {
              label
            }
            birthDate
            placement {
              status
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClassCardQuery, ClassCardQueryVariables>;
export const GraduateClassDocument = new TypedDocumentString(`
    mutation GraduateClass($input: GraduateClassInput!) {
  graduateClass(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<GraduateClassMutation, GraduateClassMutationVariables>;
export const CloseClassDocument = new TypedDocumentString(`
    mutation CloseClass($input: CloseClassInput!) {
  closeClass(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<CloseClassMutation, CloseClassMutationVariables>;
export const OpenClassDocument = new TypedDocumentString(`
    mutation OpenClass($input: OpenClassInput!) {
  openClass(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<OpenClassMutation, OpenClassMutationVariables>;
export const AddCohortsDocument = new TypedDocumentString(`
    mutation AddCohorts($input: AddCohortsInput!) {
  addCohorts(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<AddCohortsMutation, AddCohortsMutationVariables>;
export const ChangeClassLimitDocument = new TypedDocumentString(`
    mutation ChangeClassLimit($input: ChangeClassLimitInput!) {
  changeClassLimit(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeClassLimitMutation, ChangeClassLimitMutationVariables>;
export const ChangeClassesDocument = new TypedDocumentString(`
    mutation ChangeClasses($input: ChangeClassesInput!) {
  changeClasses(input: $input) {
    __typename
    ... on StudentsSeated {
      results {
        __typename
        ... on StudentSeated {
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
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeClassesMutation, ChangeClassesMutationVariables>;
