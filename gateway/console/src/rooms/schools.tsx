/** The schools of a region. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Form, Input, Select } from 'antd';
import { SchoolsOfRegionDocument, type SchoolsOfRegionQuery, type Stage } from '../generated/schools.ts';
import { useGraph } from '../graph.ts';
import { LOCALITY, STAGE } from '../labels.ts';
import { useChoices, useLabel, useText } from '../messages.ts';
import { useHat, useUnit } from '../session.ts';
import { List } from '../ui/list.tsx';
import { Arrived, NotThere, PageHead } from '../ui/parts.tsx';
import { SearchForm } from '../ui/search.tsx';
import { OfficePhone, OpenSchool, RegionLife } from './units.tsx';

const PAGE = 50;
type Row = NonNullable<SchoolsOfRegionQuery['region']>['schools']['edges'][number]['node'];

export function Schools() {
  const t = useText();
  const label = useLabel();
  const choices = useChoices();
  const own = useUnit().region;
  const search = useSearch({ from: '/schools' });
  const navigate = useNavigate({ from: '/schools' });
  const region = search.region ?? own;
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
    { key: 'code', title: t('schoolCode'), text: ({ code }: Row) => code },
    { key: 'county', title: t('county'), text: ({ county }: Row) => county.name },
    { key: 'category', title: t('category'), text: ({ category }: Row) => category.label },
    {
      key: 'locality',
      title: t('locality'),
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
      <PageHead title={t('menuSchools')} help={t('schoolsHelp')}>
        <UnitCommands code={region} name={answer.data?.data.region?.name ?? ''} />
      </PageHead>
      <SearchForm values={{ region, ...search }} onSearch={(values) => void navigate({ search: values })}>
        <Form.Item name="region" label={t('regionCode')}>
          <Input style={{ width: 110 }} />
        </Form.Item>
        <Form.Item name="name" label={t('schoolName')}>
          <Input allowClear style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="stage" label={t('stage')}>
          <Select allowClear style={{ width: 120 }} options={choices(STAGE)} />
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
              pageInfo={data.region.schools.pageInfo}
            />
          ) : (
            <NotThere />
          )
        }
      </Arrived>
    </>
  );
}

function UnitCommands({ code, name }: { code: string; name: string }) {
  const [registrar, approver, operator] = [useHat('registrar'), useHat('approver'), useHat('operator')];
  const { isSchool } = useUnit();
  return (
    <>
      {registrar && !isSchool && <OpenSchool countyCode={code} />}
      {(registrar || approver) && <OfficePhone />}
      {operator && <RegionLife code={code} name={name} />}
    </>
  );
}
