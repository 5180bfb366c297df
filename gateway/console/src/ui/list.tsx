/** One page of a list, with the way to the next page, export and print. A plain table: the library's own would add 55 KB to the first page. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Flex, Typography } from 'antd';
import { useText } from '../messages.ts';
import { csvOf, download } from './csv.ts';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  /** The value. It goes into the exported file; columns without it do not. */
  readonly text?: (row: Row) => string | number | null | undefined;
  /** Sentences: they are shown on several lines. */
  readonly long?: true;
  /** What the page shows, when it is more than the value. */
  readonly show?: (row: Row) => React.ReactNode;
};

export type PageInfo = { readonly hasNextPage: boolean; readonly endCursor: string | null };
export type Selection = { readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void };

export type ListProps<Row> = {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  total?: number | null | undefined;
  loading?: boolean;
  selection?: Selection;
  /** Of the page that is shown. The place in the list stands in the address as `after`. Not given for a list of one page. */
  pageInfo?: PageInfo | undefined;
};

export function List<Row extends object>(props: ListProps<Row>) {
  const { label, rows, columns, total, pageInfo } = props;
  const t = useText();
  const exported = columns.filter(({ text }) => text);
  const save = () =>
    download(
      `${label}.csv`,
      csvOf([exported.map(({ title }) => title), ...rows.map((row) => exported.map(({ text }) => text?.(row) ?? ''))]),
    );
  return (
    <>
      <Rows {...props} />
      <Flex justify="space-between" wrap gap="small" style={{ marginTop: 12 }} className="no-print">
        <Typography.Text type="secondary">{total != null && t('total', { count: total })}</Typography.Text>
        <Flex gap="small" wrap>
          {exported.length > 0 && rows.length > 0 && <Button onClick={save}>{t('exportPage')}</Button>}
          {rows.length > 0 && <Button onClick={() => window.print()}>{t('print')}</Button>}
          {pageInfo && <PageButtons pageInfo={pageInfo} />}
        </Flex>
      </Flex>
    </>
  );
}

/** The back button of the browser leads to the page before. */
export function PageButtons({ pageInfo: { hasNextPage, endCursor } }: { pageInfo: PageInfo }) {
  const t = useText();
  const navigate = useNavigate();
  const { after } = useSearch({ strict: false });
  const goTo = (cursor: string | null) =>
    void navigate({ to: '.', search: ({ after: _, ...others }) => ({ ...others, ...(cursor !== null && { after: cursor }) }) });
  if (!after && !hasNextPage) return null;
  return (
    <>
      <Button disabled={!after} onClick={() => goTo(null)}>
        {t('firstPage')}
      </Button>
      <Button disabled={!hasNextPage} onClick={() => goTo(endCursor)}>
        {t('nextPage')}
      </Button>
    </>
  );
}

function Rows<Row extends object>({ label, rows, rowKey, columns, loading = false, selection }: ListProps<Row>) {
  const t = useText();
  if (rows.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('emptyList')} />;
  const keys = rows.map(rowKey);
  const toggle = ({ chosen, onChange }: Selection, key: string) =>
    onChange(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls takes the focus, so that it scrolls by keyboard.
    <section style={{ overflowX: 'auto' }} aria-busy={loading} aria-label={label} tabIndex={0}>
      <table className="list" aria-label={label}>
        <thead>
          <tr>
            {selection && (
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={t('all')}
                  checked={keys.every((key) => selection.chosen.includes(key))}
                  onChange={({ target }) => selection.onChange(target.checked ? keys : [])}
                />
              </th>
            )}
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {selection && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('select')}
                    checked={selection.chosen.includes(rowKey(row))}
                    onChange={() => toggle(selection, rowKey(row))}
                  />
                </td>
              )}
              {columns.map(({ key, text, show = text, long }) => (
                <td key={key} className={long && 'long'}>
                  {show?.(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
