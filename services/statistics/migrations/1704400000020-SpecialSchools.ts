import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Special schools are a stage of their own. The contract of events and the SDL say which stages there are, and no constraint of a table repeats it. */
export class SpecialSchools1704400000020 implements MigrationInterface {
  name = 'SpecialSchools1704400000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table facts drop constraint facts_stage_check`);
  }

  /** The release before works without the constraint. With it, rows of special schools would be refused. */
  async down(): Promise<void> {}
}
