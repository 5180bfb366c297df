/** A button that opens a form, sends a command once, and shows a refusal beside the form. */
import { App, Button, Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useText } from '../messages.ts';
import { FailureNote, RefusalNote } from './parts.tsx';

/** What the graph answers to a command: a refusal has a message. */
export type CommandAnswer = { readonly __typename: string; readonly message?: string; readonly whoCanAct?: string } | null | undefined;

/** Rules of a field that must be filled in. A text of blanks alone is not enough. */
export const required = (t: ReturnType<typeof useText>) => [{ required: true, message: t('required') }];
export const requiredText = (t: ReturnType<typeof useText>) => [{ required: true, whitespace: true, message: t('required') }];

type Results = { readonly results: readonly object[] };
/** Of a command for many: the first refusal, or the answer when there is none. */
export function firstRefusal(answer: CommandAnswer | (CommandAnswer & Results)): CommandAnswer {
  const results = answer && 'results' in answer ? answer.results : [];
  return (results.find((one) => 'message' in one) as CommandAnswer) ?? answer;
}

export type CommandProps<Values> = {
  title: string;
  help?: string;
  danger?: boolean;
  disabled?: boolean;
  initialValues?: Partial<Values>;
  /** The fields of the form. */
  children?: ReactNode;
  /** The key is the same for every try of one opened form, so that a repeated click does nothing twice. */
  send: (values: Values, idempotencyKey: string) => Promise<CommandAnswer>;
  onDone?: (answer: CommandAnswer) => void;
};

export function CommandButton<Values extends object>(props: CommandProps<Values>) {
  const { title, help, danger = false, disabled = false, initialValues, children, send, onDone } = props;
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key, setKey] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<CommandAnswer>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const open = () => {
    setRefusal(null);
    setFailure(null);
    setKey(crypto.randomUUID());
  };
  const submit = async (values: Values): Promise<void> => {
    if (!key) return;
    setBusy(true);
    setFailure(null);
    try {
      const answer = await send(values, key);
      setRefusal(answer?.message === undefined ? null : answer);
      if (answer?.message !== undefined) return;
      message.success(t('done'));
      setKey(null);
      onDone?.(answer);
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button danger={danger} disabled={disabled} onClick={open}>
        {title}
      </Button>
      <Modal
        open={key !== null}
        title={title}
        okText={title}
        cancelText={t('cancel')}
        okButtonProps={{ danger }}
        confirmLoading={busy}
        onOk={form.submit}
        onCancel={() => setKey(null)}
        mask={{ closable: false }}
      >
        {help && <p>{help}</p>}
        <Form
          form={form}
          layout="vertical"
          onFinish={(values) => void submit(values)}
          {...(initialValues && { initialValues: initialValues as never })}
        >
          {children}
        </Form>
        {refusal?.message && <RefusalNote message={refusal.message} whoCanAct={refusal.whoCanAct ?? null} />}
        {failure && <FailureNote error={failure} />}
      </Modal>
    </>
  );
}
