/** The record of a pupil (学籍卡): identity, family, placement, and a whole school life. */
import { Link, useParams } from '@tanstack/react-router';
import { Button, Card, Descriptions, Space, Table, Tag } from 'antd';
import { PupilDocument, type PupilQuery } from '../generated/pupil.ts';
import { useGraph } from '../graph.ts';
import { MOVEMENT, PLACEMENT_STATUS, TRANSFER_STATUS } from '../labels.ts';
import { type TextName, useLabel, useText } from '../messages.ts';
import { useHat } from '../session.ts';
import { Arrived, Moment, NotThere, PageHead, TONES } from '../ui/parts.tsx';
import { CorrectPupil, GiveGuardianCode, RequestStatusChange } from './pupil-commands.tsx';
import { RecordCommands } from './record-commands.tsx';

type Student = NonNullable<PupilQuery['student']>;

export function Pupil() {
  const { id } = useParams({ from: '/pupils/$id' });
  const answer = useGraph(PupilDocument, { id });
  return <Arrived answer={answer}>{({ student }) => (student ? <PupilCard student={student} /> : <NotThere />)}</Arrived>;
}

function PupilCard({ student }: { student: Student }) {
  const t = useText();
  const registrar = useHat('registrar');
  return (
    <>
      <PageHead title={`${t('pupilCard')} ${student.name ?? ''}`}>
        {registrar && (
          <>
            <CorrectPupil student={student} />
            <RequestStatusChange studentId={student.id} />
            <RecordCommands student={student} />
            <GiveGuardianCode studentId={student.id} />
          </>
        )}
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </PageHead>
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        <PlacementCard student={student} />
        <Facts title="identity" facts={identityOf(student)} />
        <Facts title="household" facts={householdOf(student)} />
        <Family guardians={student.guardians ?? []} />
        <Life student={student} />
        <Changes changes={student.changes?.edges.map(({ node }) => node) ?? []} />
      </Space>
    </>
  );
}

function PlacementCard({ student: { placement } }: { student: Student }) {
  const t = useText();
  const label = useLabel();
  if (!placement) return <Card title={t('placement')}>{t('notPlaced')}</Card>;
  return (
    <Card title={t('placement')}>
      <Link to="/schools/$id" params={{ id: placement.school.id }}>
        {placement.school.name}
      </Link>{' '}
      <Link to="/classes/$id" params={{ id: placement.class.id }}>
        {placement.class.name}
      </Link>{' '}
      <Tag>{label(PLACEMENT_STATUS, placement.status)}</Tag>
      {placement.held && <Tag color={TONES.soon}>{t('held')}</Tag>}
      {placement.suspensionEndsOn && `${t('until')} ${placement.suspensionEndsOn}`}
    </Card>
  );
}

type Fact = readonly [name: TextName, value: string | boolean | null | undefined];
const identityOf = (student: Student): readonly Fact[] => [
  ['name', student.name],
  ['number', student.number],
  ['former', student.formerName],
  ['sex', student.sex?.label],
  ['birthDate', student.birthDate],
  ['ethnicity', student.ethnicity?.label],
  ['nationality', student.nationality?.label],
  ['idType', student.idType?.label],
  ['idNumber', student.idNumber],
  ['entryMonth', student.entryMonth],
  ['admissionMode', student.admissionMode?.label],
];
const householdOf = (student: Student): readonly Fact[] => [
  ['hukou', student.hukouDivision?.label],
  ['hukouType', student.hukouType?.label],
  ['address', student.address],
  ['phone', student.phone],
  ['health', student.health?.label],
  ['disability', student.disability?.label],
  ['migrantChild', student.migrantChild],
  ['leftBehind', student.leftBehind?.label],
  ['boarder', student.boarder],
];

