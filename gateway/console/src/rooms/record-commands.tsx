/** What a registrar does with a record beyond corrections: photo, key data with evidence, and the declarations of a child's situation. */
import { DatePicker, Form, Input, Select, Switch } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import {
  DeclareLeftBehindDocument,
  DeclareMigrantChildDocument,
  type KeyDataEvidenceKind,
  type KeyDataInput,
  type KeyDataProcedure,
  type LeftBehindKind,
  RequestKeyDataChangeDocument,
  SetStudentPhotoDocument,
} from '../generated/record-commands.ts';
import { useCommand } from '../graph.ts';
import { KEY_DATA_EVIDENCE, KEY_DATA_PROCEDURE, LEFT_BEHIND } from '../labels.ts';
import { type TextName, useChoices, useLanguage, useText } from '../messages.ts';
import { CommandButton, required } from '../ui/command.tsx';
import { FilesField } from '../ui/upload.tsx';
import { type ChosenFiles, uploadChosen } from '../upload.ts';

type Known = {
  readonly id: string;
  readonly revision: number | null;
  readonly guardians: readonly { readonly seq: number; readonly name: string | null }[] | null;
};

const FILES_AT = '/key-data-change-files';
const MOST_TEXT = 500;

/** The commands need the revision that the caller has read. */
export function RecordCommands({ student: { id, revision, guardians } }: { student: Known }) {
  if (revision === null) return null;
  return (
    <>
      <SetPhoto studentId={id} revision={revision} />
      <RequestKeyDataChange studentId={id} revision={revision} />
      <DeclareMigrantChild studentId={id} revision={revision} />
      <DeclareLeftBehind studentId={id} revision={revision} guardians={guardians ?? []} />
    </>
  );
}

type OfRecord = { studentId: string; revision: number };

function SetPhoto({ studentId, revision }: OfRecord) {
  const t = useText();
  const language = useLanguage();
  const set = useCommand(SetStudentPhotoDocument);
  return (
    <CommandButton<{ files: ChosenFiles }>
      title={t('setPhoto')}
      help={t('setPhotoHelp')}
      send={async ({ files }, idempotencyKey) => {
        const [file] = await uploadChosen(FILES_AT, files.slice(-1), language);
        return (await set.mutateAsync({ input: { idempotencyKey, studentId, revision, fileId: file?.id ?? '' } })).data.setStudentPhoto;
      }}
    >
      <FilesField label={t('photo')} accept=".jpg,.jpeg,.png" required />
    </CommandButton>
  );
}

type KeyDataWanted = KeyDataInput & {
  procedure: KeyDataProcedure;
  reason: string;
  documentKind: KeyDataEvidenceKind;
  files: ChosenFiles;
};
const KEY_FIELDS = ['name', 'sex', 'birthDate', 'ethnicity', 'idType', 'idNumber', 'nationality'] as const satisfies readonly TextName[];

/** Only the fields that are filled in are requested. */
const keyFieldsOf = (wanted: KeyDataWanted): KeyDataInput =>
  Object.fromEntries(KEY_FIELDS.flatMap((name) => (wanted[name]?.trim() ? [[name, wanted[name]?.trim()]] : [])));

