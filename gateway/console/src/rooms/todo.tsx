/** What waits for the unit, with one opinion for many. */
import { Link } from '@tanstack/react-router';
import { Card, Space } from 'antd';
import { useState } from 'react';
import { ApproveStatusChangesDocument, ApproveTransfersDocument, ToDoDocument, type ToDoQuery } from '../generated/todo.ts';
import { useCommand, useGraph } from '../graph.ts';
import { STATUS_CHANGE } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { ApproveButton, messagesOf } from '../ui/approve.tsx';
import { List } from '../ui/list.tsx';
import { Arrived, Moment, PageHead, TermTag } from '../ui/parts.tsx';

const PAGE = 100;
const REFRESH_MS = 30_000;

type Transfer = NonNullable<ToDoQuery['transfersToDecide']>['edges'][number]['node'];
type StatusChange = NonNullable<ToDoQuery['statusChangesToDecide']>['edges'][number]['node'];

export function ToDo() {
  const t = useText();
  const answer = useGraph(ToDoDocument, { first: PAGE }, { refreshEveryMs: REFRESH_MS });
  return (
    <>
      <PageHead title={t('menuToDo')} help={t('toDoHelp')} />
      <Arrived answer={answer}>
        {({ transfersToDecide, statusChangesToDecide, keyDataChanges }) => (
          <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
            <TransfersToDecide
              rows={transfersToDecide?.edges.map(({ node }) => node) ?? []}
              more={transfersToDecide?.pageInfo.hasNextPage}
            />
            <StatusChangesToDecide
              rows={statusChangesToDecide?.edges.map(({ node }) => node) ?? []}
              more={statusChangesToDecide?.pageInfo.hasNextPage}
            />
            <Card title={`${t('keyDataToDecide')} (${keyDataChanges?.totalCount ?? 0})`}>
              <Link to="/key-data-changes">{t('menuKeyData')}</Link>
            </Card>
          </Space>
        )}
      </Arrived>
    </>
  );
}

function TransfersToDecide({ rows, more }: { rows: readonly Transfer[]; more: boolean | undefined }) {
  const t = useText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const columns = [
    {
      key: 'case',
      title: t('caseNumber'),
      show: ({ id, caseNumber }: Transfer) => (
        <Link to="/transfers/$id" params={{ id }}>
          {caseNumber}
        </Link>
      ),
      text: ({ caseNumber }: Transfer) => caseNumber,
    },
    { key: 'pupil', title: t('pupil'), text: ({ student }: Transfer) => student?.name },
    { key: 'from', title: t('fromSchool'), show: ({ fromSchool }: Transfer) => fromSchool?.name },
    { key: 'to', title: t('toSchool'), show: ({ toSchool }: Transfer) => toSchool?.name },
    { key: 'waits', title: t('waitsFor'), show: ({ term }: Transfer) => term?.unit?.name },
    { key: 'due', title: t('dueAt'), show: ({ term }: Transfer) => <TermTag term={term} /> },
  ];
  return (
    <Card title={`${t('transfersToDecide')} (${rows.length}${more ? '+' : ''})`} extra={<ApproveTransfers rows={rows} chosen={chosen} />}>
      <List
        label={t('transfersToDecide')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
        selection={{ chosen, onChange: setChosen }}
      />
      {more && t('more')}
    </Card>
  );
}

function ApproveTransfers({ rows, chosen }: { rows: readonly Transfer[]; chosen: readonly string[] }) {
  const approve = useCommand(ApproveTransfersDocument);
  const wanted = rows.filter(({ id }) => chosen.includes(id));
  const send = async (ids: readonly string[], opinion: string | null, idempotencyKey: string) => {
    const { data } = await approve.mutateAsync({ input: { idempotencyKey, ids, opinion } });
    return messagesOf(data.approveTransfers);
  };
  return (
    <ApproveButton
      items={wanted.map(({ id, caseNumber, student }) => ({ id, name: `${caseNumber} ${student?.name ?? ''}` }))}
      send={send}
    />
  );
}

function StatusChangesToDecide({ rows, more }: { rows: readonly StatusChange[]; more: boolean | undefined }) {
  const t = useText();
  const label = useLabel();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const approve = useCommand(ApproveStatusChangesDocument);
  const wanted = rows.filter(({ id }) => chosen.includes(id));
  const send = async (ids: readonly string[], opinion: string | null, idempotencyKey: string) => {
    const { data } = await approve.mutateAsync({ input: { idempotencyKey, ids, opinion } });
    return messagesOf(data.approveStatusChanges);
  };
  const columns = [
    {
      key: 'kind',
      title: t('kind'),
      show: ({ id, kind }: StatusChange) => (
        <Link to="/status-changes/$id" params={{ id }}>
          {label(STATUS_CHANGE, kind)}
        </Link>
      ),
      text: ({ kind }: StatusChange) => label(STATUS_CHANGE, kind),
    },
    {
      key: 'pupil',
      title: t('pupil'),
      text: ({ student }: StatusChange) => student?.name,
    },
    { key: 'school', title: t('school'), text: ({ school }: StatusChange) => school.name },
    { key: 'effective', title: t('effectiveOn'), show: ({ effectiveOn }: StatusChange) => effectiveOn },
    { key: 'due', title: t('dueAt'), show: ({ dueAt }: StatusChange) => <Moment at={dueAt} /> },
  ];
  return (
    <Card
      title={`${t('statusChangesToDecide')} (${rows.length}${more ? '+' : ''})`}
      extra={
        <ApproveButton
          items={wanted.map(({ id, kind, student }) => ({ id, name: `${label(STATUS_CHANGE, kind)} ${student?.name ?? ''}` }))}
          send={send}
        />
      }
    >
      <List
        label={t('statusChangesToDecide')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
        selection={{ chosen, onChange: setChosen }}
      />
      {more && t('more')}
    </Card>
  );
}
