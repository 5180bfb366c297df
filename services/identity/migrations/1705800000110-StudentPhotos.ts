import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos of students, and which uploaded files hold a photo that was encoded anew. */
export class StudentPhotos1705800000110 implements MigrationInterface {
  name = 'StudentPhotos1705800000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table encoded_photos (file_id uuid primary key references files on delete cascade)');
    await runner.query(`
      create table student_photos (
        student_id uuid primary key references students,
        file_id uuid not null,
        set_at timestamptz not null
      )`);
  }

  async down(): Promise<void> {
    throw new Error('photos would be lost');
  }
}
