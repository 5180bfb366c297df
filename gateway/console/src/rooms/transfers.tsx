/** The transfers of the unit. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Form, Input, Select, Space } from 'antd';
import { type TransferStatus, TransfersDocument, type TransfersQuery } from '../generated/transfers.ts';
import { useGraph } from '../graph.ts';
import { TRANSFER_REASON, TRANSFER_STATUS } from '../labels.ts';
import { useChoices, useLabel, useText } from '../messages.ts';
import { List } from '../ui/list.tsx';
import { Arrived, Moment, PageHead, TermTag } from '../ui/parts.tsx';
import { SearchForm } from '../ui/search.tsx';

const PAGE = 50;
type Row = NonNullable<TransfersQuery['transfers']>['edges'][number]['node'];

export function Transfers() {
  const t = useText();
  const label = useLabel();
  const choices = useChoices();
  const search = useSearch({ from: '/transfers' });
  const navigate = useNavigate({ from: '/transfers' });
  const answer = useGraph(TransfersDocument, { first: PAGE, after: search.after ?? null, filter: filterOf(search) });
  const columns = [
    {
      key: 'case',
      title: t('caseNumber'),
      show: ({ id, caseNumber }: Row) => (
        <Link to="/transfers/$id" params={{ id }}>
          {caseNumber}
        </Link>
      ),
      text: ({ caseNumber }: Row) => caseNumber,
    },
    {
      key: 'status',
      title: t('status'),
      text: ({ status }: Row) => label(TRANSFER_STATUS, status),
    },
    { key: 'pupil', title: t('pupil'), text: ({ student }: Row) => student?.name },
    {
      key: 'from',
      title: t('fromSchool'),
      text: ({ fromSchool }: Row) => fromSchool?.name,
    },
    { key: 'to', title: t('toSchool'), text: ({ toSchool }: Row) => toSchool?.name },
    {
      key: 'reason',
      title: t('reason'),
      text: ({ reason }: Row) => label(TRANSFER_REASON, reason),
    },
    {
      key: 'requested',
      title: t('requestedAt'),
      show: ({ requestedAt }: Row) => <Moment at={requestedAt} />,
      text: ({ requestedAt }: Row) => requestedAt,
    },
    { key: 'due', title: t('dueAt'), show: ({ term }: Row) => <TermTag term={term} /> },
  ];
  return (
    <>
      <PageHead title={t('menuTransfers')} help={t('transfersHelp')}>
        <Link to="/transfers/new">
          <Button type="primary">{t('requestTransfer')}</Button>
        </Link>
      </PageHead>
      <SearchForm values={search} onSearch={(values) => void navigate({ search: values })}>
        <Form.Item name="caseNumber" label={t('caseNumber')}>
          <Input allowClear />
        </Form.Item>
        <Form.Item name="status" label={t('status')}>
          <Select allowClear style={{ width: 140 }} options={choices(TRANSFER_STATUS)} />
        </Form.Item>
        <Form.Item name="direction" label={t('direction')}>
          <Select
            allowClear
            style={{ width: 100 }}
            options={[
              { value: 'IN', label: t('directionIn') },
              { value: 'OUT', label: t('directionOut') },
            ]}
          />
        </Form.Item>
        <Form.Item name="overdue" label={t('onlyOverdue')}>
          <Select allowClear style={{ width: 80 }} options={[{ value: 'yes', label: t('yes') }]} />
        </Form.Item>
      </SearchForm>
      <Arrived answer={answer}>
        {({ transfers }) => (
          <Space orientation="vertical" style={{ width: '100%' }}>
            <List
              label={t('menuTransfers')}
              rows={transfers?.edges.map(({ node }) => node) ?? []}
              rowKey={({ id }) => id}
              columns={columns}
              loading={answer.isPlaceholderData}
              pageInfo={transfers?.pageInfo}
            />
          </Space>
        )}
      </Arrived>
    </>
  );
}

type Search = { status?: string; direction?: string; overdue?: string; caseNumber?: string };
const filterOf = ({ status, direction, overdue, caseNumber }: Search) => ({
  ...(status && status in TRANSFER_STATUS && { status: [status as TransferStatus] }),
  ...((direction === 'IN' || direction === 'OUT') && { direction: direction as 'IN' | 'OUT' }),
  ...(overdue === 'yes' && { overdue: true }),
  ...(caseNumber && { caseNumber: caseNumber.trim() }),
});
