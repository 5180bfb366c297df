/** The gateway's refusals of uploads, as data. */
import type { DoorError } from './error-answer.ts';

export type Problem = DoorError & { status: number; retryAfter?: number };

export const PROBLEMS = {
  keyMissing: {
    status: 400,
    code: 'IdempotencyKeyMissing',
    message: '请求头Idempotency-Key应为8至200字。The header Idempotency-Key has 8 to 200 characters.',
  },
  form: {
    status: 415,
    code: 'FileTypeUnsupported',
    message:
      '请把CSV文件本身作为请求内容发送，不要用表单（multipart/form-data）。Send the CSV file itself as the body, not in a form (multipart/form-data).',
  },
  packed: {
    status: 415,
    code: 'FileTypeUnsupported',
    message: '请不要压缩文件（Content-Encoding）。Send the file without compression (Content-Encoding).',
  },
  tooLarge: { status: 413, code: 'FileTooLarge', message: '文件超过64MB，请分开上传。The file is larger than 64 MB: upload it in parts.' },
  tooMany: {
    status: 429,
    code: 'TooManyUploads',
    message: '同时上传的文件过多，请稍后重试。Too many uploads are in progress: try again later.',
    retryAfter: 10,
  },
  idle: {
    status: 408,
    code: 'UploadIdle',
    message:
      '60秒内收到的数据不足16KB，上传已中止，请重新上传。Less than 16 KB arrived within 60 seconds, so the upload was ended: send the file again.',
  },
  tooSlow: {
    status: 408,
    code: 'UploadTooSlow',
    message: '上传超过20分钟，请分成几个文件上传。The upload took longer than 20 minutes: send the roster in several files.',
  },
  cutOff: { status: 400, code: 'UploadCutOff', message: '连接中断，文件未被接收。The connection was cut, so the file was not taken.' },
  unavailable: {
    status: 503,
    code: 'SUBGRAPH_UNAVAILABLE',
    message: '文件未被接收，请用同一幂等键重发。The file was not taken: send it again under the same key.',
    retryAfter: 10,
  },
} satisfies Record<string, Problem>;

export type UploadProblems = Record<keyof typeof PROBLEMS, Problem>;

/** Of `POST /files`. */
export const FILE_PROBLEMS: UploadProblems = {
  ...PROBLEMS,
  form: {
    status: 415,
    code: 'FileTypeUnsupported',
    message:
      '请把文件本身作为请求内容发送，不要用表单（multipart/form-data）。Send the file itself as the body, not in a form (multipart/form-data).',
  },
  tooLarge: { status: 413, code: 'FileTooLarge', message: '文件超过10MB。The file is larger than 10 MB.' },
  tooSlow: {
    status: 408,
    code: 'UploadTooSlow',
    message:
      '上传超过5分钟，请压缩图片或换用更快的网络。The upload took longer than 5 minutes: send a smaller image, or use a faster network.',
  },
  unavailable: {
    status: 503,
    code: 'SUBGRAPH_UNAVAILABLE',
    message: '文件未被接收，请稍后重发。The file was not taken: send it again later.',
    retryAfter: 10,
  },
};

export class UploadRefused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
