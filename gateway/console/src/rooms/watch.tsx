/** What a unit looks after: classes above the standard size, suspensions that end, deaths reported late, missing pupils. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { type WatchKind, WatchOfRegionDocument, WatchOfSchoolDocument, type WatchOfSchoolQuery } from '../generated/watch.ts';
import { useGraph } from '../graph.ts';
import { WATCH_KIND } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { useSession } from '../session.ts';
import { List } from '../ui/list.tsx';
import { Arrived, NotThere, PageHead } from '../ui/parts.tsx';

const PAGE = 50;
type Row = NonNullable<NonNullable<WatchOfSchoolQuery['schoolByCode']>['watchList']>['edges'][number]['node'];

export function Watch() {
  const t = useText();
  const label = useLabel();
  const { data: session } = useSession();
  const search = useSearch({ from: '/watch' });
  const navigate = useNavigate({ from: '/watch' });
  const code = session?.post.unit ?? 'CN';
  const isSchool = /^\d{10}$/.test(code);
  const kind = (search.kind && search.kind in WATCH_KIND ? search.kind : 'CLASS_ABOVE_STANDARD') as WatchKind;
  const variables = { code, kind, first: PAGE, after: search.after ?? null };
  const ofSchool = useGraph(WatchOfSchoolDocument, variables, { enabled: isSchool });
  const ofRegion = useGraph(WatchOfRegionDocument, variables, { enabled: !isSchool });
  const list = isSchool ? ofSchool.data?.data.schoolByCode?.watchList : ofRegion.data?.data.region?.watchList;
  return (
    <>
      <PageHead title={t('menuWatch')} help={t('watchHelp')} />
      <Segmented
        aria-label={t('kind')}
        value={kind}
        onChange={(value) => void navigate({ search: { kind: value } })}
        options={Object.keys(WATCH_KIND).map((value) => ({ value, label: label(WATCH_KIND, value) }))}
        style={{ marginBottom: 16 }}
      />
      <Arrived<unknown> answer={isSchool ? ofSchool : ofRegion}>
        {() =>
          list ? (
            <List
              label={label(WATCH_KIND, kind)}
              rows={list.edges.map(({ node }) => node)}
              rowKey={(row) => `${row.class?.id}${row.student?.id}${row.on}`}
              columns={columnsOf(t)}
              total={list.totalCount}
              onFirst={search.after ? () => void navigate({ search: ({ after: _, ...rest }) => rest }) : undefined}
              onNext={
                list.pageInfo.hasNextPage
                  ? () => void navigate({ search: (now) => ({ ...now, after: list.pageInfo.endCursor ?? '' }) })
                  : undefined
              }
            />
          ) : (
            <NotThere />
          )
        }
      </Arrived>
    </>
  );
}

const columnsOf = (t: ReturnType<typeof useText>) => [
  { key: 'school', title: t('school'), show: ({ school }: Row) => school?.name, text: ({ school }: Row) => school?.name },
  {
    key: 'class',
    title: t('class'),
    show: (row: Row) =>
      row.class && (
        <Link to="/classes/$id" params={{ id: row.class.id }}>
          {row.class.name}
        </Link>
      ),
    text: (row: Row) => row.class?.name,
  },
  { key: 'seated', title: t('seated'), show: (row: Row) => row.class?.seated, text: (row: Row) => row.class?.seated },
  {
    key: 'pupil',
    title: t('pupil'),
    show: ({ student }: Row) =>
      student && (
        <Link to="/pupils/$id" params={{ id: student.id }}>
          {student.name}
        </Link>
      ),
    text: ({ student }: Row) => student?.name,
  },
  { key: 'on', title: t('dueAt'), show: ({ on }: Row) => on, text: ({ on }: Row) => on },
];
