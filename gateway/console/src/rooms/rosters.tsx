/** Roster files: upload, progress, and messages by row. */
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Card, Progress, Upload } from 'antd';
import { useState } from 'react';
import { RosterImportsDocument, type RosterImportsQuery } from '../generated/rosters.ts';
import { useGraph } from '../graph.ts';
import { IMPORT_STATUS } from '../labels.ts';
import { useLabel, useLanguage, useText } from '../messages.ts';
import { List } from '../ui/list.tsx';
import { Arrived, FailureNote, Moment, PageHead } from '../ui/parts.tsx';
import { uploadFile } from '../upload.ts';

const PAGE = 20;
const REFRESH_MS = 3000;
type Row = NonNullable<RosterImportsQuery['rosterImports']>['edges'][number]['node'];

export function Rosters() {
  const t = useText();
  const label = useLabel();
  const search = useSearch({ from: '/rosters' });
  const navigate = useNavigate({ from: '/rosters' });
  const answer = useGraph(RosterImportsDocument, { first: PAGE, after: search.after ?? null }, { refreshEveryMs: REFRESH_MS });
  const columns = [
    {
      key: 'file',
      title: t('file'),
      show: ({ id, fileName }: Row) => (
        <Link to="/rosters/$id" params={{ id }}>
          {fileName}
        </Link>
      ),
      text: ({ fileName }: Row) => fileName,
    },
    {
      key: 'status',
      title: t('status'),
      text: ({ status }: Row) => label(IMPORT_STATUS, status),
    },
    { key: 'progress', title: t('progress'), show: (row: Row) => <ImportProgress {...row} /> },
    { key: 'registered', title: t('registered'), text: ({ registered }: Row) => registered },
    { key: 'refused', title: t('refusedRows'), text: ({ refused }: Row) => refused },
    {
      key: 'created',
      title: t('uploadedAt'),
      show: ({ createdAt }: Row) => <Moment at={createdAt} />,
      text: ({ createdAt }: Row) => createdAt,
    },
  ];
  return (
    <>
      <PageHead title={t('menuRosters')} help={t('rostersHelp')} />
      <UploadRoster onDone={(id) => void navigate({ to: '/rosters/$id', params: { id } })} />
      <Arrived answer={answer}>
        {({ rosterImports }) => (
          <List
            label={t('menuRosters')}
            rows={rosterImports?.edges.map(({ node }) => node) ?? []}
            rowKey={({ id }) => id}
            columns={columns}
            pageInfo={rosterImports?.pageInfo}
          />
        )}
      </Arrived>
    </>
  );
}

export function ImportProgress({ rows, checked, status }: { rows: number; checked: number; status: string }) {
  const t = useText();
  const percent = status === 'DONE' ? 100 : rows === 0 ? 0 : Math.floor((checked / rows) * 100);
  return (
    <Progress
      aria-label={t('progress')}
      percent={percent}
      size="small"
      status={status === 'FAILED' ? 'exception' : 'normal'}
      style={{ width: 140 }}
    />
  );
}

/** The work goes on in the background, so the page may be left as soon as the file has arrived. */
function UploadRoster({ onDone }: { onDone: (id: string) => void }) {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const [failure, setFailure] = useState<Error | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const send = async (file: File): Promise<void> => {
    setFailure(null);
    setPercent(0);
    try {
      const { id } = await uploadFile('/roster-imports', file, { language, idempotencyKey: crypto.randomUUID(), onProgress: setPercent });
      await client.invalidateQueries({ queryKey: ['graph', RosterImportsDocument.toString()] });
      onDone(id);
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setPercent(null);
    }
  };
  return (
    <Card style={{ marginBottom: 16 }}>
      {failure && <FailureNote error={failure} />}
      <Upload.Dragger
        accept=".csv,text/csv"
        showUploadList={false}
        disabled={percent !== null}
        customRequest={({ file }) => void send(file as File)}
        aria-label={t('uploadRoster')}
      >
        <p>{t('uploadRoster')}</p>
        {percent !== null && <Progress percent={percent} aria-label={t('progress')} style={{ maxWidth: 300 }} />}
      </Upload.Dragger>
    </Card>
  );
}