function RequestKeyDataChange({ studentId, revision }: OfRecord) {
  const t = useText();
  const language = useLanguage();
  const choices = useChoices();
  const request = useCommand(RequestKeyDataChangeDocument);
  const rules = required(t);
  return (
    <CommandButton<KeyDataWanted>
      title={t('changeKeyData')}
      help={t('changeKeyDataHelp')}
      initialValues={{ procedure: 'ORDINARY', documentKind: 'HOUSEHOLD_REGISTER' }}
      send={async (wanted, idempotencyKey) => {
        const { procedure, reason, documentKind: kind, files } = wanted;
        const documents = (await uploadChosen(FILES_AT, files, language)).map(({ id: fileId, title }) => ({ kind, title, fileId }));
        const input = { idempotencyKey, studentId, revision, procedure, fields: keyFieldsOf(wanted), reason, documents };
        return (await request.mutateAsync({ input })).data.requestKeyDataChange;
      }}
    >
      <Form.Item name="procedure" label={t('procedure')} rules={rules}>
        <Select options={choices(KEY_DATA_PROCEDURE)} />
      </Form.Item>
      {KEY_FIELDS.map((name) => (
        <Form.Item key={name} name={name} label={t(name)}>
          <Input autoComplete="off" />
        </Form.Item>
      ))}
      <Form.Item name="reason" label={t('reason')} rules={rules}>
        <Input.TextArea rows={2} maxLength={MOST_TEXT} showCount />
      </Form.Item>
      <Form.Item name="documentKind" label={t('proofKind')} rules={rules}>
        <Select options={choices(KEY_DATA_EVIDENCE)} />
      </Form.Item>
      <FilesField label={t('proof')} required />
    </CommandButton>
  );
}

type Declared = { from: Dayjs; evidence: string };
const shownDate = (day: Dayjs): string => day.format('YYYY-MM-DD');

function DeclareMigrantChild({ studentId, revision }: OfRecord) {
  const t = useText();
  const declare = useCommand(DeclareMigrantChildDocument);
  return (
    <CommandButton<Declared & { migrantChild: boolean }>
      title={t('declareMigrant')}
      help={t('declareHelp')}
      initialValues={{ migrantChild: true, from: dayjs() }}
      send={async ({ migrantChild, from, evidence }, idempotencyKey) => {
        const input = { idempotencyKey, studentId, revision, migrantChild, from: shownDate(from), evidence };
        return (await declare.mutateAsync({ input })).data.declareMigrantChild;
      }}
    >
      <Form.Item name="migrantChild" label={t('migrantChild')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <DeclaredFields />
    </CommandButton>
  );
}

type LeftBehindWanted = Declared & { leftBehind: LeftBehindKind; otherParentUnable?: boolean; caregiver?: number; lastContactOn?: Dayjs };

function DeclareLeftBehind({ studentId, revision, guardians }: OfRecord & { guardians: NonNullable<Known['guardians']> }) {
  const t = useText();
  const choices = useChoices();
  const declare = useCommand(DeclareLeftBehindDocument);
  return (
    <CommandButton<LeftBehindWanted>
      title={t('declareLeftBehind')}
      help={t('declareHelp')}
      initialValues={{ from: dayjs() }}
      send={async ({ leftBehind, otherParentUnable, caregiver, lastContactOn, from, evidence }, idempotencyKey) => {
        const details = {
          ...(leftBehind === 'ONE_PARENT' && { otherParentUnable: otherParentUnable ?? false }),
          ...(leftBehind !== 'NONE' && { caregiver: caregiver ?? null, lastContactOn: lastContactOn ? shownDate(lastContactOn) : null }),
        };
        const input = { idempotencyKey, studentId, revision, leftBehind, ...details, from: shownDate(from), evidence };
        return (await declare.mutateAsync({ input })).data.declareLeftBehind;
      }}
    >
      <Form.Item name="leftBehind" label={t('leftBehind')} rules={required(t)}>
        <Select options={choices(LEFT_BEHIND)} />
      </Form.Item>
      <Form.Item name="otherParentUnable" label={t('otherParentUnable')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="caregiver" label={t('caregiver')}>
        <Select allowClear options={guardians.map(({ seq, name }) => ({ value: seq, label: name ?? String(seq) }))} />
      </Form.Item>
      <Form.Item name="lastContactOn" label={t('lastContactOn')}>
        <DatePicker />
      </Form.Item>
      <DeclaredFields />
    </CommandButton>
  );
}

/** Since when a declared situation holds, and what it was learned from. */
function DeclaredFields() {
  const t = useText();
  const rules = required(t);
  return (
    <>
      <Form.Item name="from" label={t('from')} rules={rules}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="evidence" label={t('learnedFrom')} rules={rules}>
        <Input maxLength={MOST_TEXT} />
      </Form.Item>
    </>
  );
}
