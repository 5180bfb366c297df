/** Changes of key data (关键信息变更): what is asked for, with its evidence, and the decision of each unit. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Card, Descriptions, Form, Input, Segmented, Space, Tag } from 'antd';
import {
  ApproveKeyDataChangeDocument,
  AskForKeyDataEvidenceDocument,
  KeyDataChangesDocument,
  type KeyDataChangesQuery,
  type KeyDataEvidenceKind,
  ProvideKeyDataEvidenceDocument,
  RejectKeyDataChangeDocument,
  WithdrawKeyDataChangeDocument,
} from '../generated/cases.ts';
import { useCommand, useGraph } from '../graph.ts';
import { KEY_DATA_EVIDENCE, KEY_DATA_STATUS } from '../labels.ts';
import { useLabel, useText } from '../messages.ts';
import { useHat } from '../session.ts';
import { CommandButton } from '../ui/command.tsx';
import { DocumentList } from '../ui/documents.tsx';
import { RejectButton, WithdrawButton } from '../ui/end.tsx';
import { AskForEvidence, EvidenceList, ProvideEvidence } from '../ui/evidence.tsx';
import { PageButtons } from '../ui/list.tsx';
import { Arrived, Moment, PageHead, PupilLink, TONES } from '../ui/parts.tsx';
import { StepList } from '../ui/steps.tsx';

/** Each change is shown whole: a decision needs old and new values and the evidence. */
const PAGE = 10;
type Change = NonNullable<KeyDataChangesQuery['keyDataChanges']>['edges'][number]['node'];

export function KeyDataChanges() {
  const t = useText();
  const search = useSearch({ from: '/key-data-changes' });
  const navigate = useNavigate({ from: '/key-data-changes' });
  const show = search.show === 'all' ? 'all' : 'waiting';
  const variables = { first: PAGE, after: search.after ?? null, filter: show === 'all' ? null : { toDecide: true } };
  const answer = useGraph(KeyDataChangesDocument, variables);
  return (
    <>
      <PageHead title={t('menuKeyData')} help={t('keyDataHelp')} />
      <Segmented
        aria-label={t('status')}
        value={show}
        onChange={(value) => void navigate({ search: { show: value } })}
        options={[
          { value: 'waiting', label: t('waitsForUs') },
          { value: 'all', label: t('all') },
        ]}
        style={{ marginBottom: 16 }}
      />
      <Arrived answer={answer}>
        {({ keyDataChanges }) => (
          <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
            {keyDataChanges?.edges.map(({ node }) => (
              <ChangeCard key={node.id} change={node} />
            ))}
            {keyDataChanges?.edges.length === 0 && <Card>{t('emptyList')}</Card>}
            {keyDataChanges && <PageButtons pageInfo={keyDataChanges.pageInfo} />}
          </Space>
        )}
      </Arrived>
    </>
  );
}

const shown = (value: { readonly value: string | null; readonly label: string | null } | null): string =>
  value?.label ?? value?.value ?? '—';

function ChangeCard({ change }: { change: Change }) {
  const t = useText();
  const label = useLabel();
  const { student, status, reason, requestedBy, requestedAt, dueAt, overdue, fields, documents, steps } = change;
  const items = [
    { key: 'status', label: t('status'), children: <Tag>{label(KEY_DATA_STATUS, status)}</Tag> },
    {
      key: 'due',
      label: t('dueAt'),
      children: (
        <>
          <Moment at={dueAt} /> {overdue && <Tag color={TONES.bad}>{t('overdue')}</Tag>}
        </>
      ),
    },
    { key: 'reason', label: t('reason'), children: reason },
    {
      key: 'requested',
      label: t('requestedAt'),
      children: (
        <>
          <Moment at={requestedAt} /> {requestedBy}
        </>
      ),
    },
    ...fields.map((one) => ({ key: one.field, label: one.field, children: `${shown(one.old)} → ${shown(one.new)}` })),
  ];
  return (
    <Card title={<PupilLink student={student} />} extra={<Commands change={change} />}>
      <Descriptions size="small" column={{ xs: 1, md: 2 }} items={items} />
      <DocumentList documents={documents} kindOf={(kind) => label(KEY_DATA_EVIDENCE, kind)} />
      <EvidenceList requests={change.evidence} kinds={KEY_DATA_EVIDENCE} />
      <StepList
        steps={steps.map(({ unit, decision, ...step }) => ({
          ...step,
          title: unit,
          state: decision ?? (unit === change.toDecide ? 'CURRENT' : 'WAITING'),
        }))}
      />
    </Card>
  );
}

function Commands({ change: { id, status, toDecide, evidence } }: { change: Change }) {
  const t = useText();
  const [approver, registrar] = [useHat('approver'), useHat('registrar')];
  const [approve, reject] = [useCommand(ApproveKeyDataChangeDocument), useCommand(RejectKeyDataChangeDocument)];
  const [ask, provide] = [useCommand(AskForKeyDataEvidenceDocument), useCommand(ProvideKeyDataEvidenceDocument)];
  const withdraw = useCommand(WithdrawKeyDataChangeDocument);
  const outstanding = evidence.find(({ providedAt }) => providedAt === null);
  if (status !== 'OPEN') return null;
  return (
    <Space wrap className="no-print">
      {approver && toDecide !== null && (
        <>
          <CommandButton<{ opinion?: string }>
            title={t('approve')}
            help={t('approveKeyDataHelp')}
            send={async ({ opinion }, idempotencyKey) =>
              (await approve.mutateAsync({ input: { idempotencyKey, id, opinion: opinion?.trim() || null } })).data.approveKeyDataChange
            }
          >
            <Form.Item name="opinion" label={t('opinion')}>
              <Input.TextArea rows={3} maxLength={500} showCount />
            </Form.Item>
          </CommandButton>
          <RejectButton
            help={t('rejectCaseHelp')}
            send={async (values, idempotencyKey) =>
              (await reject.mutateAsync({ input: { idempotencyKey, id, ...values } })).data.rejectKeyDataChange
            }
          />
          <AskForEvidence<KeyDataEvidenceKind>
            kinds={KEY_DATA_EVIDENCE}
            send={async (values, idempotencyKey) =>
              (await ask.mutateAsync({ input: { idempotencyKey, id, ...values } })).data.askForKeyDataEvidence
            }
          />
        </>
      )}
      {registrar && outstanding && (
        <ProvideEvidence
          address="/key-data-change-files"
          send={async (files, idempotencyKey) => {
            const documents = files.map((file) => ({ kind: outstanding.kind, ...file }));
            return (await provide.mutateAsync({ input: { idempotencyKey, id, documents } })).data.provideKeyDataEvidence;
          }}
        />
      )}
      {registrar && (
        <WithdrawButton
          help={t('withdrawCaseHelp')}
          send={async (idempotencyKey) => (await withdraw.mutateAsync({ input: { idempotencyKey, id } })).data.withdrawKeyDataChange}
        />
      )}
    </Space>
  );
}
