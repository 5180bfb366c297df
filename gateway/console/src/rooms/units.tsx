/** The life of schools and regions: opening, changing, merging, closing, and the phone of an office. */
import { Button, Form, Input, InputNumber, Select, Space } from 'antd';
import type { Locality, Stage } from '../generated/schools.ts';
import {
  ChangeRegionDocument,
  ChangeSchoolDocument,
  CloseSchoolDocument,
  MergeRegionsDocument,
  MergeSchoolsDocument,
  OpenRegionDocument,
  OpenSchoolDocument,
  SchoolOfCodeDocument,
  SetOfficePhoneDocument,
} from '../generated/units.ts';
import { useCommand, useQuestion } from '../graph.ts';
import { LOCALITY, STAGE } from '../labels.ts';
import { useChoices, useText } from '../messages.ts';
import { CommandButton, required } from '../ui/command.tsx';

type Stages = { stages: { stage: Stage; years: number }[] };

/** The stages of a school with their length in years. */
function StagesField() {
  const t = useText();
  const choices = useChoices();
  const rules = required(t);
  return (
    <Form.List name="stages">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Space key={key} align="baseline" wrap>
              <Form.Item name={[name, 'stage']} label={t('stage')} rules={rules}>
                <Select style={{ width: 140 }} options={choices(STAGE)} />
              </Form.Item>
              <Form.Item name={[name, 'years']} label={t('years')} rules={rules}>
                <InputNumber min={1} max={9} />
              </Form.Item>
              <Button onClick={() => remove(name)}>{t('remove')}</Button>
            </Space>
          ))}
          <p>
            <Button onClick={() => add({ years: 3 })}>{t('addStage')}</Button>
          </p>
        </>
      )}
    </Form.List>
  );
}

/** What a school is: its name, its bureau, where it lies and what it teaches. */
function SchoolFields() {
  const t = useText();
  const choices = useChoices();
  const rules = required(t);
  return (
    <>
      <Form.Item name="name" label={t('schoolName')} rules={rules}>
        <Input />
      </Form.Item>
      <Form.Item name="countyCode" label={t('county')} rules={rules}>
        <Input inputMode="numeric" maxLength={6} />
      </Form.Item>
      <Form.Item name="authorityCode" label={t('authority')} help={t('authorityHelp')}>
        <Input inputMode="numeric" maxLength={6} />
      </Form.Item>
      <Form.Item name="locality" label={t('locality')} rules={rules}>
        <Select options={choices(LOCALITY)} />
      </Form.Item>
      <StagesField />
    </>
  );
}

type NewSchool = Stages & { code: string; name: string; countyCode: string; authorityCode?: string; locality: Locality };

export function OpenSchool({ countyCode }: { countyCode: string }) {
  const t = useText();
  const open = useCommand(OpenSchoolDocument);
  const rules = required(t);
  return (
    <CommandButton<NewSchool>
      title={t('openSchool')}
      help={t('openSchoolHelp')}
      initialValues={{ countyCode, stages: [{ stage: 'PRIMARY', years: 6 }] }}
      send={async ({ authorityCode, ...school }, idempotencyKey) =>
        (await open.mutateAsync({ input: { idempotencyKey, ...school, classes: [], authorityCode: authorityCode?.trim() || null } })).data
          .openSchool
      }
    >
      <Form.Item name="code" label={t('schoolCode')} rules={rules}>
        <Input inputMode="numeric" maxLength={10} />
      </Form.Item>
      <SchoolFields />
    </CommandButton>
  );
}

type School = {
  readonly id: string;
  readonly name: string;
  readonly locality: Locality;
  readonly county: { readonly code: string };
  readonly stages: readonly { readonly stage: Stage; readonly years: number }[];
};
type ChangedSchool = Partial<Omit<NewSchool, 'code'>>;

