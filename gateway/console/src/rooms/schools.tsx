/** The schools of a region. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Form, Input, Select } from 'antd';
import { SchoolsOfRegionDocument, type SchoolsOfRegionQuery, type Stage } from '../generated/schools.ts';
import { useGraph } from '../graph.ts';
import { LOCALITY, STAGE } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { useSession } from '../session.ts';
import { List } from '../ui/list.tsx';
import { Arrived, NotThere, PageHead } from '../ui/parts.tsx';
import { SearchForm } from '../ui/search.tsx';

const PAGE = 50;
type Row = NonNullable<SchoolsOfRegionQuery['region']>['schools']['edges'][number]['node'];

export function Schools() {
  const t = useText();
  const label = useLabel();
  const { data: session } = useSession();
  const search = useSearch({ from: '/schools' });
  const navigate = useNavigate({ from: '/schools' });
  const unit = session?.post.unit ?? 'CN';
  // A school's own code begins with three other digits, so its region is not taken from it.
  const region = search.region ?? (/^\d{10}$/.test(unit) ? 'CN' : unit);
  const filter = {
    ...(search.name && { name: search.name }),
    ...(search.stage && search.stage in STAGE && { stage: search.stage as Stage }),
  };
  const answer = useGraph(SchoolsOfRegionDocument, { code: region, filter, first: PAGE, after: search.after ?? null });
  const columns = [
    {
      key: 'name',
      title: t('school'),
      show: ({ id, name }: Row) => (
        <Link to="/schools/$id" params={{ id }}>
          {name}
        </Link>
      ),
      text: ({ name }: Row) => name,
    },
    { key: 'code', title: t('schoolCode'), show: ({ code }: Row) => code, text: ({ code }: Row) => code },
    { key: 'county', title: t('county'), show: ({ county }: Row) => county.name, text: ({ county }: Row) => county.name },
    { key: 'category', title: t('category'), show: ({ category }: Row) => category.label, text: ({ category }: Row) => category.label },
    {
      key: 'locality',
      title: t('locality'),
      show: ({ locality }: Row) => label(LOCALITY, locality),
      text: ({ locality }: Row) => label(LOCALITY, locality),
    },
    {
      key: 'stages',
      title: t('stage'),
      show: ({ stages }: Row) => stages.map(({ stage, years }) => `${label(STAGE, stage)} ${years}`).join('、'),
    },
  ];
  return (
    <>
      <PageHead title={t('menuSchools')} help={t('schoolsHelp')} />
      <SearchForm values={{ region, ...search }} onSearch={(values) => void navigate({ search: values })}>
        <Form.Item name="region" label={t('regionCode')}>
          <Input style={{ width: 110 }} />
        </Form.Item>
        <Form.Item name="name" label={t('schoolName')}>
          <Input allowClear style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="stage" label={t('stage')}>
          <Select allowClear style={{ width: 120 }} options={Object.keys(STAGE).map((value) => ({ value, label: label(STAGE, value) }))} />
        </Form.Item>
      </SearchForm>
      <Arrived answer={answer}>
        {(data) =>
          data.region ? (
            <List
              label={`${data.region.name} ${t('menuSchools')}`}
              rows={data.region.schools.edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              columns={columns}
              loading={answer.isPlaceholderData}
              onFirst={search.after ? () => void navigate({ search: ({ after: _, ...rest }) => rest }) : undefined}
              onNext={
                data.region.schools.pageInfo.hasNextPage
                  ? () => void navigate({ search: (now) => ({ ...now, after: data.region?.schools.pageInfo.endCursor ?? '' }) })
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
