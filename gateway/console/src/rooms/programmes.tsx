/** Who is entitled to a programme, by school or region. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Form, Input, Select } from 'antd';
import { EligibilityOfRegionDocument, EligibilityOfSchoolDocument, ProgrammesDocument } from '../generated/programmes.ts';
import { useGraph } from '../graph.ts';
import { useText } from '../messages.ts';
import { useSession } from '../session.ts';
import { List } from '../ui/list.tsx';
import { Arrived, NotThere, PageHead } from '../ui/parts.tsx';
import { SearchForm } from '../ui/search.tsx';

const PAGE = 50;

export function Programmes() {
  const t = useText();
  const { data: session } = useSession();
  const search = useSearch({ from: '/programmes' });
  const navigate = useNavigate({ from: '/programmes' });
  const programmes = useGraph(ProgrammesDocument, {});
  const unit = search.unit ?? session?.post.unit ?? '';
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

type Row = {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly student: { readonly id: string; readonly name: string | null; readonly number: string | null } | null;
  readonly school?: { readonly name: string } | null;
  readonly class: { readonly name: string } | null;
};

function EligibilityList({ programme, unit, after = null }: { programme: string; unit: string; after?: string | null | undefined }) {
  const t = useText();
  const navigate = useNavigate({ from: '/programmes' });
  const isSchool = /^\d{10}$/.test(unit);
  const ofSchool = useGraph(EligibilityOfSchoolDocument, { school: unit, programme, first: PAGE, after }, { enabled: isSchool });
  const ofRegion = useGraph(EligibilityOfRegionDocument, { region: unit, programme, first: PAGE, after }, { enabled: !isSchool });
  const columns = [
    {
      key: 'name',
      title: t('name'),
      show: ({ student }: Row) =>
        student && (
          <Link to="/pupils/$id" params={{ id: student.id }}>
            {student.name}
          </Link>
        ),
      text: ({ student }: Row) => student?.name,
    },
    { key: 'number', title: t('number'), show: ({ student }: Row) => student?.number, text: ({ student }: Row) => student?.number },
    { key: 'school', title: t('school'), show: ({ school }: Row) => school?.name, text: ({ school }: Row) => school?.name },
    { key: 'class', title: t('class'), show: (row: Row) => row.class?.name, text: (row: Row) => row.class?.name },
    { key: 'from', title: t('from'), show: ({ from }: Row) => from, text: ({ from }: Row) => from },
    { key: 'until', title: t('until'), show: ({ until }: Row) => until, text: ({ until }: Row) => until },
  ];
  const shown = isSchool
    ? { answer: ofSchool, list: ofSchool.data?.data.schoolByCode?.eligibilityList }
    : { answer: ofRegion, list: ofRegion.data?.data.region?.eligibilityList };
  return (
    <Arrived<unknown> answer={shown.answer}>
      {() =>
        shown.list ? (
          <List<Row>
            label={t('menuProgrammes')}
            rows={shown.list.edges.map(({ node }) => node as Row)}
            rowKey={({ id }) => id}
            columns={columns}
            total={shown.list.totalCount}
            loading={shown.answer.isPlaceholderData}
            onFirst={after ? () => void navigate({ search: ({ after: _, ...rest }) => rest }) : undefined}
            onNext={
              shown.list.pageInfo.hasNextPage
                ? () => void navigate({ search: (now) => ({ ...now, after: shown.list?.pageInfo.endCursor ?? '' }) })
                : undefined
            }
          />
        ) : (
          <NotThere />
        )
      }
    </Arrived>
  );
}
