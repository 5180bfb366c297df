/** The card of a school, with its classes. */
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Card, Descriptions, Form, InputNumber, Select, Tag } from 'antd';
import { OpenClassDocument, SchoolCardDocument, type SchoolCardQuery, type Stage } from '../generated/schools.ts';
import { useCommand, useGraph } from '../graph.ts';
import { LOCALITY, STAGE } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { useHat, useUnit } from '../session.ts';
import { CommandButton, required } from '../ui/command.tsx';
import { List } from '../ui/list.tsx';
import { Arrived, NotThere, PageHead, TONES } from '../ui/parts.tsx';
import { SchoolLife } from './units.tsx';

const PAGE = 50;
type SchoolFacts = NonNullable<SchoolCardQuery['school']>;
type Row = SchoolFacts['classes']['edges'][number]['node'];

export function School() {
  const { id } = useParams({ from: '/schools/$id' });
  const { after } = useSearch({ from: '/schools/$id' });
  const answer = useGraph(SchoolCardDocument, { id, first: PAGE, after: after ?? null });
  return <Arrived answer={answer}>{({ school }) => (school ? <SchoolPage school={school} /> : <NotThere />)}</Arrived>;
}

function SchoolPage({ school }: { school: SchoolFacts }) {
  const t = useText();
  const label = useLabel();
  const registrar = useHat('registrar');
  const own = useUnit();
  const columns = [
    {
      key: 'name',
      title: t('class'),
      show: ({ id, name }: Row) => (
        <Link to="/classes/$id" params={{ id }}>
          {name}
        </Link>
      ),
      text: ({ name }: Row) => name,
    },
    { key: 'stage', title: t('stage'), show: ({ stage }: Row) => label(STAGE, stage), text: ({ stage }: Row) => label(STAGE, stage) },
    { key: 'seated', title: t('seated'), text: ({ seated }: Row) => seated },
    { key: 'reserved', title: t('reserved'), text: ({ reserved }: Row) => reserved },
    { key: 'limit', title: t('limit'), text: ({ limit }: Row) => limit },
    {
      key: 'state',
      title: t('status'),
      show: ({ open, aboveStandard }: Row) => (
        <>
          <Tag>{t(open ? 'open' : 'closed')}</Tag>
          {aboveStandard && <Tag color={TONES.soon}>{t('overStandard')}</Tag>}
        </>
      ),
    },
  ];
  return (
    <>
      <PageHead title={school.name}>
        {registrar && !school.endedOn && (
          <>
            <OpenClass school={school} />
            {!own.isSchool && <SchoolLife school={school} />}
          </>
        )}
      </PageHead>
      <Card style={{ marginBottom: 16 }}>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={[
            { key: 'code', label: t('schoolCode'), children: school.code },
            { key: 'county', label: t('county'), children: school.county.name },
            { key: 'category', label: t('category'), children: school.category.label },
            { key: 'locality', label: t('locality'), children: label(LOCALITY, school.locality) },
            {
              key: 'stages',
              label: t('stage'),
              children: school.stages.map(({ stage, years }) => `${label(STAGE, stage)} ${years}`).join('、'),
            },
            { key: 'phone', label: t('officePhone'), children: school.officePhone },
            {
              key: 'size',
              label: t('seated'),
              children: school.size && (
                <>
                  {school.size.seated}
                  {school.size.standard !== null && ` / ${school.size.standard}`}{' '}
                  {school.size.aboveStandard && <Tag color={TONES.soon}>{t('overStandard')}</Tag>}
                </>
              ),
            },
          ]}
        />
      </Card>
      <List
        label={`${school.name} ${t('class')}`}
        rows={school.classes.edges.map(({ node }) => node)}
        rowKey={({ id }) => id}
        columns={columns}
        pageInfo={school.classes.pageInfo}
      />
    </>
  );
}

type NewClass = { stage: Stage; entryYear: number; classNo: number; limit: number };

function OpenClass({ school }: { school: SchoolFacts }) {
  const t = useText();
  const label = useLabel();
  const open = useCommand(OpenClassDocument);
  const rules = required(t);
  return (
    <CommandButton<NewClass>
      title={t('openClass')}
      initialValues={{ entryYear: new Date().getFullYear(), limit: 45 }}
      send={async (values, idempotencyKey) =>
        (await open.mutateAsync({ input: { idempotencyKey, schoolId: school.id, class: values } })).data.openClass
      }
    >
      <Form.Item name="stage" label={t('stage')} rules={rules}>
        <Select options={school.stages.map(({ stage }) => ({ value: stage, label: label(STAGE, stage) }))} />
      </Form.Item>
      <Form.Item name="entryYear" label={t('entryYear')} rules={rules}>
        <InputNumber />
      </Form.Item>
      <Form.Item name="classNo" label={t('classNo')} rules={rules}>
        <InputNumber min={1} />
      </Form.Item>
      <Form.Item name="limit" label={t('limit')} rules={rules}>
        <InputNumber min={1} />
      </Form.Item>
    </CommandButton>
  );
}
