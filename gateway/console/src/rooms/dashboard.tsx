/** The figures of a region: cards, one tile for each region below it, grades, and how transfers go. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Breadcrumb, Button, Card, Col, Row, Space, Statistic, Table } from 'antd';
import { useState } from 'react';
import { DashboardDocument, type DashboardQuery, LeagueDocument } from '../generated/dashboard.ts';
import { useGraph } from '../graph.ts';
import { STAGE } from '../labels.ts';
import { type TextName, useLabel, useText } from '../messages.ts';
import { useUnit } from '../session.ts';
import { List } from '../ui/list.tsx';
import { Arrived, Moment, NotThere, PageHead } from '../ui/parts.tsx';

const REFRESH_MS = 15_000;
const MOST_TILES = 100;
type Region = NonNullable<DashboardQuery['region']>;
type Grade = NonNullable<Region['statisticsByGrade']>[number];
type Child = Region['children']['edges'][number]['node'];

export function Dashboard() {
  const t = useText();
  const own = useUnit().region;
  const { region } = useSearch({ from: '/dashboard' });
  const code = region ?? own;
  const answer = useGraph(DashboardDocument, { code, first: MOST_TILES }, { refreshEveryMs: REFRESH_MS });
  return (
    <>
      <PageHead title={t('menuDashboard')} help={t('dashboardHelp')} />
      <Arrived answer={answer}>{(data) => (data.region ? <RegionFigures region={data.region} /> : <NotThere />)}</Arrived>
    </>
  );
}

function RegionFigures({ region }: { region: Region }) {
  return (
    <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
      <Ancestors region={region} />
      <Cards region={region} />
      <Children region={region} />
      <Grades region={region} />
      <League code={region.code} />
    </Space>
  );
}

type Ancestor = { readonly code: string; readonly name: string; readonly parent?: Ancestor | null };
const lineOf = (region: Ancestor): Ancestor[] => [...(region.parent ? lineOf(region.parent) : []), region];

function Ancestors({ region }: { region: Region }) {
  const items = lineOf(region).map(({ code, name }) => ({
    key: code,
    title: (
      <Link to="/dashboard" search={{ region: code }}>
        {name}
      </Link>
    ),
  }));
  return <Breadcrumb items={items} />;
}

function Cards({ region: { statistics, openTransfers } }: { region: Region }) {
  const t = useText();
  const cards: readonly (readonly [TextName, number | undefined])[] = [
    ['students', statistics?.onRolls],
    ['boys', statistics?.male],
    ['girls', statistics?.female],
    ['migrants', statistics?.migrant],
    ['leftBehinds', statistics?.leftBehind],
    ['boarders', statistics?.boarder],
    ['incoming', openTransfers?.incoming],
    ['outgoing', openTransfers?.outgoing],
  ];
  return (
    <Row gutter={[12, 12]}>
      {cards.map(([name, value]) => (
        <Col key={name} xs={12} sm={8} lg={6} xl={3}>
          <Card size="small">
            <Statistic title={t(name)} value={value ?? '–'} />
          </Card>
        </Col>
      ))}
    </Row>
  );
}

/** The share of the largest region decides the shade: white text on dark tiles, black on light ones. */
function shadeOf(students: number, most: number): { background: string; color: string } {
  const share = most === 0 ? 0 : students / most;
  const light = Math.round(92 - share * 60);
  return { background: `hsl(210 80% ${light}%)`, color: light < 55 ? '#fff' : '#000' };
}

