import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes for lists of students by name, school and class, and for lists of imports. Writers go on while they are built. */
export class StudentLists1703200000000 implements MigrationInterface {
  name = 'StudentLists1703200000000';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, definition] of INDEXES) {
      // An index that a killed process has left is not valid.
      await runner.query(`drop index concurrently if exists ${name}`);
      await runner.query(`create index concurrently ${name} on ${definition}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of INDEXES) await runner.query(`drop index concurrently ${name}`);
  }
}

const DOTS = '·\u0387•・･‧∙⋅●\u16EB\uA78F\u2E31\u2E33.';
const APOSTROPHES = "''’‘ʼʻ`´";
const NAME_KEY = `upper(normalize(translate(name, '${DOTS}${APOSTROPHES} ', '${'·'.repeat(DOTS.length)}${"''".repeat(7)}'), NFKC) collate "C")`;

const INDEXES: readonly (readonly [string, string])[] = [
  ['students_by_name', `students ((${NAME_KEY}), student_id)`],
  ['students_by_school', `students ((spells -> -1 ->> 'schoolId'), student_id)`],
  ['students_by_class', `students ((spells -> -1 ->> 'classId'), student_id)`],
  ['roster_imports_by_path', 'roster_imports (path, id)'],
];