export function SchoolLife({ school }: { school: School }) {
  const t = useText();
  const [change, merge, close] = [useCommand(ChangeSchoolDocument), useCommand(MergeSchoolsDocument), useCommand(CloseSchoolDocument)];
  const find = useQuestion(SchoolOfCodeDocument);
  const rules = required(t);
  const { id: schoolId, name, locality, county, stages } = school;
  return (
    <>
      <CommandButton<ChangedSchool>
        title={t('changeSchool')}
        help={t('changeSchoolHelp')}
        initialValues={{ name, locality, countyCode: county.code, stages: [...stages] }}
        send={async (given, idempotencyKey) =>
          (await change.mutateAsync({ input: { idempotencyKey, schoolId, ...changedOf(school, given) } })).data.changeSchool
        }
      >
        <SchoolFields />
      </CommandButton>
      <CommandButton<{ successorCode: string }>
        title={t('mergeSchool')}
        help={t('mergeSchoolHelp')}
        danger
        send={async ({ successorCode }, idempotencyKey) => {
          const { schoolByCode } = (await find.mutateAsync({ code: successorCode.trim() })).data;
          if (!schoolByCode) return { __typename: 'SchoolNotFound', message: t('notThere') };
          return (await merge.mutateAsync({ input: { idempotencyKey, schoolId, successorId: schoolByCode.id } })).data.mergeSchools;
        }}
      >
        <Form.Item name="successorCode" label={t('successorSchool')} rules={rules}>
          <Input inputMode="numeric" maxLength={10} />
        </Form.Item>
      </CommandButton>
      <CommandButton
        title={t('closeSchool')}
        help={t('closeSchoolHelp')}
        danger
        send={async (_, idempotencyKey) => (await close.mutateAsync({ input: { idempotencyKey, schoolId } })).data.closeSchool}
      />
    </>
  );
}

/** Only what has changed is sent, so that nobody's newer change is undone. */
function changedOf({ name, locality, county, stages }: School, given: ChangedSchool) {
  const before = { name, locality, countyCode: county.code, authorityCode: '', stages: JSON.stringify(stages) };
  const same = (field: keyof ChangedSchool): boolean =>
    field === 'stages' ? JSON.stringify(given.stages) === before.stages : (given[field] ?? '') === before[field];
  return Object.fromEntries(Object.entries(given).filter(([field]) => !same(field as keyof ChangedSchool)));
}

/** For the operator of the nation. */
export function RegionLife({ code, name }: { code: string; name: string }) {
  const t = useText();
  const [open, change, merge] = [useCommand(OpenRegionDocument), useCommand(ChangeRegionDocument), useCommand(MergeRegionsDocument)];
  const rules = required(t);
  const codeField = { inputMode: 'numeric', maxLength: 6 } as const;
  return (
    <>
      <CommandButton<{ code: string; name: string }>
        title={t('openRegion')}
        help={t('openRegionHelp', { name })}
        send={async (values, idempotencyKey) =>
          (await open.mutateAsync({ input: { idempotencyKey, parentCode: code, ...values } })).data.openRegion
        }
      >
        <Form.Item name="code" label={t('regionCode')} rules={rules}>
          <Input {...codeField} />
        </Form.Item>
        <Form.Item name="name" label={t('region')} rules={rules}>
          <Input />
        </Form.Item>
      </CommandButton>
      <CommandButton<{ name?: string; newCode?: string; parentCode?: string }>
        title={t('changeRegion')}
        help={t('changeRegionHelp')}
        initialValues={{ name }}
        send={async (values, idempotencyKey) => {
          const given = Object.fromEntries(Object.entries(values).filter(([key, value]) => value && !(key === 'name' && value === name)));
          return (await change.mutateAsync({ input: { idempotencyKey, code, ...given } })).data.changeRegion;
        }}
      >
        <Form.Item name="name" label={t('region')}>
          <Input />
        </Form.Item>
        <Form.Item name="newCode" label={t('newRegionCode')}>
          <Input {...codeField} />
        </Form.Item>
        <Form.Item name="parentCode" label={t('newParent')}>
          <Input {...codeField} />
        </Form.Item>
      </CommandButton>
      <CommandButton<{ successorCode: string }>
        title={t('mergeRegion')}
        help={t('mergeRegionHelp')}
        danger
        send={async (values, idempotencyKey) => (await merge.mutateAsync({ input: { idempotencyKey, code, ...values } })).data.mergeRegions}
      >
        <Form.Item name="successorCode" label={t('successorRegion')} rules={rules}>
          <Input {...codeField} />
        </Form.Item>
      </CommandButton>
    </>
  );
}

/** The phone that guardians and other units call. A unit sets its own. */
export function OfficePhone() {
  const t = useText();
  const set = useCommand(SetOfficePhoneDocument);
  return (
    <CommandButton<{ phone?: string }>
      title={t('setOfficePhone')}
      help={t('setOfficePhoneHelp')}
      send={async ({ phone }, idempotencyKey) =>
        (await set.mutateAsync({ input: { idempotencyKey, phone: phone?.trim() || null } })).data.setOfficePhone
      }
    >
      <Form.Item name="phone" label={t('officePhone')}>
        <Input inputMode="tel" />
      </Form.Item>
    </CommandButton>
  );
}
