/** The page of one transfer: steps, term, evidence, timeline, and what the viewer may do. */
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Card, Descriptions, Form, Input, Select, Space, Steps, Tag, Timeline } from 'antd';
import { useEffect } from 'react';
import { ApproveTransfersDocument } from '../generated/todo.ts';
import {
  AskForEvidenceDocument,
  type EvidenceKind,
  type RejectionCode,
  RejectTransferDocument,
  TransferCaseDocument,
  type TransferCaseQuery,
  WithdrawTransferDocument,
} from '../generated/transfers.ts';
import { useCommand, useGraph } from '../graph.ts';
import { EVIDENCE_KIND, PARTY, REJECTION_CODE, STEP_LEVEL, STEP_STATE, TIMELINE, TRANSFER_REASON, TRANSFER_STATUS } from '../labels.ts';
import { followTransfer } from '../live.ts';
import { useChoices, useLabel, useText } from '../messages.ts';
import { useHat } from '../session.ts';
import { ApproveButton, messagesOf } from '../ui/approve.tsx';
import { CommandButton } from '../ui/command.tsx';
import { Arrived, Moment, NotThere, PageHead, RefusalNote, TermTag, TONES } from '../ui/parts.tsx';

type Case = NonNullable<TransferCaseQuery['transfer']>;

export function TransferCase() {
  const { id } = useParams({ from: '/transfers/$id' });
  const answer = useGraph(TransferCaseDocument, { id });
  const client = useQueryClient();
  // The stream only tells that something has happened. The page then reads the case again.
  useEffect(
    () => followTransfer(id, () => void client.invalidateQueries({ queryKey: ['graph', TransferCaseDocument.toString(), { id }] })),
    [id, client],
  );
  return <Arrived answer={answer}>{({ transfer }) => (transfer ? <CasePage transfer={transfer} /> : <NotThere />)}</Arrived>;
}

function CasePage({ transfer }: { transfer: Case }) {
  const t = useText();
  const label = useLabel();
  return (
    <>
      <PageHead title={`${t('menuTransfers')} ${transfer.caseNumber}`} help={t('liveCase')}>
        <Commands transfer={transfer} />
      </PageHead>
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        {transfer.refusal && <RefusalNote message={transfer.refusal.message} whoCanAct={transfer.refusal.whoCanAct} />}
        {transfer.rejectionReason && (
          <RefusalNote message={`${label(REJECTION_CODE, transfer.rejectionCode)}：${transfer.rejectionReason}`} />
        )}
        <Facts transfer={transfer} />
        <StepList steps={transfer.steps} />
        {transfer.evidence.length > 0 && <EvidenceList transfer={transfer} />}
        <Card title={t('timeline')}>
          <Timeline
            items={(transfer.timeline?.edges ?? []).map(({ node }) => ({
              key: node.id,
              content: (
                <>
                  {label(TIMELINE, node.type)} {node.unit?.name} {node.actedBy} <Moment at={node.occurredAt} />
                </>
              ),
            }))}
          />
        </Card>
      </Space>
    </>
  );
}

function Facts({ transfer }: { transfer: Case }) {
  const t = useText();
  const label = useLabel();
  const { student, fromSchool, toSchool, toClass, term } = transfer;
  const items = [
    { key: 'status', label: t('status'), children: <Tag>{label(TRANSFER_STATUS, transfer.status)}</Tag> },
    {
      key: 'due',
      label: t('dueAt'),
      children: (
        <>
          {<TermTag term={term} />} {term?.unit?.name}
        </>
      ),
    },
    {
      key: 'pupil',
      label: t('pupil'),
      children: student && (
        <Link to="/pupils/$id" params={{ id: student.id }}>
          {student.name}
        </Link>
      ),
    },
    { key: 'number', label: t('number'), children: student?.number },
    { key: 'from', label: t('fromSchool'), children: fromSchool && `${fromSchool.county.name} ${fromSchool.name}` },
    { key: 'to', label: t('toSchool'), children: toSchool && `${toSchool.county.name} ${toSchool.name} ${toClass?.name ?? ''}` },
    { key: 'reason', label: t('reason'), children: label(TRANSFER_REASON, transfer.reason) },
    { key: 'requested', label: t('requestedAt'), children: <Moment at={transfer.requestedAt} /> },
  ];
  return (
    <Card>
      <Descriptions items={items} column={{ xs: 1, md: 2 }} size="small" />
    </Card>
  );
}

