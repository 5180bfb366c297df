/** One year run: progress, counts by kind, and each result. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Card, Flex, Tag } from 'antd';
import { CancelYearRunDocument, YearRunCardDocument, type YearRunCardQuery, type YearRunResultKind } from '../generated/yearruns.ts';
import { useCommand, useGraph } from '../graph.ts';
import { STAGE, YEAR_RUN_RESULT, YEAR_RUN_SETTLEMENT, YEAR_RUN_STATUS } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { CommandButton } from '../ui/command.tsx';
import { List } from '../ui/list.tsx';
import { Arrived, NotThere, PageHead, PupilLink } from '../ui/parts.tsx';
import { RunProgress } from './yearruns.tsx';

const PAGE = 50;
const REFRESH_MS = 2000;
type Run = NonNullable<YearRunCardQuery['yearRun']>;
type Row = Run['results']['edges'][number]['node'];

export function YearRun() {
  const { id } = useParams({ from: '/year-runs/$id' });
  const { kind, after } = useSearch({ from: '/year-runs/$id' });
  const variables = { id, kind: kind && kind in YEAR_RUN_RESULT ? (kind as YearRunResultKind) : null, first: PAGE, after: after ?? null };
  const answer = useGraph(YearRunCardDocument, variables, { refreshEveryMs: REFRESH_MS });
  return <Arrived answer={answer}>{({ yearRun }) => (yearRun ? <RunPage run={yearRun} kind={kind} /> : <NotThere />)}</Arrived>;
}

function RunPage({ run, kind }: { run: Run; kind: string | undefined }) {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate({ from: '/year-runs/$id' });
  const cancel = useCommand(CancelYearRunDocument);
  const columns = [
    {
      key: 'kind',
      title: t('kind'),
      text: (row: Row) => label(YEAR_RUN_RESULT, row.kind),
    },
    { key: 'school', title: t('school'), text: ({ school }: Row) => school.name },
    { key: 'class', title: t('class'), text: (row: Row) => row.class?.name },
    {
      key: 'pupil',
      title: t('pupil'),
      show: ({ student }: Row) => <PupilLink student={student} />,
      text: ({ student }: Row) => student?.name,
    },
    {
      key: 'cohort',
      title: t('entryYear'),
      show: ({ stage, entryYear }: Row) => entryYear && `${label(STAGE, stage)} ${entryYear}`,
      text: ({ entryYear }: Row) => entryYear,
    },
    { key: 'number', title: t('count'), text: ({ number }: Row) => number },
    {
      key: 'settled',
      title: t('settled'),
      show: ({ settledAs, settledOn }: Row) => `${label(YEAR_RUN_SETTLEMENT, settledAs)} ${settledOn ?? ''}`,
    },
  ];
  return (
    <>
      <PageHead
        title={`${run.unit?.name ?? ''} ${run.schoolYear} ${t(run.dryRun ? 'dryRun' : 'run')}`}
        help={`${label(YEAR_RUN_STATUS, run.status)} · ${t('asOf')} ${run.asOf}`}
      >
        {run.status === 'RUNNING' && (
          <CommandButton
            title={t('cancelRun')}
            help={t('cancelRunHelp')}
            danger
            send={async (_, idempotencyKey) => (await cancel.mutateAsync({ input: { idempotencyKey, id: run.id } })).data.cancelYearRun}
          />
        )}
      </PageHead>
      {run.dryRun && <Alert type="info" showIcon title={t('dryRunNote')} style={{ marginBottom: 16 }} />}
      <Card style={{ marginBottom: 16 }}>
        <RunProgress {...run} />
        <Flex gap="small" wrap style={{ marginTop: 12 }}>
          <Tag.CheckableTag checked={!kind} onChange={() => void navigate({ search: {} })}>
            {t('all')}
          </Tag.CheckableTag>
          {run.counts.map((count) => (
            <Tag.CheckableTag
              key={count.kind}
              checked={kind === count.kind}
              onChange={() => void navigate({ search: { kind: count.kind } })}
            >
              {label(YEAR_RUN_RESULT, count.kind)} {count.number}
            </Tag.CheckableTag>
          ))}
        </Flex>
      </Card>
      <List
        label={t('results')}
        rows={run.results.edges.map(({ node }) => node)}
        rowKey={(row) => `${row.kind}${row.school.id}${row.class?.id}${row.student?.id}${row.stage}${row.entryYear}`}
        columns={columns}
        pageInfo={run.results.pageInfo}
      />
    </>
  );
}
