/** One opinion for many cases. */
import { Alert, App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../messages.ts';
import { RefusalNote } from './parts.tsx';

type Item = { id: string; name: string };
/** One message a case, null for an approved one. A text refuses the whole batch. */
type Send = (ids: readonly string[], opinion: string | null, idempotencyKey: string) => Promise<readonly (string | null)[] | string>;

type Judged = { readonly results: ReadonlyArray<object> } | { readonly message: string };

/** The answer to a batch: the results of its cases, or the refusal of the whole batch. */
export function messagesOf(answer: Judged | null): readonly (string | null)[] | string {
  if (!answer) return '';
  if ('message' in answer) return answer.message;
  return answer.results.map((one) => ('message' in one ? String(one.message) : null));
}

/** Shows what will be approved, asks for the opinion, sends once, and names each case that could not be approved. */
export function ApproveButton({ items, send }: { items: readonly Item[]; send: Send }) {
  const t = useText();
  const { message } = App.useApp();
  // What the window shows is what is approved, also when the list behind it changes. The key stays the same, so a second click approves nothing twice.
  const [opened, setOpened] = useState<{ key: string; items: readonly Item[] } | null>(null);
  const [opinion, setOpinion] = useState('');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const approve = async (): Promise<void> => {
    if (!opened) return;
    setBusy(true);
    try {
      const ids = opened.items.map(({ id }) => id);
      const results = await send(ids, opinion.trim() || null, opened.key);
      const failed = failuresOf(results, opened.items);
      const count = typeof results === 'string' ? 0 : results.length - failed.length;
      if (count > 0) message.success(t('approved', { count }));
      setProblems(failed);
      if (failed.length === 0) setOpened(null);
    } catch (error) {
      setProblems([error instanceof Error ? error.message : String(error)]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        type="primary"
        disabled={items.length === 0}
        onClick={() => {
          setProblems([]);
          setOpened({ key: crypto.randomUUID(), items });
        }}
      >
        {t('approveSelected', { count: items.length })}
      </Button>
      <Modal
        open={opened !== null}
        title={t('approve')}
        okText={t('approve')}
        cancelText={t('cancel')}
        confirmLoading={busy}
        onOk={() => void approve()}
        onCancel={() => setOpened(null)}
      >
        <p>{t('approvePreview', { count: opened?.items.length ?? 0 })}</p>
        <ul style={{ maxHeight: 200, overflow: 'auto' }}>
          {opened?.items.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
        <label htmlFor="opinion">{t('opinion')}</label>
        <Input.TextArea
          id="opinion"
          rows={3}
          maxLength={500}
          showCount
          value={opinion}
          onChange={({ target }) => setOpinion(target.value)}
        />
        {problems.length > 0 && (
          <Alert
            type="warning"
            role="alert"
            showIcon
            style={{ marginTop: 16 }}
            title={t('notApproved', { count: problems.length })}
            description={problems.map((text) => <RefusalNote key={text} message={text} />)}
          />
        )}
      </Modal>
    </>
  );
}

const failuresOf = (results: readonly (string | null)[] | string, items: readonly Item[]): string[] =>
  typeof results === 'string' ? [results] : results.flatMap((text, index) => (text === null ? [] : [`${items[index]?.name}: ${text}`]));
