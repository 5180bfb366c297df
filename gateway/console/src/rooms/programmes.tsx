/** Who is entitled to a programme, by school or region. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Form, Input, Select } from 'antd';
import {
  EligibilityOfRegionDocument,
  EligibilityOfSchoolDocument,
  type EntitledFragment,
  ProgrammesDocument,
} from '../generated/programmes.ts';
import { useGraph } from '../graph.ts';
import { useText } from '../messages.ts';
import { isSchoolCode, useUnit } from '../session.ts';
import { List } from '../ui/list.tsx';
import { Arrived, NotThere, PageHead, PupilLink } from '../ui/parts.tsx';
import { SearchForm } from '../ui/search.tsx';

const PAGE = 50;

export function Programmes() {
  const t = useText();
  const own = useUnit().unit;
  const search = useSearch({ from: '/programmes' });
  const navigate = useNavigate({ from: '/programmes' });
  const programmes = useGraph(ProgrammesDocument, {});
  const unit = search.unit ?? own;
  return (
    <>
      <PageHead title={t('menuProgrammes')} help={t('programmesHelp')} />
      <Arrived answer={programmes}>
        {(data) => {
          const known = data.programmes ?? [];
          const programme = search.programme ?? known[0]?.id ?? '';
          return (
            <>
              <SearchForm values={{ ...search, programme, unit }} onSearch={(values) => void navigate({ search: values })}>
                <Form.Item name="programme" label={t('programme')}>
                  <Select style={{ width: 280 }} options={known.map(({ id, name }) => ({ value: id, label: name }))} />
                </Form.Item>
                <Form.Item name="unit" label={t('schoolOrRegion')}>
                  <Input style={{ width: 140 }} />
                </Form.Item>
              </SearchForm>
              {known.find(({ id }) => id === programme) && (
                <p>
                  {t('source')}: {known.find(({ id }) => id === programme)?.source}
                </p>
              )}
              {programme && unit && <EligibilityList key={`${programme}${unit}`} programme={programme} unit={unit} after={search.after} />}
            </>
          );
        }}
      </Arrived>
    </>
  );
}

type Row = EntitledFragment['edges'][number]['node'];

function EligibilityList({ programme, unit, after = null }: { programme: string; unit: string; after?: string | null | undefined }) {
  const t = useText();
  const isSchool = isSchoolCode(unit);
  const ofSchool = useGraph(EligibilityOfSchoolDocument, { school: unit, programme, first: PAGE, after }, { enabled: isSchool });
  const ofRegion = useGraph(EligibilityOfRegionDocument, { region: unit, programme, first: PAGE, after }, { enabled: !isSchool });
  const columns = [
    {
      key: 'name',
      title: t('name'),
      show: ({ student }: Row) => <PupilLink student={student} />,
      text: ({ student }: Row) => student?.name,
    },
    { key: 'number', title: t('number'), text: ({ student }: Row) => student?.number },
    { key: 'school', title: t('school'), text: ({ school }: Row) => school?.name },
    { key: 'class', title: t('class'), text: (row: Row) => row.class?.name },
    { key: 'from', title: t('from'), text: ({ from }: Row) => from },
    { key: 'until', title: t('until'), text: ({ until }: Row) => until },
  ];
  const shown = isSchool
    ? { answer: ofSchool, list: ofSchool.data?.data.schoolByCode?.eligibilityList }
    : { answer: ofRegion, list: ofRegion.data?.data.region?.eligibilityList };
  return (
    <Arrived<unknown> answer={shown.answer}>
      {() =>
        shown.list ? (
          <List
            label={t('menuProgrammes')}
            rows={shown.list.edges.map(({ node }) => node)}
            rowKey={({ id }) => id}
            columns={columns}
            total={shown.list.totalCount}
            loading={shown.answer.isPlaceholderData}
            pageInfo={shown.list.pageInfo}
          />
        ) : (
          <NotThere />
        )
      }
    </Arrived>
  );
}
