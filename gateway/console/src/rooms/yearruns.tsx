/** Year runs (毕业升级): dry runs and runs of the unit. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Form, InputNumber, Progress, Space, Tag } from 'antd';
import { StartYearRunDocument, YearRunsDocument, type YearRunsQuery } from '../generated/yearruns.ts';
import { useCommand, useGraph } from '../graph.ts';
import { YEAR_RUN_STATUS } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { useHat, useUnit } from '../session.ts';
import { CommandButton, required } from '../ui/command.tsx';
import { List } from '../ui/list.tsx';
import { Arrived, Moment, PageHead, TONES } from '../ui/parts.tsx';

const PAGE = 20;
const REFRESH_MS = 3000;
type Row = NonNullable<YearRunsQuery['yearRuns']>['edges'][number]['node'];

export function YearRuns() {
  const t = useText();
  const label = useLabel();
  const { unit } = useUnit();
  const registrar = useHat('registrar');
  const search = useSearch({ from: '/year-runs' });
  const navigate = useNavigate({ from: '/year-runs' });
  const answer = useGraph(YearRunsDocument, { unit, first: PAGE, after: search.after ?? null }, { refreshEveryMs: REFRESH_MS });
  const columns = [
    {
      key: 'unit',
      title: t('unit'),
      show: ({ id, unit: of, schoolYear }: Row) => (
        <Link to="/year-runs/$id" params={{ id }}>
          {of?.name} {schoolYear}
        </Link>
      ),
      text: ({ unit: of }: Row) => of?.name,
    },
    {
      key: 'kind',
      title: t('kind'),
      show: ({ dryRun }: Row) => <Tag color={dryRun ? TONES.info : TONES.good}>{t(dryRun ? 'dryRun' : 'run')}</Tag>,
    },
    { key: 'status', title: t('status'), show: ({ status }: Row) => label(YEAR_RUN_STATUS, status), text: ({ status }: Row) => status },
    { key: 'progress', title: t('progress'), show: (row: Row) => <RunProgress {...row} /> },
    {
      key: 'started',
      title: t('startedAt'),
      show: ({ startedAt }: Row) => <Moment at={startedAt} />,
      text: ({ startedAt }: Row) => startedAt,
    },
  ];
  return (
    <>
      <PageHead title={t('menuYearRuns')} help={t('yearRunsHelp')}>
        {registrar && (
          <Space>
            <StartRun unit={unit} dryRun onDone={(id) => void navigate({ to: '/year-runs/$id', params: { id } })} />
            <StartRun unit={unit} dryRun={false} onDone={(id) => void navigate({ to: '/year-runs/$id', params: { id } })} />
          </Space>
        )}
      </PageHead>
      <Arrived answer={answer}>
        {({ yearRuns }) => (
          <List
            label={t('menuYearRuns')}
            rows={yearRuns?.edges.map(({ node }) => node) ?? []}
            rowKey={({ id }) => id}
            columns={columns}
            pageInfo={yearRuns?.pageInfo}
          />
        )}
      </Arrived>
    </>
  );
}

export function RunProgress({ schools, schoolsDone }: { schools: number; schoolsDone: number }) {
  const t = useText();
  return (
    <Progress
      aria-label={t('progress')}
      size="small"
      percent={schools === 0 ? 0 : Math.floor((schoolsDone / schools) * 100)}
      format={() => `${schoolsDone}/${schools}`}
      style={{ width: 160 }}
    />
  );
}

function StartRun({ unit, dryRun, onDone }: { unit: string; dryRun: boolean; onDone: (id: string) => void }) {
  const t = useText();
  const start = useCommand(StartYearRunDocument);
  return (
    <CommandButton<{ schoolYear: number }>
      title={t(dryRun ? 'startDryRun' : 'startRun')}
      help={t(dryRun ? 'startDryRunHelp' : 'startRunHelp')}
      danger={!dryRun}
      initialValues={{ schoolYear: new Date().getFullYear() - 1 }}
      send={async ({ schoolYear }, idempotencyKey) =>
        (await start.mutateAsync({ input: { idempotencyKey, unit, schoolYear, dryRun } })).data.startYearRun
      }
      onDone={(answer) => {
        const id = (answer as { yearRun?: { id: string } | null } | null)?.yearRun?.id;
        if (id) onDone(id);
      }}
    >
      <Form.Item name="schoolYear" label={t('schoolYear')} rules={required(t)}>
        <InputNumber min={2000} max={2100} />
      </Form.Item>
    </CommandButton>
  );
}
