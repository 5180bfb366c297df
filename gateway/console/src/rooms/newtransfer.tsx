/** Requests a transfer: find the pupil, choose the class, look for blockers, request. */
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Card, DatePicker, Form, Input, Select, Space, Steps, Tabs } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import {
  ClassesWithSeatsDocument,
  MatchStudentDocument,
  type MatchStudentInput,
  type MatchStudentQuery,
  PreflightDocument,
  type PreflightQuery,
  RequestTransferDocument,
  type TransferReason,
} from '../generated/newtransfer.ts';
import { useCommand, useGraph, useQuestion } from '../graph.ts';
import { TRANSFER_REASON } from '../labels.ts';
import { useChoices, useText } from '../messages.ts';
import { useUnit } from '../session.ts';
import { CommandButton, required } from '../ui/command.tsx';
import { Arrived, FailureNote, PageHead, RefusalNote } from '../ui/parts.tsx';

type Match = Extract<MatchStudentQuery['matchStudent'], { __typename: 'StudentMatch' }>;
type Choice = { match: Match | null; classId: string | null };
const MOST_CLASSES = 100;

export function NewTransfer() {
  const t = useText();
  const [{ match, classId }, choose] = useState<Choice>({ match: null, classId: null });
  const at = match === null ? 0 : classId === null ? 1 : 2;
  return (
    <>
      <PageHead title={t('requestTransfer')} help={t('newTransferHelp')} />
      <Steps
        current={at}
        size="small"
        style={{ marginBottom: 16 }}
        items={[{ title: t('search') }, { title: t('class') }, { title: t('preflight') }]}
      />
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        <FindPupil onFound={(found) => choose({ match: found, classId: null })} />
        {match && (
          <>
            <Alert type="success" showIcon title={t('found', { name: match.maskedName, month: match.birthMonth })} />
            <ChooseClass studentId={match.student.id} onChoose={(id) => choose({ match, classId: id })} />
          </>
        )}
      </Space>
    </>
  );
}

type Values = { number?: string; name?: string; birthDate?: Dayjs; guardianPhone?: string; code?: string };
const WAYS: Readonly<Record<string, (values: Values) => MatchStudentInput>> = {
  number: ({ number = '', name = '' }) => ({ number: { number, name } }),
  guardian: ({ name = '', birthDate, guardianPhone = '' }) => ({
    guardian: { name, birthDate: birthDate?.format('YYYY-MM-DD') ?? '', guardianPhone },
  }),
  code: ({ code = '' }) => ({ code }),
};

function FindPupil({ onFound }: { onFound: (match: Match) => void }) {
  const t = useText();
  const [way, setWay] = useState('number');
  const match = useQuestion(MatchStudentDocument);
  const answer = match.data?.data.matchStudent;
  const find = (values: Values) =>
    match.mutate(
      { by: (WAYS[way] ?? WAYS.number)?.(values) as MatchStudentInput },
      { onSuccess: ({ data }) => data.matchStudent?.__typename === 'StudentMatch' && onFound(data.matchStudent) },
    );
  const rules = required(t);
  const name = (
    <Form.Item name="name" label={t('name')} rules={rules}>
      <Input autoComplete="off" />
    </Form.Item>
  );
  const button = (
    <Button type="primary" htmlType="submit" loading={match.isPending}>
      {t('search')}
    </Button>
  );
  const form = (fields: React.ReactNode) => (
    <Form layout="inline" onFinish={find} style={{ rowGap: 8 }}>
      {fields}
      {button}
    </Form>
  );
  const items = [
    {
      key: 'number',
      label: t('matchByNumber'),
      children: form(
        <>
          <Form.Item name="number" label={t('wholeNumber')} rules={rules}>
            <Input autoComplete="off" style={{ width: 220 }} />
          </Form.Item>
          {name}
        </>,
      ),
    },
    {
      key: 'guardian',
      label: t('matchByGuardian'),
      children: form(
        <>
          {name}
          <Form.Item name="birthDate" label={t('birthDate')} rules={rules}>
            <DatePicker />
          </Form.Item>
          <Form.Item name="guardianPhone" label={t('guardianPhone')} rules={rules}>
            <Input autoComplete="off" inputMode="tel" />
          </Form.Item>
        </>,
      ),
    },
    {
      key: 'code',
      label: t('matchByCode'),
      children: form(
        <Form.Item name="code" label={t('matchCode')} rules={rules}>
          <Input autoComplete="off" />
        </Form.Item>,
      ),
    },
  ];
  return (
    <Card>
      <Tabs activeKey={way} onChange={setWay} items={items} destroyOnHidden />
      {match.data && answer === null && <Alert type="info" showIcon role="alert" title={t('noMatch')} />}
      {answer?.__typename === 'MatchLimitReached' && <RefusalNote message={answer.message} whoCanAct={answer.whoCanAct} />}
      {match.error && <FailureNote error={match.error} />}
    </Card>
  );
}

