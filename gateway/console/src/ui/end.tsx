/** The two ways in which people end a case: a unit of the chain rejects it, or the unit that asked for it withdraws it. */
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../messages.ts';
import { type CommandAnswer, CommandButton, requiredText } from './command.tsx';

type Reject<Values> = {
  help: string;
  /** Fields before the reason. */
  children?: ReactNode;
  send: (values: Values & { reason: string }, idempotencyKey: string) => Promise<CommandAnswer>;
};

export function RejectButton<Values extends object = object>({ help, children, send }: Reject<Values>) {
  const t = useText();
  return (
    <CommandButton<Values & { reason: string }> title={t('reject')} help={help} danger send={send}>
      {children}
      <Form.Item name="reason" label={t('reason')} rules={requiredText(t)}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </CommandButton>
  );
}

export function WithdrawButton({ help, send }: { help: string; send: (idempotencyKey: string) => Promise<CommandAnswer> }) {
  const t = useText();
  return <CommandButton title={t('withdraw')} help={help} danger send={(_, idempotencyKey) => send(idempotencyKey)} />;
}
