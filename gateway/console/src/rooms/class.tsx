/** A class with its pupils. */
import { useParams } from '@tanstack/react-router';
import { Form, Input, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import {
  AddCohortsDocument,
  ChangeClassesDocument,
  ChangeClassLimitDocument,
  ClassCardDocument,
  type ClassCardQuery,
  CloseClassDocument,
  GraduateClassDocument,
} from '../generated/schools.ts';
import { useCommand, useGraph } from '../graph.ts';
import { PLACEMENT_STATUS } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { useHat } from '../session.ts';
import { CommandButton, firstRefusal, required } from '../ui/command.tsx';
import { List } from '../ui/list.tsx';
import { Arrived, NotThere, PageHead, PupilLink } from '../ui/parts.tsx';
import { ClassField } from '../ui/seat.tsx';

type Found = Extract<NonNullable<ClassCardQuery['node']>, { __typename: 'Class' }>;
type Row = NonNullable<Found['students']>['edges'][number]['node'];

export function ClassCard() {
  const { id } = useParams({ from: '/classes/$id' });
  const answer = useGraph(ClassCardDocument, { id });
  return <Arrived answer={answer}>{({ node }) => (node?.__typename === 'Class' ? <ClassPage found={node} /> : <NotThere />)}</Arrived>;
}

function ClassPage({ found }: { found: Found }) {
  const t = useText();
  const label = useLabel();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const registrar = useHat('registrar');
  const columns = [
    {
      key: 'name',
      title: t('name'),
      show: (row: Row) => <PupilLink student={row} />,
      text: ({ name }: Row) => name,
    },
    { key: 'number', title: t('number'), text: ({ number }: Row) => number },
    { key: 'sex', title: t('sex'), text: ({ sex }: Row) => sex?.label },
    { key: 'born', title: t('birthDate'), text: ({ birthDate }: Row) => birthDate },
    {
      key: 'status',
      title: t('status'),
      text: ({ placement }: Row) => label(PLACEMENT_STATUS, placement?.status),
    },
  ];
  return (
    <>
      <PageHead
        title={`${found.school.name} ${found.name}`}
        help={`${t('seated')} ${found.seated} · ${t('reserved')} ${found.reserved} · ${t('limit')} ${found.limit}`}
      >
        <Commands found={found} />
      </PageHead>
      <Space orientation="vertical" style={{ width: '100%' }}>
        {registrar && <MoveChosen studentIds={chosen} from={found} />}
        <List
          label={t('classList')}
          rows={found.students?.edges.map(({ node }) => node) ?? []}
          rowKey={({ id }) => id}
          columns={columns}
          {...(registrar && { selection: { chosen, onChange: setChosen } })}
        />
      </Space>
    </>
  );
}

/** Moves the chosen pupils to another class of the school (调班). The first refusal is shown; the others have moved. */
function MoveChosen({ studentIds, from }: { studentIds: readonly string[]; from: Found }) {
  const t = useText();
  const change = useCommand(ChangeClassesDocument);
  const others = from.school.classes.edges.map(({ node }) => node).filter(({ id }) => id !== from.id);
  return (
    <CommandButton<{ classId: string }>
      title={t('moveChosen', { count: studentIds.length })}
      help={t('moveChosenHelp')}
      disabled={studentIds.length === 0}
      send={async ({ classId }, idempotencyKey) => {
        const seats = studentIds.map((studentId) => ({ studentId, classId }));
        return firstRefusal((await change.mutateAsync({ input: { idempotencyKey, seats } })).data.changeClasses);
      }}
    >
      <ClassField classes={others} />
    </CommandButton>
  );
}

function ChangeLimit({ found: { id, limit } }: { found: Found }) {
  const t = useText();
  const change = useCommand(ChangeClassLimitDocument);
  return (
    <CommandButton<{ limit: number; reason?: string }>
      title={t('changeLimit')}
      help={t('changeLimitHelp')}
      initialValues={{ limit }}
      send={async ({ limit: wanted, reason }, idempotencyKey) =>
        (await change.mutateAsync({ input: { idempotencyKey, classId: id, limit: wanted, reason: reason?.trim() || null } })).data
          .changeClassLimit
      }
    >
      <Form.Item name="limit" label={t('limit')} rules={required(t)}>
        <InputNumber min={1} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')}>
        <Input maxLength={500} />
      </Form.Item>
    </CommandButton>
  );
}

function Commands({ found }: { found: Found }) {
  const { id, open } = found;
  const t = useText();
  const registrar = useHat('registrar');
  const graduate = useCommand(GraduateClassDocument);
  const close = useCommand(CloseClassDocument);
  if (!open || !registrar) return null;
  return (
    <>
      <ChangeLimit found={found} />
      <AddCohorts classId={id} />
      <CommandButton
        title={t('graduateClass')}
        help={t('graduateHelp')}
        danger
        send={async (_, idempotencyKey) => (await graduate.mutateAsync({ input: { idempotencyKey, classId: id } })).data.graduateClass}
      />
      <CommandButton
        title={t('closeClass')}
        help={t('closeClassHelp')}
        danger
        send={async (_, idempotencyKey) => (await close.mutateAsync({ input: { idempotencyKey, classId: id } })).data.closeClass}
      />
    </>
  );
}

/** A primary school has nine cohorts at most, with next year's. */
const YEARS = 9;

/** Makes a composite class (复式班) of a class with one cohort. */
function AddCohorts({ classId }: { classId: string }) {
  const t = useText();
  const add = useCommand(AddCohortsDocument);
  const nextYear = new Date().getFullYear() + 1;
  const years = Array.from({ length: YEARS }, (_, ago) => nextYear - ago);
  return (
    <CommandButton<{ entryYears: number[] }>
      title={t('addCohorts')}
      help={t('addCohortsHelp')}
      send={async ({ entryYears }, idempotencyKey) =>
        (await add.mutateAsync({ input: { idempotencyKey, classId, entryYears } })).data.addCohorts
      }
    >
      <Form.Item name="entryYears" label={t('entryYear')} rules={required(t)}>
        <Select mode="multiple" options={years.map((year) => ({ value: year, label: String(year) }))} />
      </Form.Item>
    </CommandButton>
  );
}
