/** Files that prove something: the fields of a form that chooses them, their upload, and the list of those that were given. */
import { Form, Typography, Upload } from 'antd';
import { type Language, useText } from '../messages.ts';
import { uploadFile } from '../upload.ts';

export type ChosenFiles = readonly { readonly originFileObj?: File }[];

/** The field is named `files`. */
export function FilesField({ required = false }: { required?: boolean }) {
  const t = useText();
  return (
    <Form.Item
      name="files"
      label={t('proof')}
      valuePropName="fileList"
      getValueFromEvent={({ fileList }) => fileList}
      rules={required ? [{ required: true, message: t('required') }] : []}
    >
      <Upload beforeUpload={() => false} accept=".pdf,.jpg,.jpeg,.png">
        <Typography.Link>{t('chooseFile')}</Typography.Link>
      </Upload>
    </Form.Item>
  );
}

/** Uploads the files before their command is sent. A file whose command is refused belongs to nothing and is removed later. */
export const uploadAll = (
  address: string,
  files: ChosenFiles,
  language: Language,
): Promise<readonly { readonly title: string; readonly fileId: string }[]> =>
  Promise.all(
    files.flatMap(({ originFileObj: file }) =>
      file
        ? [
            uploadFile(address, file, { language, idempotencyKey: crypto.randomUUID(), onProgress: () => {} }).then(({ id }) => ({
              title: file.name,
              fileId: id,
            })),
          ]
        : [],
    ),
  );

type Given = { readonly kind: string; readonly title: string; readonly file: { readonly name: string; readonly url: string } | null };

/** A file that the viewer may not open, or that has been removed, is only named. */
export function DocumentList({ documents, kindOf }: { documents: readonly Given[]; kindOf: (kind: string) => string }) {
  return (
    <ul>
      {documents.map(({ kind, title, file }) => (
        <li key={`${kind}${title}`}>
          {kindOf(kind)}：
          {file ? (
            <a href={file.url} target="_blank" rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
        </li>
      ))}
    </ul>
  );
}
