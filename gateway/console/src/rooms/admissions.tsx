/** Admissions (招生入学) of a school: plans, lists as files, class placing, arrivals, and who has not arrived. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Card, Empty, Form, Input, Select, Space, Typography } from 'antd';
import { useState } from 'react';
import {
  AdmissionsOfSchoolDocument,
  type AdmissionsOfSchoolQuery,
  PlaceAdmittedDocument,
  RecordArrivalsDocument,
  WithdrawAdmissionsDocument,
} from '../generated/admissions.ts';
import { useCommand, useGraph } from '../graph.ts';
import { ADMISSION_STATUS, STAGE } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { useHat, useUnit } from '../session.ts';
import { CommandButton, requiredText } from '../ui/command.tsx';
import { List } from '../ui/list.tsx';
import { Arrived, NotThere, PageHead, PupilLink } from '../ui/parts.tsx';
import { SearchForm } from '../ui/search.tsx';
import { UploadCsv } from '../ui/upload.tsx';
import { AdmitChosen, DecideDouble, SetPlan } from './admission-commands.tsx';
import { Imports, useOpenImport } from './rosters.tsx';

const PAGE = 100;
type School = NonNullable<AdmissionsOfSchoolQuery['schoolByCode']>;
type Plan = NonNullable<School['admissionPlans']>['edges'][number]['node'];
type Row = NonNullable<School['admissions']>['edges'][number]['node'];

export function Admissions() {
  const t = useText();
  const search = useSearch({ from: '/admissions' });
  const navigate = useNavigate({ from: '/admissions' });
  const { unit, isSchool } = useUnit();
  const code = search.school ?? (isSchool ? unit : '');
  const filter = search.show === 'notArrived' ? { notArrived: true } : search.show === 'case' ? { hasCase: true } : {};
  const answer = useGraph(AdmissionsOfSchoolDocument, { code, filter, first: PAGE, after: search.after ?? null }, { enabled: code !== '' });
  return (
    <>
      <PageHead title={t('menuAdmissions')} help={t('admissionsHelp')} />
      <SearchForm values={{ ...search, school: code }} onSearch={(values) => void navigate({ search: values })}>
        <Form.Item name="school" label={t('schoolCode')}>
          <Input style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name="show" label={t('status')}>
          <Select
            allowClear
            style={{ width: 160 }}
            options={[
              { value: 'notArrived', label: t('notArrived') },
              { value: 'case', label: t('doubleAdmission') },
            ]}
          />
        </Form.Item>
      </SearchForm>
      {code === '' ? (
        <Empty description={t('chooseSchool')} />
      ) : (
        <Arrived answer={answer}>
          {({ schoolByCode }) => (schoolByCode ? <SchoolAdmissions school={schoolByCode} /> : <NotThere />)}
        </Arrived>
      )}
    </>
  );
}

function SchoolAdmissions({ school }: { school: School }) {
  const t = useText();
  const registrar = useHat('registrar');
  const plans = school.admissionPlans?.edges.map(({ node }) => node) ?? [];
  const rows = school.admissions?.edges.map(({ node }) => node) ?? [];
  return (
    <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
      <SetPlan schoolId={school.id} />
      {plans.map((plan) => (
        <PlanCard key={plan.id} plan={plan} rows={rows.filter((row) => row.plan?.id === plan.id)} school={school} />
      ))}
      {plans.length === 0 && <NoPlan />}
      {registrar && <Imports kind="ADMISSION_LIST" label={t('admissionList')} />}
    </Space>
  );
}

function NoPlan() {
  const t = useText();
  return <Empty description={t('noPlan')} />;
}

function PlanCard({ plan, rows, school }: { plan: Plan; rows: readonly Row[]; school: School }) {
  const t = useText();
  const label = useLabel();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const registrar = useHat('registrar');
  const openImport = useOpenImport();
  const columns = [
    {
      key: 'name',
      title: t('name'),
      show: ({ student }: Row) => <PupilLink student={student} />,
      text: ({ student }: Row) => student?.name,
    },
    { key: 'number', title: t('number'), text: ({ student }: Row) => student?.number },
    {
      key: 'status',
      title: t('status'),
      text: ({ status }: Row) => label(ADMISSION_STATUS, status),
    },
    { key: 'class', title: t('class'), text: (row: Row) => row.class?.name },
    { key: 'admitted', title: t('admittedOn'), text: ({ admittedOn }: Row) => admittedOn },
    { key: 'arrived', title: t('arrivedOn'), text: ({ arrivedOn }: Row) => arrivedOn },
  ];
  return (
    <Card
      title={`${school.name} ${label(STAGE, plan.stage)} ${plan.entryYear}`}
      extra={
        <Space wrap>
          <PlanCommands plan={plan} chosen={chosen} />
          <DecideDouble planId={plan.id} chosen={chosen} />
        </Space>
      }
      styles={{ header: { flexWrap: 'wrap' } }}
    >
      <Typography.Paragraph>
        {t('planSeats', { admitted: plan.admitted, seats: plan.seats })} {plan.catchment.join('、')}
      </Typography.Paragraph>
      {registrar && (
        <UploadCsv address="/admission-imports" headers={{ 'x-plan-id': plan.id }} label={t('uploadAdmissions')} onDone={openImport} />
      )}
      <List
        label={t('menuAdmissions')}
        rows={rows}
        rowKey={({ student }) => student?.id ?? ''}
        columns={columns}
        total={school.admissions?.totalCount}
        selection={{ chosen, onChange: setChosen }}
        pageInfo={school.admissions?.pageInfo}
      />
    </Card>
  );
}

function PlanCommands({ plan: { id: planId }, chosen }: { plan: Plan; chosen: readonly string[] }) {
  const t = useText();
  const registrar = useHat('registrar');
  const place = useCommand(PlaceAdmittedDocument);
  const arrive = useCommand(RecordArrivalsDocument);
  const withdraw = useCommand(WithdrawAdmissionsDocument);
  if (!registrar) return null;
  const nobody = chosen.length === 0;
  return (
    <Space wrap>
      <AdmitChosen planId={planId} />
      <CommandButton<{ seed: string }>
        title={t('placeAdmitted')}
        help={t('placeAdmittedHelp')}
        initialValues={{ seed: String(new Date().getFullYear()) }}
        send={async ({ seed }, idempotencyKey) => (await place.mutateAsync({ input: { idempotencyKey, planId, seed } })).data.placeAdmitted}
      >
        <Form.Item name="seed" label={t('seed')} rules={requiredText(t)}>
          <Input />
        </Form.Item>
      </CommandButton>
      <CommandButton
        title={t('recordArrivals', { count: chosen.length })}
        disabled={nobody}
        send={async (_, idempotencyKey) =>
          (await arrive.mutateAsync({ input: { idempotencyKey, planId, studentIds: [...chosen] } })).data.recordArrivals
        }
      />
      <CommandButton
        title={t('withdrawAdmissions', { count: chosen.length })}
        help={t('withdrawAdmissionsHelp')}
        danger
        disabled={nobody}
        send={async (_, idempotencyKey) =>
          (await withdraw.mutateAsync({ input: { idempotencyKey, planId, studentIds: [...chosen] } })).data.withdrawAdmissions
        }
      />
    </Space>
  );
}
