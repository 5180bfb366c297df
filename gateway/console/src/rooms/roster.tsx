/** One roster file or admission list: counts, progress, and a message for each row that was refused or needs attention. */
import { useParams, useSearch } from '@tanstack/react-router';
import { Card, Col, Row as GridRow, Statistic } from 'antd';
import { CancelRosterImportDocument, RosterImportCardDocument, type RosterImportCardQuery } from '../generated/rosters.ts';
import { useCommand, useGraph } from '../graph.ts';
import { type TextName, useText } from '../messages.ts';
import { CommandButton } from '../ui/command.tsx';
import { List } from '../ui/list.tsx';
import { Arrived, NotThere, PageHead, RefusalNote } from '../ui/parts.tsx';
import { ImportProgress } from './rosters.tsx';

const PAGE = 100;
const REFRESH_MS = 2000;
type Import = NonNullable<RosterImportCardQuery['rosterImport']>;
type Row = Import['messages']['edges'][number]['node'];

export function Roster() {
  const { id } = useParams({ from: '/rosters/$id' });
  const { after } = useSearch({ from: '/rosters/$id' });
  const answer = useGraph(RosterImportCardDocument, { id, first: PAGE, after: after ?? null }, { refreshEveryMs: REFRESH_MS });
  return <Arrived answer={answer}>{({ rosterImport }) => (rosterImport ? <ImportPage found={rosterImport} /> : <NotThere />)}</Arrived>;
}

function ImportPage({ found }: { found: Import }) {
  const t = useText();
  const cancel = useCommand(CancelRosterImportDocument);
  const isRoster = found.kind === 'ROSTER';
  const counts: readonly (readonly [TextName, number])[] = [
    ['rows', found.rows],
    [isRoster ? 'registered' : 'studentsFound', found.registered],
    ['refusedRows', found.refused],
    [isRoster ? 'placed' : 'admittedRows', found.placed],
    [isRoster ? 'withoutSeat' : 'notAdmittedRows', found.notPlaced],
    ...(isRoster
      ? ([
          ['askedAgain', found.askedAgain],
          ['transferOffered', found.transferOffered],
        ] as const)
      : []),
  ];
  const columns = [
    { key: 'row', title: t('row'), text: ({ row }: Row) => row },
    { key: 'column', title: t('column'), text: ({ column }: Row) => column },
    { key: 'message', title: t('message'), text: ({ message }: Row) => message },
    { key: 'code', title: t('code'), text: ({ code }: Row) => code },
  ];
  const runs = found.status === 'QUEUED' || found.status === 'RUNNING';
  return (
    <>
      <PageHead title={`${t(isRoster ? 'menuRosters' : 'admissionList')} ${found.fileName}`} help={t('rosterHelp')}>
        {runs && (
          <CommandButton
            title={t('cancelImport')}
            help={t('cancelImportHelp')}
            danger
            send={async (_, idempotencyKey) =>
              (await cancel.mutateAsync({ input: { idempotencyKey, importId: found.id } })).data.cancelRosterImport
            }
          />
        )}
      </PageHead>
      {found.problem && <RefusalNote message={found.problem.message} />}
      <Card style={{ marginBottom: 16 }}>
        <ImportProgress {...found} />
        <GridRow gutter={[12, 12]}>
          {counts.map(([name, value]) => (
            <Col key={name} xs={12} sm={6} xl={3}>
              <Statistic title={t(name)} value={value} />
            </Col>
          ))}
        </GridRow>
      </Card>
      <List
        label={`${found.fileName} ${t('message')}`}
        rows={found.messages.edges.map(({ node }) => node)}
        rowKey={({ row, column, code }) => `${row}${column}${code}`}
        columns={columns}
        total={found.messages.totalCount}
        pageInfo={found.messages.pageInfo}
      />
    </>
  );
}
