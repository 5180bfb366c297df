/** One page of a list, with the way to the next page, export and print. */
import { Button, Empty, Flex, Table, type TableColumnsType, Typography } from 'antd';
import type { TableRowSelection } from 'antd/es/table/interface';
import { useText } from '../messages.ts';
import { csvOf, download } from './csv.ts';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly show: (row: Row) => React.ReactNode;
  /** The text for the exported file. Columns without it are not exported. */
  readonly text?: (row: Row) => string | number | null | undefined;
};

export type ListProps<Row> = {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  total?: number | null | undefined;
  loading?: boolean;
  selection?: TableRowSelection<Row>;
  /** Goes to the first page. Not given on the first page. */
  onFirst?: (() => void) | undefined;
  /** Goes to the next page. Not given on the last page. */
  onNext?: (() => void) | undefined;
};

export function List<Row extends object>({
  label,
  rows,
  rowKey,
  columns,
  total,
  loading = false,
  selection,
  onFirst,
  onNext,
}: ListProps<Row>) {
  const t = useText();
  const shown: TableColumnsType<Row> = columns.map(({ key, title, show }) => ({ key, title, render: (_, row) => show(row) }));
  const exported = columns.filter(({ text }) => text);
  const save = () =>
    download(
      `${label}.csv`,
      csvOf([exported.map(({ title }) => title), ...rows.map((row) => exported.map(({ text }) => text?.(row) ?? ''))]),
    );
  return (
    <>
      <div style={{ overflowX: 'auto' }}>
        <Table<Row>
          aria-label={label}
          size="small"
          rowKey={rowKey}
          columns={shown}
          dataSource={[...rows]}
          loading={loading}
          pagination={false}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('emptyList')} /> }}
          {...(selection && { rowSelection: selection })}
        />
      </div>
      <Flex justify="space-between" wrap gap="small" style={{ marginTop: 12 }} className="no-print">
        <Typography.Text type="secondary">{total != null && t('total', { count: total })}</Typography.Text>
        <Flex gap="small" wrap>
          {exported.length > 0 && rows.length > 0 && <Button onClick={save}>{t('exportPage')}</Button>}
          {rows.length > 0 && <Button onClick={() => window.print()}>{t('print')}</Button>}
          {(onFirst || onNext) && (
            <>
              <Button disabled={!onFirst} onClick={onFirst}>
                {t('firstPage')}
              </Button>
              <Button disabled={!onNext} onClick={onNext}>
                {t('nextPage')}
              </Button>
            </>
          )}
        </Flex>
      </Flex>
    </>
  );
}
