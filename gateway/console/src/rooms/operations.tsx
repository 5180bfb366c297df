/** For operators: the health of each part, events that wait for a decision, jobs, past actions, and the notice of holidays. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Card, Descriptions, Flex, Form, Input, Segmented, Select, Space, Tag } from 'antd';
import { useState } from 'react';
import { PARK_REASON, PART_STATUS } from '../labels.ts';
import { useLabel, useLanguage, useText } from '../messages.ts';
import { askOperator } from '../operator.ts';
import { CommandButton, requiredText } from '../ui/command.tsx';
import { List } from '../ui/list.tsx';
import { FailureNote, Moment, PageHead, TONES } from '../ui/parts.tsx';
import { HolidayNotice } from './holidays.tsx';

const SERVICES = ['enrolment', 'identity', 'transfers', 'funding', 'statistics'];
const REFRESH_MS = 10_000;
const PAGE = 50;

type Part = { status: string; problem?: string; detail?: Record<string, unknown> };
type GraphHealth = { status: string; subgraphs: Record<string, Part>; parked: Record<string, Record<string, number>> };
type Parked = {
  id: number;
  topic: string;
  aggregateId: string | null;
  version: number | null;
  next: number | null;
  reason: string;
  type: string | null;
  error: string | null;
  parkedAt: string;
  attempts: number;
};
type Job = { kind: string; id: string; done: number; total: number | null; createdAt: string; isRunning: boolean };
type Action = { id: string; at: string; actor: string; action: string; dryRun: boolean; reason: string | null };
type Page<Row> = { items: Row[]; after: unknown };
type Outcomes = { outcomes: { id: number; fate: string; type: string | null; error: string | null }[] };

export function Operations() {
  const t = useText();
  const search = useSearch({ from: '/operations' });
  const navigate = useNavigate({ from: '/operations' });
  const service = SERVICES.includes(search.service ?? '') ? (search.service as string) : 'enrolment';
  return (
    <>
      <PageHead title={t('menuOperations')} help={t('operationsHelp')}>
        <HolidayNotice />
      </PageHead>
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        <Health />
        <Segmented
          aria-label={t('service')}
          value={service}
          options={SERVICES}
          onChange={(value) => void navigate({ search: { service: value } })}
        />
        <ParkedEvents key={service} service={service} />
        <Jobs service={service} />
        <Actions service={service} />
      </Space>
    </>
  );
}

function useOperator<Data>(path: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['operator', path, language],
    queryFn: () => askOperator<Data>(path, language),
    refetchInterval: REFRESH_MS,
    retry: false,
  });
}

function Health() {
  const t = useText();
  const label = useLabel();
  const { data, error, refetch } = useOperator<GraphHealth>('/health');
  const parkedIn = (name: string) => Object.values(data?.parked[name] ?? {}).reduce((sum, count) => sum + count, 0);
  const items = Object.entries(data?.subgraphs ?? {}).map(([name, { status, problem, detail }]) => ({
    key: name,
    label: name,
    children: (
      <>
        <Tag color={status === 'ok' ? TONES.good : TONES.bad}>{label(PART_STATUS, status)}</Tag>
        {problem ?? (detail && `${detail.database ?? ''} ${detail.relay ?? ''} ${detail.consumer ?? ''}`)}
        {parkedIn(name) > 0 && ` ${t('parkedCount', { count: parkedIn(name) })}`}
      </>
    ),
  }));
  return (
    <Card title={t('partsHealth')}>
      {error && <FailureNote error={error} retry={refetch} />}
      <Descriptions size="small" column={1} items={items} />
    </Card>
  );
}

function ParkedEvents({ service }: { service: string }) {
  const t = useText();
  const label = useLabel();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, error, refetch } = useOperator<Page<Parked>>(`/${service}/parked?first=${PAGE}`);
  const columns = [
    { key: 'id', title: t('number'), text: ({ id }: Parked) => id },
    { key: 'type', title: t('kind'), text: ({ type }: Parked) => type },
    { key: 'topic', title: t('topic'), text: ({ topic }: Parked) => topic },
    { key: 'aggregate', title: t('aggregate'), text: ({ aggregateId }: Parked) => aggregateId },
    { key: 'version', title: t('version'), text: ({ version, next }: Parked) => `${version ?? ''} (${next ?? ''})` },
    { key: 'reason', title: t('reason'), text: ({ reason }: Parked) => label(PARK_REASON, reason) },
    { key: 'error', title: t('message'), long: true as const, text: ({ error: text }: Parked) => text },
    { key: 'at', title: t('since'), show: ({ parkedAt }: Parked) => <Moment at={parkedAt} /> },
  ];
  return (
    <Card
      title={t('parkedEvents')}
      extra={
        <Flex gap="small">
          <ActOnParked service={service} action="replay" chosen={chosen} />
          <ActOnParked service={service} action="discard" chosen={chosen} />
        </Flex>
      }
    >
      {error && <FailureNote error={error} retry={refetch} />}
      <List
        label={t('parkedEvents')}
        rows={data?.items ?? []}
        rowKey={({ id }) => String(id)}
        columns={columns}
        selection={{ chosen, onChange: setChosen }}
      />
      {data?.after != null && t('more')}
    </Card>
  );
}

type Wanted = { dryRun: 'yes' | 'no'; reason: string; version?: 'SPENT' | 'FREE'; skipMissing?: 'yes' | 'no' };

/** A dry run shows what would happen and changes nothing. It is chosen first. */
function ActOnParked({ service, action, chosen }: { service: string; action: 'replay' | 'discard'; chosen: readonly string[] }) {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const [report, setReport] = useState<Outcomes['outcomes']>([]);
  const ids = chosen.map(Number);
  const bodyOf = ({ dryRun, reason, version = 'SPENT', skipMissing }: Wanted): object =>
    action === 'replay'
      ? { where: { ids }, dryRun: dryRun === 'yes', reason, skipMissing: skipMissing === 'yes' }
      : { ids, version, dryRun: dryRun === 'yes', reason };
  const yesNo = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ];
  return (
    <>
      <CommandButton<Wanted>
        title={t(action === 'replay' ? 'replayEvents' : 'discardEvents')}
        help={t(action === 'replay' ? 'replayHelp' : 'discardHelp')}
        danger={action === 'discard'}
        disabled={chosen.length === 0}
        initialValues={{ dryRun: 'yes', version: 'SPENT', skipMissing: 'no' }}
        send={async (wanted) => {
          const { outcomes } = await askOperator<Outcomes>(`/${service}/parked/${action}`, language, bodyOf(wanted));
          setReport(outcomes);
          await client.invalidateQueries({ queryKey: ['operator'] });
          return null;
        }}
      >
        <Form.Item name="dryRun" label={t('dryRun')}>
          <Select options={yesNo} />
        </Form.Item>
        {action === 'replay' ? (
          <Form.Item name="skipMissing" label={t('skipMissing')}>
            <Select options={yesNo} />
          </Form.Item>
        ) : (
          <Form.Item name="version" label={t('versionOfDiscarded')}>
            <Select
              options={[
                { value: 'SPENT', label: t('versionSpent') },
                { value: 'FREE', label: t('versionFree') },
              ]}
            />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('reason')} rules={requiredText(t)}>
          <Input maxLength={500} />
        </Form.Item>
      </CommandButton>
      {report.length > 0 && (
        <output>
          {report.map(({ id, fate, error }) => (
            <div key={id}>
              {id}: {fate} {error}
            </div>
          ))}
        </output>
      )}
    </>
  );
}

