/** Evidence that an approver asks for during a case, and that the unit which has asked for the case gives. */
import { Card, Form, Input, Select, Tag } from 'antd';
import { type Labels, useChoices, useLabel, useLanguage, useText } from '../messages.ts';
import { type ChosenFiles, uploadChosen } from '../upload.ts';
import { type CommandAnswer, CommandButton, requiredText } from './command.tsx';
import { Moment, TONES } from './parts.tsx';
import { FilesField } from './upload.tsx';

export type Request = { readonly kind: string; readonly note: string; readonly askedAt: string; readonly providedAt: string | null };

export const isOutstanding = (requests: readonly Request[]): boolean => requests.some(({ providedAt }) => providedAt === null);

export function EvidenceList({ requests, kinds }: { requests: readonly Request[]; kinds: Labels }) {
  const t = useText();
  const label = useLabel();
  if (requests.length === 0) return null;
  return (
    <Card title={t('evidence')}>
      {requests.map(({ kind, note, askedAt, providedAt }) => (
        <p key={askedAt}>
          <Tag color={providedAt ? TONES.good : TONES.soon}>{providedAt ? t('provided') : t('outstanding')}</Tag>
          {label(kinds, kind)}：{note} <Moment at={askedAt} />
        </p>
      ))}
    </Card>
  );
}

type Ask<Kind> = { kinds: Labels; send: (wanted: { kind: Kind; note: string }, idempotencyKey: string) => Promise<CommandAnswer> };

/** The term of the approver stops until the evidence comes. */
export function AskForEvidence<Kind extends string>({ kinds, send }: Ask<Kind>) {
  const t = useText();
  const choices = useChoices();
  const rules = requiredText(t);
  return (
    <CommandButton<{ kind: Kind; note: string }> title={t('askForEvidence')} send={send}>
      <Form.Item name="kind" label={t('evidenceKind')} rules={rules}>
        <Select options={choices(kinds)} />
      </Form.Item>
      <Form.Item name="note" label={t('evidenceNote')} rules={rules}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </CommandButton>
  );
}

type Given = readonly { readonly title: string; readonly fileId: string }[];

export function ProvideEvidence({
  address,
  send,
}: {
  address: string;
  send: (files: Given, idempotencyKey: string) => Promise<CommandAnswer>;
}) {
  const t = useText();
  const language = useLanguage();
  return (
    <CommandButton<{ files: ChosenFiles }>
      title={t('provideEvidence')}
      help={t('provideEvidenceHelp')}
      send={async ({ files }, idempotencyKey) => {
        const sent = await uploadChosen(address, files, language);
        return send(
          sent.map(({ id: fileId, title }) => ({ title, fileId })),
          idempotencyKey,
        );
      }}
    >
      <FilesField label={t('proof')} required />
    </CommandButton>
  );
}
