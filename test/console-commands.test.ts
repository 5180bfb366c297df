/** Every command of the graph has a page in the console, or stands here with the reason. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DocumentNode, Kind, parse } from 'graphql';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => parse(readFileSync(join(root, file), 'utf8'));

const NO_PAGE_YET = 'no page is built yet; use the graph';
const OF_PROGRAMS = 'a partner system calls it for itself; a page for operators is not built yet';
const WITHOUT_PAGE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...['openSchool', 'changeSchool', 'mergeSchools', 'closeSchool', 'openRegion', 'changeRegion', 'mergeRegions', 'changeClassLimit'],
      ...['changeClasses', 'setAdmissionPlan', 'admitGraduates'],
      ...['rejectStatusChange', 'withdrawStatusChange'],
      ...['declareMigrantChild', 'declareLeftBehind', 'requestKeyDataChange', 'approveKeyDataChange', 'rejectKeyDataChange'],
      ...['askForKeyDataEvidence', 'provideKeyDataEvidence', 'askForStatusChangeEvidence', 'provideStatusChangeEvidence'],
      ...['withdrawKeyDataChange', 'provideEvidence', 'issueTrackingCode', 'importHolidayNotice', 'registerPartner'],
      ...[
        'changePartnerScope',
        'suspendPartner',
        'resumePartner',
        'decideDoubleAdmission',
        'addCohorts',
        'setStudentPhoto',
        'setOfficePhone',
      ],
    ].map((name) => [name, NO_PAGE_YET]),
  ),
  ...Object.fromEntries(
    [
      'addWebhook',
      'changeWebhook',
      'removeWebhook',
      'pauseWebhook',
      'resumeWebhook',
      'testWebhook',
      'rotateWebhookSecret',
      'resendWebhook',
    ].map((name) => [name, OF_PROGRAMS]),
  ),
};

const fieldsOf = (document: DocumentNode): string[] =>
  document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'mutation'
      ? definition.selectionSet.selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []))
      : [],
  );
const commands = read('schema/client.graphql').definitions.flatMap((definition) =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation'
    ? (definition.fields ?? []).map(({ name }) => name.value)
    : [],
);

/** Operations whose document a page imports. */
const pages = globSync('gateway/console/src/**/*.tsx', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
const onPages = globSync('gateway/console/src/**/*.graphql', { cwd: root }).flatMap((file) =>
  read(file)
    .definitions.filter(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION && pages.some((page) => page.includes(`${definition.name?.value}Document`)),
    )
    .flatMap((definition) => fieldsOf({ kind: Kind.DOCUMENT, definitions: [definition] })),
);

test('every command has a page or a reason, and no command has both', () => {
  expect(commands.filter((name) => !onPages.includes(name) && !(name in WITHOUT_PAGE))).toEqual([]);
  expect(Object.keys(WITHOUT_PAGE).filter((name) => onPages.includes(name) || !commands.includes(name))).toEqual([]);
  expect(onPages.length).toBeGreaterThan(8);
});
