/** Roster files: upload, progress, and messages by row. The list of uploads also serves admission lists. */
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Progress } from 'antd';
import { type RosterImportKind, RosterImportsDocument, type RosterImportsQuery } from '../generated/rosters.ts';
import { useGraph } from '../graph.ts';
import { IMPORT_STATUS } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { List } from '../ui/list.tsx';
import { Arrived, Moment, PageHead } from '../ui/parts.tsx';
import { UploadCsv } from '../ui/upload.tsx';

const PAGE = 20;
const REFRESH_MS = 3000;
type Row = NonNullable<RosterImportsQuery['rosterImports']>['edges'][number]['node'];

export function Rosters() {
  const t = useText();
  const search = useSearch({ from: '/rosters' });
  const opened = useOpenImport();
  return (
    <>
      <PageHead title={t('menuRosters')} help={t('rostersHelp')} />
      <UploadCsv address="/roster-imports" label={t('uploadRoster')} onDone={opened} />
      <Imports kind="ROSTER" after={search.after ?? null} label={t('menuRosters')} isPaged />
    </>
  );
}

/** Opens the page of an upload that has arrived. */
export function useOpenImport(): (id: string) => void {
  const navigate = useNavigate();
  const client = useQueryClient();
  return (id) => {
    void client.invalidateQueries({ queryKey: ['graph', RosterImportsDocument.toString()] });
    void navigate({ to: '/rosters/$id', params: { id } });
  };
}

type ImportsProps = { kind: RosterImportKind; after?: string | null; label: string; isPaged?: boolean };

/** The uploads of one kind, with their progress. */
export function Imports({ kind, after = null, label: title, isPaged = false }: ImportsProps) {
  const t = useText();
  const label = useLabel();
  const answer = useGraph(RosterImportsDocument, { kind, first: PAGE, after }, { refreshEveryMs: REFRESH_MS });
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
    { key: 'registered', title: t(kind === 'ROSTER' ? 'registered' : 'studentsFound'), text: ({ registered }: Row) => registered },
    { key: 'refused', title: t('refusedRows'), text: ({ refused }: Row) => refused },
    {
      key: 'created',
      title: t('uploadedAt'),
      show: ({ createdAt }: Row) => <Moment at={createdAt} />,
      text: ({ createdAt }: Row) => createdAt,
    },
  ];
  return (
    <Arrived answer={answer}>
      {({ rosterImports }) => (
        <List
          label={title}
          rows={rosterImports?.edges.map(({ node }) => node) ?? []}
          rowKey={({ id }) => id}
          columns={columns}
          {...(isPaged && { pageInfo: rosterImports?.pageInfo })}
        />
      )}
    </Arrived>
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
