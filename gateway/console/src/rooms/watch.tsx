/** What a unit looks after: classes above the standard size, suspensions that end, deaths reported late, missing pupils. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { type WatchedFragment, type WatchKind, WatchOfRegionDocument, WatchOfSchoolDocument } from '../generated/watch.ts';
import { useGraph } from '../graph.ts';
import { WATCH_KIND } from '../labels.ts';
import { useChoices, useLabel, useText } from '../messages.ts';
import { useUnit } from '../session.ts';
import { List } from '../ui/list.tsx';
import { Arrived, NotThere, PageHead, PupilLink } from '../ui/parts.tsx';

const PAGE = 50;
type Row = WatchedFragment['edges'][number]['node'];

export function Watch() {
  const t = useText();
  const label = useLabel();
  const choices = useChoices();
  const { unit: code, isSchool } = useUnit();
  const search = useSearch({ from: '/watch' });
  const navigate = useNavigate({ from: '/watch' });
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
        options={choices(WATCH_KIND)}
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
              pageInfo={list.pageInfo}
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
  { key: 'school', title: t('school'), text: ({ school }: Row) => school?.name },
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
  { key: 'seated', title: t('seated'), text: (row: Row) => row.class?.seated },
  {
    key: 'pupil',
    title: t('pupil'),
    show: ({ student }: Row) => <PupilLink student={student} />,
    text: ({ student }: Row) => student?.name,
  },
  { key: 'on', title: t('dueAt'), text: ({ on }: Row) => on },
];