/** One tile for each region, not a map: a tile needs no border lines, and works at each of the five levels. */
function Children({ region }: { region: Region }) {
  const t = useText();
  const navigate = useNavigate();
  const [asTable, setAsTable] = useState(false);
  const children = region.children.edges.map(({ node }) => node);
  if (children.length === 0) return null;
  const most = Math.max(...children.map(({ statistics }) => statistics?.students ?? 0));
  const columns = [
    {
      key: 'region',
      title: t('region'),
      show: ({ code, name }: Child) => (
        <Link to="/dashboard" search={{ region: code }}>
          {name}
        </Link>
      ),
      text: ({ name }: Child) => name,
    },
    {
      key: 'students',
      title: t('students'),
      text: ({ statistics }: Child) => statistics?.students,
    },
    { key: 'boys', title: t('boys'), text: ({ statistics }: Child) => statistics?.male },
    {
      key: 'girls',
      title: t('girls'),
      text: ({ statistics }: Child) => statistics?.female,
    },
    {
      key: 'in',
      title: t('incoming'),
      text: ({ openTransfers }: Child) => openTransfers?.incoming,
    },
    {
      key: 'out',
      title: t('outgoing'),
      text: ({ openTransfers }: Child) => openTransfers?.outgoing,
    },
  ];
  return (
    <Card title={region.name} extra={<Button onClick={() => setAsTable(!asTable)}>{t('asTable')}</Button>}>
      {asTable ? (
        <List label={region.name} rows={children} rowKey={({ code }) => code} columns={columns} />
      ) : (
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))', gap: 4 }}>
          {children.map(({ code, name, statistics }) => (
            <button
              key={code}
              type="button"
              onClick={() => void navigate({ to: '/dashboard', search: { region: code } })}
              style={{
                ...shadeOf(statistics?.students ?? 0, most),
                border: 0,
                borderRadius: 4,
                padding: 8,
                minHeight: 64,
                cursor: 'pointer',
                font: 'inherit',
              }}
            >
              {name}
              <br />
              {statistics?.students ?? '–'}
            </button>
          ))}
        </div>
      )}
    </Card>
  );
}

function Grades({ region: { statisticsByGrade } }: { region: Region }) {
  const t = useText();
  const label = useLabel();
  if (!statisticsByGrade) return null;
  return (
    <Card title={t('byGrade')}>
      <Table<Grade>
        size="small"
        pagination={false}
        rowKey={({ stage, entryYear }) => `${stage}${entryYear}`}
        dataSource={[...statisticsByGrade]}
        columns={[
          { title: t('stage'), render: (_, { stage }) => label(STAGE, stage) },
          { title: t('grade'), dataIndex: 'grade' },
          { title: t('students'), dataIndex: ['counts', 'students'] },
          { title: t('boys'), dataIndex: ['counts', 'male'] },
          { title: t('girls'), dataIndex: ['counts', 'female'] },
          { title: t('migrants'), dataIndex: ['counts', 'migrant'] },
          { title: t('leftBehinds'), dataIndex: ['counts', 'leftBehind'] },
          { title: t('boarders'), dataIndex: ['counts', 'boarder'] },
        ]}
      />
    </Card>
  );
}

function League({ code }: { code: string }) {
  const t = useText();
  const answer = useGraph(LeagueDocument, { code });
  return (
    <Card title={t('league')}>
      <Arrived answer={answer}>
        {({ region }) => (
          <>
            {region?.transferLeague && (
              <p>
                <Moment at={region.transferLeague.asOf} />
              </p>
            )}
            <Table
              size="small"
              pagination={false}
              rowKey={(row) => row.region?.code ?? ''}
              dataSource={[...(region?.transferLeague?.regions ?? [])]}
              columns={[
                { title: t('region'), render: (_, row) => row.region?.name },
                { title: t('requested'), dataIndex: 'requested' },
                { title: t('completed'), dataIndex: 'completed' },
                { title: t('openCases'), dataIndex: 'open' },
                { title: t('overdue'), dataIndex: 'overdue' },
                {
                  title: t('rate'),
                  render: (_, { completionRate }) => (completionRate === null ? '–' : `${Math.round(completionRate * 100)} %`),
                },
              ]}
            />
          </>
        )}
      </Arrived>
    </Card>
  );
}