/** The receiving school is the clerk's own school; a bureau names one of its schools. */
function ChooseClass({ studentId, onChoose }: { studentId: string; onChoose: (id: string) => void }) {
  const t = useText();
  const { unit: own, isSchool } = useUnit();
  const [school, setSchool] = useState(isSchool ? own : '');
  const [classId, setClassId] = useState<string | null>(null);
  const answer = useGraph(ClassesWithSeatsDocument, { school, first: MOST_CLASSES }, { enabled: school !== '' });
  return (
    <Card title={t('toSchool')}>
      {school !== own && (
        <Input.Search
          placeholder={t('schoolCode')}
          aria-label={t('schoolCode')}
          onSearch={(code) => setSchool(code.trim())}
          style={{ maxWidth: 300, marginBottom: 16 }}
        />
      )}
      {school !== '' && (
        <Arrived answer={answer}>
          {({ schoolByCode }) => (
            <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
              <Select
                aria-label={t('class')}
                placeholder={t('class')}
                style={{ width: 320 }}
                value={classId}
                onChange={(id) => {
                  setClassId(id);
                  onChoose(id);
                }}
                options={(schoolByCode?.classes.edges ?? []).map(({ node: { id, name, limit, taken } }) => ({
                  value: id,
                  label: `${name}（${t('freeSeats', { seats: limit - taken })}）`,
                  disabled: limit <= taken,
                }))}
              />
              {schoolByCode && classId && <Preflight studentId={studentId} toSchoolId={schoolByCode.id} toClassId={classId} />}
            </Space>
          )}
        </Arrived>
      )}
    </Card>
  );
}

type Checks = NonNullable<PreflightQuery['transferPreflight']>;

function Preflight(target: { studentId: string; toSchoolId: string; toClassId: string }) {
  const t = useText();
  const choices = useChoices();
  const navigate = useNavigate();
  const answer = useGraph(PreflightDocument, target);
  const request = useCommand(RequestTransferDocument);
  return (
    <Arrived answer={answer}>
      {({ transferPreflight }) => {
        const blockers = blockersOf(transferPreflight);
        return (
          <Space orientation="vertical" style={{ width: '100%' }}>
            {blockers.length === 0 && transferPreflight && <Alert type="success" showIcon title={t('noBlockers')} />}
            {blockers.length > 0 && <h3>{t('blockers')}</h3>}
            {blockers.map(({ code, message, whoCanAct }) => (
              <RefusalNote key={code} message={message} whoCanAct={whoCanAct} />
            ))}
            {(transferPreflight?.fundingNotes ?? []).map(({ message, programme }) => (
              <Alert
                key={`${programme.name}${message}`}
                type="info"
                title={`${t('fundingNotes')}：${programme.name}`}
                description={message}
              />
            ))}
            <CommandButton<{ reason: TransferReason }>
              title={t('requestTransfer')}
              disabled={blockers.length > 0}
              send={async ({ reason }, idempotencyKey) =>
                (await request.mutateAsync({ input: { idempotencyKey, reason, ...target } })).data.requestTransfer
              }
              onDone={(done) => {
                const id = (done as { transfer?: { id: string } | null }).transfer?.id;
                if (id) void navigate({ to: '/transfers/$id', params: { id } });
              }}
            >
              <Form.Item name="reason" label={t('reason')} rules={required(t)}>
                <Select options={choices(TRANSFER_REASON)} />
              </Form.Item>
            </CommandButton>
          </Space>
        );
      }}
    </Arrived>
  );
}

const blockersOf = (checks: Checks | null) => [
  ...(checks?.enrolmentBlockers ?? []),
  ...(checks?.identityBlockers ?? []),
  ...(checks?.caseBlockers ?? []),
  ...(checks?.policyBlockers ?? []),
];