const ANTD_STATE = { WAITING: 'wait', CURRENT: 'process', APPROVED: 'finish', REJECTED: 'error' } as const;

function StepList({ steps }: { steps: Case['steps'] }) {
  const t = useText();
  const label = useLabel();
  return (
    <Card title={t('steps')}>
      <Steps
        orientation="vertical"
        size="small"
        items={steps.map(({ number, party, level, state, unit, dueAt, decidedAt, decidedBy, opinion }) => ({
          key: number,
          status: ANTD_STATE[state],
          title: `${label(PARTY, party)} · ${label(STEP_LEVEL, level)} · ${unit?.name ?? ''}`,
          subTitle: label(STEP_STATE, state),
          content: decidedAt ? (
            <>
              {decidedBy} <Moment at={decidedAt} /> {opinion}
            </>
          ) : (
            state === 'CURRENT' && (
              <>
                {t('dueAt')} <Moment at={dueAt} />
              </>
            )
          ),
        }))}
      />
    </Card>
  );
}

function EvidenceList({ transfer }: { transfer: Case }) {
  const t = useText();
  const label = useLabel();
  return (
    <Card title={t('evidence')}>
      {transfer.evidence.map(({ kind, note, askedAt, providedAt }) => (
        <p key={askedAt}>
          <Tag color={providedAt ? TONES.good : TONES.soon}>{providedAt ? t('provided') : t('outstanding')}</Tag>
          {label(EVIDENCE_KIND, kind)}：{note} <Moment at={askedAt} />
        </p>
      ))}
    </Card>
  );
}

function Commands({ transfer: { id, caseNumber, status, student, term, toSchool } }: { transfer: Case }) {
  const t = useText();
  const [approver, registrar] = [useHat('approver'), useHat('registrar')];
  const approve = useCommand(ApproveTransfersDocument);
  const reject = useCommand(RejectTransferDocument);
  const ask = useCommand(AskForEvidenceDocument);
  const withdraw = useCommand(WithdrawTransferDocument);
  const reviews = status === 'IN_REVIEW' && approver && term !== null;
  const asked = ['REQUESTED', 'IN_REVIEW'].includes(status) && registrar && toSchool !== null;
  const choices = useChoices();
  const required = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <>
      {reviews && (
        <>
          <ApproveButton
            items={[{ id, name: `${caseNumber} ${student?.name ?? ''}` }]}
            send={async (ids, opinion, idempotencyKey) =>
              messagesOf((await approve.mutateAsync({ input: { idempotencyKey, ids, opinion } })).data.approveTransfers)
            }
          />
          <CommandButton<{ code: RejectionCode; reason: string }>
            title={t('rejectTransfer')}
            help={t('rejectHelp')}
            danger
            send={async (values, idempotencyKey) =>
              (await reject.mutateAsync({ input: { idempotencyKey, id, ...values } })).data.rejectTransfer
            }
          >
            <Form.Item name="code" label={t('rejectionCode')} rules={required}>
              <Select options={choices(REJECTION_CODE)} />
            </Form.Item>
            <Form.Item name="reason" label={t('reason')} rules={required}>
              <Input.TextArea rows={3} maxLength={500} showCount />
            </Form.Item>
          </CommandButton>
          <CommandButton<{ kind: EvidenceKind; note: string }>
            title={t('askForEvidence')}
            send={async (values, idempotencyKey) =>
              (await ask.mutateAsync({ input: { idempotencyKey, id, ...values } })).data.askForEvidence
            }
          >
            <Form.Item name="kind" label={t('evidenceKind')} rules={required}>
              <Select options={choices(EVIDENCE_KIND)} />
            </Form.Item>
            <Form.Item name="note" label={t('evidenceNote')} rules={required}>
              <Input.TextArea rows={3} maxLength={500} showCount />
            </Form.Item>
          </CommandButton>
        </>
      )}
      {asked && (
        <CommandButton
          title={t('withdraw')}
          help={t('withdrawHelp')}
          danger
          send={async (_, idempotencyKey) => (await withdraw.mutateAsync({ input: { idempotencyKey, id } })).data.withdrawTransfer}
        />
      )}
    </>
  );
}
