/** What a registrar of the school does with a record: correct it, change the status, give the guardian a code. */
import { App, DatePicker, Form, Input, Select, Switch, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import {
  CorrectStudentDocument,
  IssueGuardianCodeDocument,
  type ProofKind,
  RequestStatusChangeDocument,
  type StatusChangeKind,
  StatusChangeReasonsDocument,
  type StudentFieldsInput,
} from '../generated/pupil-commands.ts';
import { useCommand, useGraph } from '../graph.ts';
import { PROOF_KIND, STATUS_CHANGE } from '../labels.ts';
import { useChoices, useLanguage, useText } from '../messages.ts';
import { CommandButton, required } from '../ui/command.tsx';
import { FilesField } from '../ui/upload.tsx';
import { type ChosenFiles, uploadChosen } from '../upload.ts';

export type Corrected = {
  readonly id: string;
  readonly revision: number | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly formerName: string | null;
  readonly boarder: boolean | null;
};

const MOST_NOTE = 500;

/** Corrects facts that are no key data. Only what has changed is sent, so that nobody's newer correction is undone. */
export function CorrectPupil({ student }: { student: Corrected }) {
  const t = useText();
  const correct = useCommand(CorrectStudentDocument);
  const { id, revision, phone, address, formerName, boarder } = student;
  const before: StudentFieldsInput = { phone, address, formerName, boarder };
  if (revision === null) return null;
  return (
    <CommandButton<StudentFieldsInput>
      title={t('correctRecord')}
      help={t('correctHelp')}
      initialValues={before}
      send={async (values, idempotencyKey) => {
        const fields = changedFields(before, values);
        return (await correct.mutateAsync({ input: { idempotencyKey, studentId: id, revision, fields } })).data.correctStudent;
      }}
    >
      <Form.Item name="phone" label={t('phone')}>
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="address" label={t('address')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="formerName" label={t('former')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="boarder" label={t('boarder')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </CommandButton>
  );
}

/** An emptied text becomes null, which removes the value. */
function changedFields(before: StudentFieldsInput, after: StudentFieldsInput): StudentFieldsInput {
  const changed = Object.entries(after).filter(([name, value]) => (value || null) !== (before[name as keyof StudentFieldsInput] || null));
  return Object.fromEntries(changed.map(([name, value]) => [name, typeof value === 'string' ? value.trim() || null : value]));
}

type Wanted = {
  kind: StatusChangeKind;
  reason?: string;
  effectiveOn: Dayjs;
  note?: string;
  proofKind?: ProofKind;
  files?: ChosenFiles;
};

export function RequestStatusChange({ studentId }: { studentId: string }) {
  const t = useText();
  const language = useLanguage();
  const request = useCommand(RequestStatusChangeDocument);
  const reasons = useGraph(StatusChangeReasonsDocument, {});
  const rules = required(t);
  const choices = useChoices();
  const proofOf = async ({ proofKind, files = [] }: Wanted) =>
    proofKind
      ? (await uploadChosen('/status-change-files', files, language)).map(({ id, title }) => ({ kind: proofKind, title, fileId: id }))
      : [];
  return (
    <CommandButton<Wanted>
      title={t('requestStatusChange')}
      help={t('statusChangeHelp')}
      initialValues={{ effectiveOn: dayjs() }}
      send={async (wanted, idempotencyKey) => {
        const { kind, reason = null, effectiveOn, note = null } = wanted;
        const documents = await proofOf(wanted);
        const input = { idempotencyKey, studentId, kind, reason, note, effectiveOn: effectiveOn.format('YYYY-MM-DD'), documents };
        return (await request.mutateAsync({ input })).data.requestStatusChange;
      }}
    >
      <Form.Item name="kind" label={t('kind')} rules={rules}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={choices(STATUS_CHANGE)} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={(reasons.data?.data.codeTable?.values ?? []).map(({ code, label: text }) => ({ value: code, label: `${code} ${text}` }))}
        />
      </Form.Item>
      <Form.Item name="effectiveOn" label={t('effectiveOn')} rules={rules}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="note" label={t('note')}>
        <Input.TextArea rows={2} maxLength={MOST_NOTE} showCount />
      </Form.Item>
      <Form.Item name="proofKind" label={t('proofKind')}>
        <Select allowClear options={choices(PROOF_KIND)} />
      </Form.Item>
      <FilesField label={t('proof')} />
    </CommandButton>
  );
}

/** The code is shown once: the clerk reads it to the guardian, who gives it to the next school. */
export function GiveGuardianCode({ studentId }: { studentId: string }) {
  const t = useText();
  const { modal } = App.useApp();
  const issue = useCommand(IssueGuardianCodeDocument);
  return (
    <CommandButton
      title={t('guardianCode')}
      help={t('guardianCodeHelp')}
      send={async (_, idempotencyKey) => (await issue.mutateAsync({ input: { idempotencyKey, studentId } })).data.issueGuardianCode}
      onDone={(answer) => {
        const { code } = answer as { code?: string };
        if (code) modal.info({ title: t('guardianCode'), content: <Typography.Text copyable>{code}</Typography.Text> });
      }}
    />
  );
}
