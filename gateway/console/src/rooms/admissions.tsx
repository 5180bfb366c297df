/** Admissions (招生入学) of a school: plans, class placing, arrivals, and who has not arrived. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
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
import { useSession } from '../session.ts';
import { CommandButton } from '../ui/command.tsx';
import { List } from '../ui/list.tsx';
import { Arrived, NotThere, PageHead } from '../ui/parts.tsx';
import { SearchForm } from '../ui/search.tsx';

const PAGE = 100;
type School = NonNullable<AdmissionsOfSchoolQuery['schoolByCode']>;
type Plan = NonNullable<School['admissionPlans']>['edges'][number]['node'];
type Row = NonNullable<School['admissions']>['edges'][number]['node'];

export function Admissions() {
  const t = useText();
  const { data: session } = useSession();
  const search = useSearch({ from: '/admissions' });
  const navigate = useNavigate({ from: '/admissions' });
  const own = session?.post.unit ?? '';
  const code = search.school ?? (/^\d{10}$/.test(own) ? own : '');
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
          {({ schoolByCode }) => (schoolByCode ? <SchoolAdmissions school={schoolByCode} after={search.after} /> : <NotThere />)}
        </Arrived>
      )}
    </>
  );
}

function SchoolAdmissions({ school, after }: { school: School; after: string | undefined }) {
  const plans = school.admissionPlans?.edges.map(({ node }) => node) ?? [];
  const rows = school.admissions?.edges.map(({ node }) => node) ?? [];
  return (
    <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
      {plans.map((plan) => (
        <PlanCard key={plan.id} plan={plan} rows={rows.filter((row) => row.plan?.id === plan.id)} school={school} after={after} />
      ))}
      {plans.length === 0 && <NoPlan />}
    </Space>
  );
}

function NoPlan() {
  const t = useText();
  return <Empty description={t('noPlan')} />;
}

function PlanCard({ plan, rows, school, after }: { plan: Plan; rows: readonly Row[]; school: School; after: string | undefined }) {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate({ from: '/admissions' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const pageInfo = school.admissions?.pageInfo;
  const columns = [
    {
      key: 'name',
      title: t('name'),
      show: ({ student }: Row) =>
        student && (
          <Link to="/pupils/$id" params={{ id: student.id }}>
            {student.name}
          </Link>
        ),
      text: ({ student }: Row) => student?.name,
    },
    { key: 'number', title: t('number'), show: ({ student }: Row) => student?.number, text: ({ student }: Row) => student?.number },
    {
      key: 'status',
      title: t('status'),
      show: ({ status }: Row) => label(ADMISSION_STATUS, status),
      text: ({ status }: Row) => label(ADMISSION_STATUS, status),
    },
    { key: 'class', title: t('class'), show: (row: Row) => row.class?.name, text: (row: Row) => row.class?.name },
    { key: 'admitted', title: t('admittedOn'), show: ({ admittedOn }: Row) => admittedOn, text: ({ admittedOn }: Row) => admittedOn },
    { key: 'arrived', title: t('arrivedOn'), show: ({ arrivedOn }: Row) => arrivedOn, text: ({ arrivedOn }: Row) => arrivedOn },
  ];
  return (
    <Card
      title={`${school.name} ${label(STAGE, plan.stage)} ${plan.entryYear}`}
      extra={<PlanCommands plan={plan} chosen={chosen} />}
      styles={{ header: { flexWrap: 'wrap' } }}
    >
      <Typography.Paragraph>
        {t('planSeats', { admitted: plan.admitted, seats: plan.seats })} {plan.catchment.join('、')}
      </Typography.Paragraph>
      <List
        label={t('menuAdmissions')}
        rows={rows}
        rowKey={({ student }) => student?.id ?? ''}
        columns={columns}
        total={school.admissions?.totalCount}
        selection={{ chosen, onChange: setChosen }}
        onFirst={after ? () => void navigate({ search: ({ after: _, ...rest }) => rest }) : undefined}
        onNext={pageInfo?.hasNextPage ? () => void navigate({ search: (now) => ({ ...now, after: pageInfo.endCursor ?? '' }) }) : undefined}
      />
    </Card>
  );
}

function PlanCommands({ plan: { id: planId }, chosen }: { plan: Plan; chosen: readonly string[] }) {
  const t = useText();
  const { data: session } = useSession();
  const place = useCommand(PlaceAdmittedDocument);
  const arrive = useCommand(RecordArrivalsDocument);
  const withdraw = useCommand(WithdrawAdmissionsDocument);
  if (!session?.post.hats.includes('registrar')) return null;
  const nobody = chosen.length === 0;
  return (
    <Space wrap>
      <CommandButton<{ seed: string }>
        title={t('placeAdmitted')}
        help={t('placeAdmittedHelp')}
        initialValues={{ seed: String(new Date().getFullYear()) }}
        send={async ({ seed }, idempotencyKey) => (await place.mutateAsync({ input: { idempotencyKey, planId, seed } })).data.placeAdmitted}
      >
        <Form.Item name="seed" label={t('seed')} rules={[{ required: true, whitespace: true, message: t('required') }]}>
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
