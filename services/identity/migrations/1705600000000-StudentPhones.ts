import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds a student by the telephone number of the record. */
export class StudentPhones1705600000000 implements MigrationInterface {
  name = 'StudentPhones1705600000000';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists students_by_phone');
    await runner.query('create index concurrently students_by_phone on students (phone) where phone is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists students_by_phone');
  }
}
