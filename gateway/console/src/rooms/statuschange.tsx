/** The page of one status change (异动): what was asked, its proof, its steps, and what the viewer may do. */
import { useParams } from '@tanstack/react-router';
import { Card, Descriptions, Space, Tag } from 'antd';
import {
  AskForStatusChangeEvidenceDocument,
  type ProofKind,
  ProvideStatusChangeEvidenceDocument,
  RejectStatusChangeDocument,
  StatusChangeCaseDocument,
  type StatusChangeCaseQuery,
  WithdrawStatusChangeDocument,
} from '../generated/cases.ts';
import { ApproveStatusChangesDocument } from '../generated/todo.ts';
import { useCommand, useGraph } from '../graph.ts';
import { PROOF_KIND, STATUS_CHANGE, STATUS_CHANGE_STATUS } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { useHat } from '../session.ts';
import { ApproveButton, messagesOf } from '../ui/approve.tsx';
import { DocumentList } from '../ui/documents.tsx';
import { RejectButton, WithdrawButton } from '../ui/end.tsx';
import { AskForEvidence, EvidenceList, ProvideEvidence } from '../ui/evidence.tsx';
import { Arrived, Moment, NotThere, PageHead, PupilLink, RefusalNote, TONES } from '../ui/parts.tsx';
import { StepList } from '../ui/steps.tsx';

type Case = NonNullable<StatusChangeCaseQuery['statusChange']>;

export function StatusChangeCase() {
  const { id } = useParams({ from: '/status-changes/$id' });
  const answer = useGraph(StatusChangeCaseDocument, { id });
  return <Arrived answer={answer}>{({ statusChange }) => (statusChange ? <CasePage found={statusChange} /> : <NotThere />)}</Arrived>;
}

function CasePage({ found }: { found: Case }) {
  const t = useText();
  const label = useLabel();
  const { kind, status, student, school, reason, note, effectiveOn, toClass, dueAt, overdue, reportedLate, requestedAt, rejection } = found;
  const items = [
    { key: 'status', label: t('status'), children: <Tag>{label(STATUS_CHANGE_STATUS, status)}</Tag> },
    {
      key: 'due',
      label: t('dueAt'),
      children: (
        <>
          <Moment at={dueAt} /> {overdue && <Tag color={TONES.bad}>{t('overdue')}</Tag>}
        </>
      ),
    },
    { key: 'pupil', label: t('pupil'), children: <PupilLink student={student} /> },
    { key: 'number', label: t('number'), children: student?.number },
    { key: 'school', label: t('school'), children: school.name },
    { key: 'effective', label: t('effectiveOn'), children: effectiveOn },
    { key: 'reason', label: t('reason'), children: reason && `${reason.code} ${reason.label ?? ''}` },
    { key: 'class', label: t('class'), children: toClass?.name },
    { key: 'note', label: t('note'), children: note },
    { key: 'requested', label: t('requestedAt'), children: <Moment at={requestedAt} /> },
  ].filter(({ children }) => children);
  return (
    <>
      <PageHead title={`${label(STATUS_CHANGE, kind)} ${student?.name ?? ''}`}>
        <Commands found={found} />
      </PageHead>
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        {rejection && <RefusalNote message={rejection} />}
        {reportedLate && <Tag color={TONES.soon}>{t('reportedLate')}</Tag>}
        <Card>
          <Descriptions size="small" column={{ xs: 1, md: 2 }} items={items} />
        </Card>
        {found.documents.length > 0 && (
          <Card title={t('proof')}>
            <DocumentList documents={found.documents} kindOf={(one) => label(PROOF_KIND, one)} />
          </Card>
        )}
        <EvidenceList requests={found.evidence} kinds={PROOF_KIND} />
        <StepList steps={found.steps.map(({ unit, ...step }) => ({ ...step, title: unit?.name ?? '' }))} />
      </Space>
    </>
  );
}

function Commands({ found: { id, kind, status, student, evidence } }: { found: Case }) {
  const t = useText();
  const label = useLabel();
  const [approver, registrar] = [useHat('approver'), useHat('registrar')];
  const approve = useCommand(ApproveStatusChangesDocument);
  const reject = useCommand(RejectStatusChangeDocument);
  const [ask, provide] = [useCommand(AskForStatusChangeEvidenceDocument), useCommand(ProvideStatusChangeEvidenceDocument)];
  const withdraw = useCommand(WithdrawStatusChangeDocument);
  const outstanding = evidence.find(({ providedAt }) => providedAt === null);
  return (
    <>
      {status === 'IN_REVIEW' && approver && (
        <>
          <ApproveButton
            items={[{ id, name: `${label(STATUS_CHANGE, kind)} ${student?.name ?? ''}` }]}
            send={async (ids, opinion, idempotencyKey) =>
              messagesOf((await approve.mutateAsync({ input: { idempotencyKey, ids, opinion } })).data.approveStatusChanges)
            }
          />
          <RejectButton
            help={t('rejectCaseHelp')}
            send={async (values, idempotencyKey) =>
              (await reject.mutateAsync({ input: { idempotencyKey, id, ...values } })).data.rejectStatusChange
            }
          />
          <AskForEvidence<ProofKind>
            kinds={PROOF_KIND}
            send={async (values, idempotencyKey) =>
              (await ask.mutateAsync({ input: { idempotencyKey, id, ...values } })).data.askForStatusChangeEvidence
            }
          />
        </>
      )}
      {registrar && outstanding && (
        <ProvideEvidence
          address="/status-change-files"
          send={async (files, idempotencyKey) => {
            const documents = files.map((file) => ({ kind: outstanding.kind, ...file }));
            return (await provide.mutateAsync({ input: { idempotencyKey, id, documents } })).data.provideStatusChangeEvidence;
          }}
        />
      )}
      {['IN_REVIEW', 'APPROVED'].includes(status) && registrar && (
        <WithdrawButton
          help={t('withdrawCaseHelp')}
          send={async (idempotencyKey) => (await withdraw.mutateAsync({ input: { idempotencyKey, id } })).data.withdrawStatusChange}
        />
      )}
    </>
  );
}
