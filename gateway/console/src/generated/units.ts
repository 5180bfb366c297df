// Generated from gateway/console/src/rooms/units.graphql by npm run generate. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Locality =
  | 'URBAN'
  | 'TOWN'
  | 'RURAL';

export type OpenSchoolInput = {
  readonly idempotencyKey: string;
  readonly code: string;
  readonly name: string;
  readonly countyCode: string;
  readonly authorityCode?: string | null | undefined;
  readonly locality: Locality;
  readonly stages: ReadonlyArray<SchoolStageInput>;
  readonly classes: ReadonlyArray<NewClassInput>;
};

export type ChangeSchoolInput = {
  readonly idempotencyKey: string;
  readonly schoolId: string;
  readonly name?: string | null | undefined;
  readonly authorityCode?: string | null | undefined;
  readonly countyCode?: string | null | undefined;
  readonly locality?: Locality | null | undefined;
  readonly stages?: ReadonlyArray<SchoolStageInput> | null | undefined;
};

export type MergeSchoolsInput = {
  readonly idempotencyKey: string;
  readonly schoolId: string;
  readonly successorId: string;
};

export type CloseSchoolInput = {
  readonly idempotencyKey: string;
  readonly schoolId: string;
};

export type OpenRegionInput = {
  readonly idempotencyKey: string;
  readonly code: string;
  readonly name: string;
  readonly parentCode: string;
};

export type ChangeRegionInput = {
  readonly idempotencyKey: string;
  readonly code: string;
  readonly name?: string | null | undefined;
  readonly newCode?: string | null | undefined;
  readonly parentCode?: string | null | undefined;
};

export type MergeRegionsInput = {
  readonly idempotencyKey: string;
  readonly code: string;
  readonly successorCode: string;
};

export type SchoolStageInput = {
  readonly stage: Stage;
  readonly years: number;
};

export type NewClassInput = {
  readonly stage: Stage;
  readonly entryYear: number;
  readonly furtherEntryYears?: ReadonlyArray<number> | null | undefined;
  readonly classNo: number;
  readonly limit: number;
  readonly limitReason?: string | null | undefined;
};

export type SetOfficePhoneInput = {
  readonly idempotencyKey: string;
  readonly phone?: string | null | undefined;
};

export type Stage =
  | 'PRIMARY'
  | 'JUNIOR'
  | 'SENIOR'
  | 'SPECIAL';

export type SchoolOfCodeQueryVariables = Exact<{
  code: string;
}>;


export type SchoolOfCodeQuery = { readonly schoolByCode: { readonly id: string } | null };

export type OpenSchoolMutationVariables = Exact<{
  input: OpenSchoolInput;
}>;


export type OpenSchoolMutation = { readonly openSchool:
    | { readonly __typename: 'SchoolOpened' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'CountyUnknown', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RegionUnknown', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'SchoolExists', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'SchoolInputInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type ChangeSchoolMutationVariables = Exact<{
  input: ChangeSchoolInput;
}>;


export type ChangeSchoolMutation = { readonly changeSchool:
    | { readonly __typename: 'SchoolChanged' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'SchoolNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RegionUnknown', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'CountyUnknown', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'SchoolInputInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StageInUse', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NothingChanged', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type MergeSchoolsMutationVariables = Exact<{
  input: MergeSchoolsInput;
}>;


export type MergeSchoolsMutation = { readonly mergeSchools:
    | { readonly __typename: 'SchoolsMerged' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'SchoolNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'MergeWithItself', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'PlacesDiffer', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'StagesDiffer', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'ClassNumbersUsedUp', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type CloseSchoolMutationVariables = Exact<{
  input: CloseSchoolInput;
}>;


export type CloseSchoolMutation = { readonly closeSchool:
    | { readonly __typename: 'SchoolClosed' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'SchoolNotFound', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'SchoolInUse', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type OpenRegionMutationVariables = Exact<{
  input: OpenRegionInput;
}>;


export type OpenRegionMutation = { readonly openRegion:
    | { readonly __typename: 'RegionOpened' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RegionUnknown', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'CodeUsed', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RegionInputInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type ChangeRegionMutationVariables = Exact<{
  input: ChangeRegionInput;
}>;


export type ChangeRegionMutation = { readonly changeRegion:
    | { readonly __typename: 'RegionChanged' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RegionUnknown', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'CodeUsed', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RegionInputInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'NothingChanged', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type MergeRegionsMutationVariables = Exact<{
  input: MergeRegionsInput;
}>;


export type MergeRegionsMutation = { readonly mergeRegions:
    | { readonly __typename: 'RegionsMerged' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'WrongUnit', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RegionUnknown', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'UnitEnded', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'MergeWithItself', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'RegionInputInvalid', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'IdempotencyKeyReused', readonly message: string, readonly whoCanAct: string }
   | null };

export type SetOfficePhoneMutationVariables = Exact<{
  input: SetOfficePhoneInput;
}>;


export type SetOfficePhoneMutation = { readonly setOfficePhone:
    | { readonly __typename: 'OfficePhoneSet' }
    | { readonly __typename: 'WrongHat', readonly message: string, readonly whoCanAct: string }
    | { readonly __typename: 'PhoneInvalid', readonly message: string, readonly whoCanAct: string }
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

export const SchoolOfCodeDocument = new TypedDocumentString(`
    query SchoolOfCode($code: String!) {
  schoolByCode(code: $code) {
    id
  }
}
    `) as unknown as TypedDocumentString<SchoolOfCodeQuery, SchoolOfCodeQueryVariables>;
export const OpenSchoolDocument = new TypedDocumentString(`
    mutation OpenSchool($input: OpenSchoolInput!) {
  openSchool(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<OpenSchoolMutation, OpenSchoolMutationVariables>;
export const ChangeSchoolDocument = new TypedDocumentString(`
    mutation ChangeSchool($input: ChangeSchoolInput!) {
  changeSchool(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeSchoolMutation, ChangeSchoolMutationVariables>;
export const MergeSchoolsDocument = new TypedDocumentString(`
    mutation MergeSchools($input: MergeSchoolsInput!) {
  mergeSchools(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<MergeSchoolsMutation, MergeSchoolsMutationVariables>;
export const CloseSchoolDocument = new TypedDocumentString(`
    mutation CloseSchool($input: CloseSchoolInput!) {
  closeSchool(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<CloseSchoolMutation, CloseSchoolMutationVariables>;
export const OpenRegionDocument = new TypedDocumentString(`
    mutation OpenRegion($input: OpenRegionInput!) {
  openRegion(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<OpenRegionMutation, OpenRegionMutationVariables>;
export const ChangeRegionDocument = new TypedDocumentString(`
    mutation ChangeRegion($input: ChangeRegionInput!) {
  changeRegion(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeRegionMutation, ChangeRegionMutationVariables>;
export const MergeRegionsDocument = new TypedDocumentString(`
    mutation MergeRegions($input: MergeRegionsInput!) {
  mergeRegions(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<MergeRegionsMutation, MergeRegionsMutationVariables>;
export const SetOfficePhoneDocument = new TypedDocumentString(`
    mutation SetOfficePhone($input: SetOfficePhoneInput!) {
  setOfficePhone(input: $input) {
    __typename
    ... on Refusal {
      message
      whoCanAct
    }
  }
}
    `) as unknown as TypedDocumentString<SetOfficePhoneMutation, SetOfficePhoneMutationVariables>;
