/** Children who have a record and no seat (未分班), with the reason, and the way to a seat. */
import { useSearch } from '@tanstack/react-router';
import { Card, Checkbox, Form } from 'antd';
import { useState } from 'react';
import {
  PlaceStudentsDocument,
  type UnplacedFragment,
  UnplacedOfRegionDocument,
  UnplacedOfSchoolDocument,
  type UnplacedOfSchoolQuery,
} from '../generated/unplaced.ts';
import { useCommand, useGraph } from '../graph.ts';
import { STAGE, UNPLACED_REASON } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { useUnit } from '../session.ts';
import { CommandButton, firstRefusal } from '../ui/command.tsx';
import { List } from '../ui/list.tsx';
import { Arrived, NotThere, PageHead, PupilLink } from '../ui/parts.tsx';
import { ClassField } from '../ui/seat.tsx';

const PAGE = 100;
type School = NonNullable<UnplacedOfSchoolQuery['schoolByCode']>;
type Row = UnplacedFragment['edges'][number]['node'];

export function Unplaced() {
  const t = useText();
  const { unit, isSchool } = useUnit();
  const { after } = useSearch({ from: '/unplaced' });
  const ofSchool = useGraph(UnplacedOfSchoolDocument, { code: unit, first: PAGE, after: after ?? null }, { enabled: isSchool });
  const ofRegion = useGraph(UnplacedOfRegionDocument, { code: unit, first: PAGE, after: after ?? null }, { enabled: !isSchool });
  const school = ofSchool.data?.data.schoolByCode;
  const list = isSchool ? school?.unplaced : ofRegion.data?.data.region?.unplaced;
  return (
    <>
      <PageHead title={t('menuUnplaced')} help={t('unplacedHelp')} />
      <Arrived<unknown> answer={isSchool ? ofSchool : ofRegion}>
        {() => (list ? <UnplacedList list={list} classes={school?.classes.edges.map(({ node }) => node) ?? []} /> : <NotThere />)}
      </Arrived>
    </>
  );
}

type Class = School['classes']['edges'][number]['node'];

function UnplacedList({ list, classes }: { list: UnplacedFragment; classes: readonly Class[] }) {
  const t = useText();
  const label = useLabel();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const rows = list.edges.map(({ node }) => node);
  const columns = [
    {
      key: 'name',
      title: t('name'),
      show: ({ student }: Row) => <PupilLink student={student} />,
      text: ({ student }: Row) => student?.name,
    },
    { key: 'number', title: t('number'), text: ({ student }: Row) => student?.number },
    { key: 'unit', title: t('unit'), text: ({ unit }: Row) => unit?.name },
    {
      key: 'cohort',
      title: t('entryYear'),
      show: ({ stage, entryYear, classNo }: Row) => `${label(STAGE, stage)} ${entryYear} (${classNo})`,
      text: ({ entryYear }: Row) => entryYear,
    },
    {
      key: 'reason',
      title: t('reason'),
      text: ({ reason }: Row) => label(UNPLACED_REASON, reason),
    },
    { key: 'since', title: t('since'), text: ({ since }: Row) => since },
  ];
  return (
    <Card extra={classes.length > 0 && <PlaceChosen studentIds={chosen} classes={classes} />}>
      <List
        label={t('menuUnplaced')}
        rows={rows}
        rowKey={({ student }) => student?.id ?? ''}
        columns={columns}
        total={list.totalCount}
        selection={{ chosen, onChange: setChosen }}
        pageInfo={list.pageInfo}
      />
    </Card>
  );
}

/** Seats the chosen children in one class. The first refusal is shown; the others have their seats. */
function PlaceChosen({ studentIds, classes }: { studentIds: readonly string[]; classes: readonly Class[] }) {
  const t = useText();
  const place = useCommand(PlaceStudentsDocument);
  return (
    <CommandButton<{ classId: string; otherGrade?: boolean }>
      title={t('placeChosen', { count: studentIds.length })}
      disabled={studentIds.length === 0}
      send={async ({ classId, otherGrade = false }, idempotencyKey) => {
        const seats = studentIds.map((studentId) => ({ studentId, classId }));
        return firstRefusal((await place.mutateAsync({ input: { idempotencyKey, seats, otherGrade } })).data.placeStudents);
      }}
    >
      <ClassField classes={classes} />
      <Form.Item name="otherGrade" valuePropName="checked">
        <Checkbox>{t('otherGrade')}</Checkbox>
      </Form.Item>
    </CommandButton>
  );
}
