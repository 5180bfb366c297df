/** Finds pupils of the unit. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Form, Input, Select } from 'antd';
import {
  type FocusGroup,
  PupilsDocument,
  type PupilsQuery,
  type SexFilter,
  type Stage,
  type StudentFilter,
  type StudentStatus,
} from '../generated/pupils.ts';
import { useGraph } from '../graph.ts';
import { FOCUS, PLACEMENT_STATUS, SEX, STAGE, STUDENT_STATUS } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { useSession } from '../session.ts';
import { List } from '../ui/list.tsx';
import { Arrived, PageHead } from '../ui/parts.tsx';
import { SearchForm } from '../ui/search.tsx';

const PAGE = 50;
type Row = NonNullable<PupilsQuery['students']>['edges'][number]['node'];

export function Pupils() {
  const t = useText();
  const label = useLabel();
  const search = useSearch({ from: '/pupils' });
  const navigate = useNavigate({ from: '/pupils' });
  const { data: session } = useSession();
  const registrar = session?.post.hats.includes('registrar') ?? false;
  const answer = useGraph(PupilsDocument, {
    first: PAGE,
    after: search.after ?? null,
    filter: filterOf(search),
    unit: null,
    orderBy: null,
  });
  const options = (table: Parameters<typeof label>[0]) => Object.keys(table).map((value) => ({ value, label: label(table, value) }));
  const columns = [
    {
      key: 'name',
      title: t('name'),
      show: ({ id, name }: Row) => (
        <Link to="/pupils/$id" params={{ id }}>
          {name}
        </Link>
      ),
      text: ({ name }: Row) => name,
    },
    { key: 'number', title: t('number'), show: ({ number }: Row) => number, text: ({ number }: Row) => number },
    { key: 'sex', title: t('sex'), show: ({ sex }: Row) => sex?.label, text: ({ sex }: Row) => sex?.label },
    { key: 'born', title: t('birthDate'), show: ({ birthDate }: Row) => birthDate, text: ({ birthDate }: Row) => birthDate },
    {
      key: 'school',
      title: t('school'),
      show: ({ placement }: Row) => placement?.school.name,
      text: ({ placement }: Row) => placement?.school.name,
    },
    {
      key: 'class',
      title: t('class'),
      show: ({ placement }: Row) => placement?.class.name ?? t('notPlaced'),
      text: ({ placement }: Row) => placement?.class.name,
    },
    {
      key: 'status',
      title: t('status'),
      show: ({ placement }: Row) => label(PLACEMENT_STATUS, placement?.status),
      text: ({ placement }: Row) => label(PLACEMENT_STATUS, placement?.status),
    },
  ];
  return (
    <>
      <PageHead title={t('menuPupils')} help={t('pupilsHelp')} />
      <SearchForm values={search} onSearch={(values) => void navigate({ search: values })}>
        <Form.Item name="name" label={t('nameBeginsWith')}>
          <Input allowClear style={{ width: 140 }} />
        </Form.Item>
        {registrar && (
          <>
            <Form.Item name="number" label={t('wholeNumber')}>
              <Input allowClear style={{ width: 200 }} />
            </Form.Item>
            <Form.Item name="phone" label={t('wholePhone')}>
              <Input allowClear style={{ width: 140 }} inputMode="tel" />
            </Form.Item>
          </>
        )}
        <Form.Item name="sex" label={t('sex')}>
          <Select allowClear style={{ width: 90 }} options={options(SEX)} />
        </Form.Item>
        <Form.Item name="stage" label={t('stage')}>
          <Select allowClear style={{ width: 110 }} options={options(STAGE)} />
        </Form.Item>
        <Form.Item name="status" label={t('status')}>
          <Select allowClear style={{ width: 110 }} options={options(STUDENT_STATUS)} />
        </Form.Item>
        <Form.Item name="focus" label={t('focus')}>
          <Select allowClear style={{ width: 120 }} options={options(FOCUS)} />
        </Form.Item>
      </SearchForm>
      <Arrived answer={answer}>
        {({ students }) => (
          <List
            label={t('menuPupils')}
            rows={students?.edges.map(({ node }) => node) ?? []}
            rowKey={({ id }) => id}
            columns={columns}
            total={students?.totalCount}
            loading={answer.isPlaceholderData}
            onFirst={search.after ? () => void navigate({ search: ({ after: _, ...rest }) => rest }) : undefined}
            onNext={
              students?.pageInfo.hasNextPage
                ? () => void navigate({ search: (now) => ({ ...now, after: students.pageInfo.endCursor ?? '' }) })
                : undefined
            }
          />
        )}
      </Arrived>
    </>
  );
}

type Search = Partial<Record<'name' | 'number' | 'phone' | 'sex' | 'stage' | 'status' | 'focus', string>>;

const filterOf = ({ name, number, phone, sex, stage, status, focus }: Search): StudentFilter => ({
  ...(name && { name }),
  ...(number && { number: number.trim() }),
  ...(phone && { phone: phone.trim() }),
  ...(sex && sex in SEX && { sex: sex as SexFilter }),
  ...(stage && stage in STAGE && { stage: stage as Stage }),
  ...(status && status in STUDENT_STATUS && { status: status as StudentStatus }),
  ...(focus && focus in FOCUS && { focus: [focus as FocusGroup] }),
});