/** A fact that the viewer may not read, and one that is not filled in, is not shown. */
function Facts({ title, facts }: { title: TextName; facts: readonly Fact[] }) {
  const t = useText();
  const given = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (given.length === 0) return null;
  const items = given.map(([name, value]) => ({
    key: name,
    label: t(name),
    children: typeof value === 'boolean' ? t(value ? 'yes' : 'no') : value,
  }));
  return (
    <Card title={t(title)}>
      <Descriptions size="small" column={{ xs: 1, md: 2, xl: 3 }} items={items} />
    </Card>
  );
}

function Family({ guardians }: { guardians: NonNullable<Student['guardians']> }) {
  const t = useText();
  if (guardians.length === 0) return null;
  return (
    <Card title={t('guardians')}>
      <Table
        size="small"
        rowKey="seq"
        pagination={false}
        dataSource={[...guardians]}
        columns={[
          { title: t('name'), dataIndex: 'name' },
          { title: t('relation'), render: (_, { relation }) => relation.label },
          { title: t('isGuardian'), render: (_, { isGuardian }) => t(isGuardian ? 'yes' : 'no') },
          { title: t('phone'), dataIndex: 'phone' },
        ]}
      />
    </Card>
  );
}

function Life({ student }: { student: Student }) {
  const t = useText();
  const label = useLabel();
  const { spells, movements, certificates, transfers, entitlements } = student;
  const lines = (rows: readonly { key: string; content: React.ReactNode }[]) => (
    <ul>
      {rows.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  );
  return (
    <>
      <Card title={t('spells')}>
        {lines(
          (spells ?? []).map(({ from, to, school, class: { name }, status, exitKind }) => ({
            key: `${from}${name}`,
            content: `${from} – ${to ?? ''} ${school.name} ${name} ${label(PLACEMENT_STATUS, status)} ${label(MOVEMENT, exitKind)}`,
          })),
        )}
      </Card>
      <Card title={t('movements')}>
        {lines(
          (movements?.edges ?? []).map(({ node: { kind, effectiveOn, to } }, index) => ({
            key: `${index}${effectiveOn}`,
            content: `${effectiveOn} ${label(MOVEMENT, kind)} ${to.school.name} ${to.class.name}`,
          })),
        )}
      </Card>
      {certificates && certificates.length > 0 && (
        <Card title={t('certificates')}>
          {lines(certificates.map(({ number, issuedOn, school }) => ({ key: number, content: `${number} ${issuedOn} ${school.name}` })))}
        </Card>
      )}
      {transfers && transfers.edges.length > 0 && (
        <Card title={t('transfersOfPupil')}>
          {lines(
            transfers.edges.map(({ node: { id, caseNumber, status, requestedAt } }) => ({
              key: id,
              content: (
                <>
                  <Link to="/transfers/$id" params={{ id }}>
                    {caseNumber}
                  </Link>{' '}
                  {label(TRANSFER_STATUS, status)} <Moment at={requestedAt} />
                </>
              ),
            })),
          )}
        </Card>
      )}
      {entitlements && entitlements.edges.length > 0 && (
        <Card title={t('entitlements')}>
          {lines(
            entitlements.edges.map(({ node: { id, programme, from, until } }) => ({
              key: id,
              content: `${programme?.name ?? ''} ${from} – ${until ?? ''}`,
            })),
          )}
        </Card>
      )}
    </>
  );
}

type Change = NonNullable<Student['changes']>['edges'][number]['node'];

function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useText();
  if (changes.length === 0) return null;
  const shown = (value: Change['old']) => value?.label ?? value?.value;
  return (
    <Card title={t('changes')}>
      <Table
        size="small"
        rowKey={({ changeId, field }) => `${changeId}${field}`}
        pagination={false}
        dataSource={[...changes]}
        columns={[
          { title: t('field'), dataIndex: 'field' },
          { title: t('oldValue'), render: (_, { old }) => shown(old) },
          { title: t('newValue'), render: (_, { new: now }) => shown(now) },
          { title: t('decidedBy'), dataIndex: 'changedBy' },
          { title: t('requestedAt'), render: (_, { changedAt }) => <Moment at={changedAt} /> },
        ]}
      />
    </Card>
  );
}