function Jobs({ service }: { service: string }) {
  const t = useText();
  const { data, error, refetch } = useOperator<Page<Job>>(`/${service}/jobs?first=${PAGE}`);
  const columns = [
    { key: 'kind', title: t('kind'), text: ({ kind }: Job) => kind },
    { key: 'id', title: t('number'), text: ({ id }: Job) => id },
    { key: 'progress', title: t('progress'), text: ({ done, total }: Job) => `${done}${total === null ? '' : ` / ${total}`}` },
    { key: 'running', title: t('running'), text: ({ isRunning }: Job) => t(isRunning ? 'yes' : 'no') },
    { key: 'since', title: t('since'), show: ({ createdAt }: Job) => <Moment at={createdAt} /> },
  ];
  return (
    <Card title={t('jobs')}>
      {error && <FailureNote error={error} retry={refetch} />}
      <List label={t('jobs')} rows={data?.items ?? []} rowKey={({ kind, id }) => `${kind} ${id}`} columns={columns} />
    </Card>
  );
}

function Actions({ service }: { service: string }) {
  const t = useText();
  const { data, error, refetch } = useOperator<Page<Action>>(`/${service}/actions?first=20`);
  const columns = [
    { key: 'at', title: t('time'), show: ({ at }: Action) => <Moment at={at} />, text: ({ at }: Action) => at },
    { key: 'who', title: t('decidedBy'), text: ({ actor }: Action) => actor },
    { key: 'action', title: t('kind'), text: ({ action }: Action) => action },
    { key: 'dry', title: t('dryRun'), text: ({ dryRun }: Action) => t(dryRun ? 'yes' : 'no') },
    { key: 'reason', title: t('reason'), text: ({ reason }: Action) => reason },
  ];
  return (
    <Card title={t('operatorActions')}>
      {error && <FailureNote error={error} retry={refetch} />}
      <List label={t('operatorActions')} rows={data?.items ?? []} rowKey={({ id }) => id} columns={columns} />
    </Card>
  );
}
