/** Finds pupils of the unit. */
import { useNavigate, useSearch } from '@tanstack/react-router';
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
import { useChoices, useLabel, useText } from '../messages.ts';
import { useHat } from '../session.ts';
import { List } from '../ui/list.tsx';
import { Arrived, PageHead, PupilLink } from '../ui/parts.tsx';
import { SearchForm } from '../ui/search.tsx';

const PAGE = 50;
type Row = NonNullable<PupilsQuery['students']>['edges'][number]['node'];

export function Pupils() {
  const t = useText();
  const label = useLabel();
  const search = useSearch({ from: '/pupils' });
  const navigate = useNavigate({ from: '/pupils' });
  const registrar = useHat('registrar');
  const answer = useGraph(PupilsDocument, {
    first: PAGE,
    after: search.after ?? null,
    filter: filterOf(search),
    unit: null,
    orderBy: null,
  });
  const choices = useChoices();
  const columns = [
    {
      key: 'name',
      title: t('name'),
      show: (row: Row) => <PupilLink student={row} />,
      text: ({ name }: Row) => name,
    },
    { key: 'number', title: t('number'), text: ({ number }: Row) => number },
    { key: 'sex', title: t('sex'), text: ({ sex }: Row) => sex?.label },
    { key: 'born', title: t('birthDate'), text: ({ birthDate }: Row) => birthDate },
    {
      key: 'school',
      title: t('school'),
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
          <Select allowClear style={{ width: 90 }} options={choices(SEX)} />
        </Form.Item>
        <Form.Item name="stage" label={t('stage')}>
          <Select allowClear style={{ width: 110 }} options={choices(STAGE)} />
        </Form.Item>
        <Form.Item name="status" label={t('status')}>
          <Select allowClear style={{ width: 110 }} options={choices(STUDENT_STATUS)} />
        </Form.Item>
        <Form.Item name="focus" label={t('focus')}>
          <Select allowClear style={{ width: 120 }} options={choices(FOCUS)} />
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
            pageInfo={students?.pageInfo}
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
