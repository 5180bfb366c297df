/** The page of one transfer: steps, term, evidence, timeline, and what the viewer may do. */
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { App, Button, Card, Descriptions, Form, QRCode, Select, Space, Tag, Timeline, Typography } from 'antd';
import { useEffect } from 'react';
import { ApproveTransfersDocument } from '../generated/todo.ts';
import {
  AskForEvidenceDocument,
  type EvidenceKind,
  IssueTrackingCodeDocument,
  ProvideEvidenceDocument,
  type RejectionCode,
  RejectTransferDocument,
  TransferCaseDocument,
  type TransferCaseQuery,
  WithdrawTransferDocument,
} from '../generated/transfers.ts';
import { useCommand, useGraph } from '../graph.ts';
import { EVIDENCE_KIND, PARTY, REJECTION_CODE, STEP_LEVEL, TIMELINE, TRANSFER_REASON, TRANSFER_STATUS } from '../labels.ts';
import { followTransfer } from '../live.ts';
import { useChoices, useLabel, useText } from '../messages.ts';
import { useHat } from '../session.ts';
import { ApproveButton, messagesOf } from '../ui/approve.tsx';
import { CommandButton, required, requiredText } from '../ui/command.tsx';
import { RejectButton, WithdrawButton } from '../ui/end.tsx';
import { AskForEvidence, EvidenceList, isOutstanding, ProvideEvidence } from '../ui/evidence.tsx';
import { Arrived, Moment, NotThere, PageHead, RefusalNote, TermTag } from '../ui/parts.tsx';
import { StepList } from '../ui/steps.tsx';

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
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </PageHead>
      <PrintedHead caseNumber={transfer.caseNumber} />
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        {transfer.refusal && <RefusalNote message={transfer.refusal.message} whoCanAct={transfer.refusal.whoCanAct} />}
        {transfer.rejectionReason && (
          <RefusalNote message={`${label(REJECTION_CODE, transfer.rejectionCode)}：${transfer.rejectionReason}`} />
        )}
        <Facts transfer={transfer} />
        <StepList
          steps={transfer.steps.map(({ party, level, unit, ...step }) => ({
            ...step,
            title: `${label(PARTY, party)} · ${label(STEP_LEVEL, level)} · ${unit?.name ?? ''}`,
          }))}
        />
        <EvidenceList requests={transfer.evidence} kinds={EVIDENCE_KIND} />
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

/** On paper the page is the form of the transfer (转学联系表). Its code opens the guardian's page with the case number. */
function PrintedHead({ caseNumber }: { caseNumber: string }) {
  const t = useText();
  return (
    <div className="print-only">
      <h2>{t('transferForm')}</h2>
      <QRCode value={`${location.origin}/track#case=${caseNumber}`} type="svg" size={120} bordered={false} />
      <p>{t('transferFormHelp')}</p>
    </div>
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

function Commands({ transfer }: { transfer: Case }) {
  const { id, caseNumber, status, student, term, toSchool, evidence } = transfer;
  const t = useText();
  const [approver, registrar] = [useHat('approver'), useHat('registrar')];
  const approve = useCommand(ApproveTransfersDocument);
  const reject = useCommand(RejectTransferDocument);
  const ask = useCommand(AskForEvidenceDocument);
  const provide = useCommand(ProvideEvidenceDocument);
  const withdraw = useCommand(WithdrawTransferDocument);
  const reviews = status === 'IN_REVIEW' && approver && term !== null;
  const asked = ['REQUESTED', 'IN_REVIEW'].includes(status) && registrar && toSchool !== null;
  const choices = useChoices();
  const _rules = requiredText(t);
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
          <RejectButton<{ code: RejectionCode }>
            help={t('rejectHelp')}
            send={async (values, idempotencyKey) =>
              (await reject.mutateAsync({ input: { idempotencyKey, id, ...values } })).data.rejectTransfer
            }
          >
            <Form.Item name="code" label={t('rejectionCode')} rules={required(t)}>
              <Select options={choices(REJECTION_CODE)} />
            </Form.Item>
          </RejectButton>
          <AskForEvidence<EvidenceKind>
            kinds={EVIDENCE_KIND}
            send={async (values, idempotencyKey) =>
              (await ask.mutateAsync({ input: { idempotencyKey, id, ...values } })).data.askForEvidence
            }
          />
        </>
      )}
      {asked && isOutstanding(evidence) && (
        <ProvideEvidence
          address="/files"
          send={async (documents, idempotencyKey) =>
            (await provide.mutateAsync({ input: { idempotencyKey, id, documents: [...documents] } })).data.provideEvidence
          }
        />
      )}
      {asked && <GiveTrackingCode id={id} />}
      {asked && (
        <WithdrawButton
          help={t('withdrawHelp')}
          send={async (idempotencyKey) => (await withdraw.mutateAsync({ input: { idempotencyKey, id } })).data.withdrawTransfer}
        />
      )}
    </>
  );
}

/** The guardian follows the case with this code at `/track`, without an account. It is shown once. */
function GiveTrackingCode({ id }: { id: string }) {
  const t = useText();
  const { modal } = App.useApp();
  const issue = useCommand(IssueTrackingCodeDocument);
  return (
    <CommandButton
      title={t('trackingCode')}
      help={t('trackingCodeHelp')}
      send={async (_, idempotencyKey) => (await issue.mutateAsync({ input: { idempotencyKey, id } })).data.issueTrackingCode}
      onDone={(answer) => {
        const { code, caseNumber } = answer as { code?: string; caseNumber?: string };
        if (!code || !caseNumber) return;
        modal.info({ title: t('trackingCode'), width: 520, content: <TrackingSlip caseNumber={caseNumber} code={code} /> });
      }}
    />
  );
}

function TrackingSlip({ caseNumber, code }: { caseNumber: string; code: string }) {
  const t = useText();
  return (
    <>
      <p>
        {t('caseNumber')}：{caseNumber}
      </p>
      <p>
        {t('trackingCode')}：<Typography.Text copyable>{code}</Typography.Text>
      </p>
      <p>{t('trackingSlip', { address: `${location.origin}/track` })}</p>
      <QRCode value={`${location.origin}/track#case=${caseNumber}&code=${code}`} type="svg" />
    </>
  );
}
