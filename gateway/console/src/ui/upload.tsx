/** Fields and areas that take files. */
import { Card, Form, Progress, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useLanguage, useText } from '../messages.ts';
import { uploadFile } from '../upload.ts';
import { FailureNote } from './parts.tsx';

type UploadCsvProps = { address: string; headers?: Readonly<Record<string, string>>; label: string; onDone: (id: string) => void };

/** Takes a CSV file for a job. The work goes on in the background, so the page may be left as soon as the file has arrived. */
export function UploadCsv({ address, headers = {}, label, onDone }: UploadCsvProps) {
  const t = useText();
  const language = useLanguage();
  const [failure, setFailure] = useState<Error | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const send = async (file: File): Promise<void> => {
    setFailure(null);
    setPercent(0);
    try {
      const { id } = await uploadFile(address, file, { language, idempotencyKey: crypto.randomUUID(), onProgress: setPercent, headers });
      onDone(id);
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setPercent(null);
    }
  };
  return (
    <Card style={{ marginBottom: 16 }}>
      {failure && <FailureNote error={failure} />}
      <Upload.Dragger
        accept=".csv,text/csv"
        showUploadList={false}
        disabled={percent !== null}
        customRequest={({ file }) => void send(file as File)}
        aria-label={label}
      >
        <p>{label}</p>
        {percent !== null && <Progress percent={percent} aria-label={t('progress')} style={{ maxWidth: 300 }} />}
      </Upload.Dragger>
    </Card>
  );
}

/** A form field `files` for documents or images. */
export function FilesField({
  label,
  accept = '.pdf,.jpg,.jpeg,.png',
  required = false,
}: {
  label: string;
  accept?: string;
  required?: boolean;
}) {
  const t = useText();
  return (
    <Form.Item
      name="files"
      label={label}
      valuePropName="fileList"
      getValueFromEvent={({ fileList }) => fileList}
      rules={[{ required, message: t('required') }]}
    >
      <Upload beforeUpload={() => false} accept={accept}>
        <Typography.Link>{t('chooseFile')}</Typography.Link>
      </Upload>
    </Form.Item>
  );
}
