/**
 * Every code that an error can have, at every endpoint: `{"errors":[{"message","path","extensions":{"code","requestId", …}}]}`. The list is closed: a code is
 * added in a release and never changes its meaning. A refused command is not an error: its union has a type for each refusal.
 */
type ErrorMeaning = {
  /** `caller`: the request must change. `system`: the request is valid, and a part of the system failed. */
  readonly fault: 'caller' | 'system';
  /** The same request may succeed later. */
  readonly mayRetry: boolean;
  readonly meaning: string;
};

const callersFault = (meaning: string): ErrorMeaning => ({ fault: 'caller', mayRetry: false, meaning });
const limitOfTime = (meaning: string): ErrorMeaning => ({ fault: 'caller', mayRetry: true, meaning });
const systemFault = (mayRetry: boolean, meaning: string): ErrorMeaning => ({ fault: 'system', mayRetry, meaning });

/** Codes of the graph and its streams, and of other endpoints where the case occurs. */
export const ERROR_CODES = {
  UNAUTHENTICATED: callersFault('没有令牌或令牌无效。There is no token, or the token is not valid.'),
  FORBIDDEN: callersFault('您无权查看或办理。You may not read or do this.'),
  FIELD_NOT_GRANTED: callersFault('合作系统未获授权读取此字段。The partner is not granted a field that it selects.'),
  BAD_REQUEST: callersFault('请求格式有误。The request has a wrong form.'),
  BAD_USER_INPUT: callersFault('输入有误。A value of the input is wrong; the message names it.'),
  GRAPHQL_PARSE_FAILED: callersFault('GraphQL语法错误。The document is not GraphQL.'),
  GRAPHQL_VALIDATION_FAILED: callersFault('查询与图的定义不符。The document does not fit the schema.'),
  OPERATION_RESOLUTION_FAILURE: callersFault('没有指明要执行的操作。No operation of the document is named.'),
  PERSISTED_QUERY_NOT_FOUND: callersFault(
    '服务器没有此摘要的查询，请连同全文重发。No document has this hash: send it again with the document.',
  ),
  QUERY_TOO_LARGE: callersFault('请求或查询过大。The request or its document is too large.'),
  QUERY_TOO_DEEP: callersFault('查询层级过深。The document has too many levels.'),
  QUERY_TOO_COSTLY: callersFault('查询开销超过上限。The operation costs more than one operation may.'),
  TOO_MANY_ALIASES: callersFault('别名过多。The document has too many aliases.'),
  TOO_MANY_ROOT_FIELDS: callersFault('根字段过多。The operation has too many fields at its root.'),
  PAGE_TOO_LARGE: callersFault('分页过大。`first` lies outside its limits.'),
  BUDGET_EXHAUSTED: limitOfTime(
    '每分钟额度已用完。The budget of this minute is used up; wait for as many seconds as the header Retry-After says.',
  ),
  TOO_MANY_SUBSCRIPTIONS: limitOfTime('订阅数已达上限。One user has too many open streams.'),
  CURSOR_INVALID: callersFault('游标无效。The cursor is not one of this list.'),
  CURSOR_FOREIGN: callersFault('游标属于其他读者。The cursor was given to another reader.'),
  CURSOR_EXPIRED: callersFault('游标已过期。The events after the cursor are no longer kept.'),
  REFERENCE_NOT_FOUND: systemFault(
    false,
    '此处引用的对象不存在，该部分为空。The object that this field refers to does not exist; the field is null.',
  ),
  SUBGRAPH_UNAVAILABLE: systemFault(
    true,
    '系统的一部分暂时没有响应，其数据为空。A part of the system does not answer; its data is null. Try again later.',
  ),
  SERVICE_BUSY: systemFault(
    true,
    '系统的一部分繁忙，请稍后重试。A part of the system is busy; its data is null. Try again in a few seconds.',
  ),
  INTERNAL_SERVER_ERROR: systemFault(false, '系统内部错误。Internal server error.'),
} as const satisfies Record<string, ErrorMeaning>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Additional codes of the endpoints for files, guardians and operators. */
export const DOOR_CODES = {
  WrongHat: callersFault('您的岗位不能办理此项业务。Your role may not do this.'),
  WrongUnit: callersFault('此项业务不由您所在的单位办理。Your unit may not do this.'),
  IdempotencyKeyMissing: callersFault('缺少请求头Idempotency-Key。The header Idempotency-Key is missing or has a wrong length.'),
  IdempotencyKeyReused: callersFault('幂等键已用于其他内容。The idempotency key was used for another content.'),
  AdmissionPlanMissing: callersFault('缺少请求头X-Plan-Id。The header X-Plan-Id must hold the id of an admission plan.'),
  FileTypeUnsupported: callersFault('请直接发送未压缩的文件。The body must be the file itself, not a form and not compressed.'),
  FileTooLarge: callersFault('文件过大。The file is too large.'),
  TooManyUploads: limitOfTime('同时上传的文件过多。Too many uploads are in progress.'),
  UploadIdle: limitOfTime('上传中断过久。Too few bytes of the file arrived in time.'),
  UploadTooSlow: limitOfTime('上传时间过长。The upload took too long.'),
  UploadCutOff: limitOfTime('上传连接中断。The connection was cut before the file was complete.'),
  FileEmpty: callersFault('文件没有内容。The file is empty.'),
  FileNameInvalid: callersFault('文件名不合要求。The header x-file-name holds no file name.'),
  FileTypeMismatch: callersFault('扩展名与内容不符。The extension of the file name does not match the content.'),
  FileIncomplete: callersFault('文件不完整。The end of the file is missing.'),
  TooManyFiles: limitOfTime('未使用的文件过多。Too many uploaded files of the unit are not attached yet.'),
  TooManyDownloads: limitOfTime('同时下载的文件过多。Too many downloads are in progress.'),
  FileLinkInvalid: callersFault('文件链接无效。The link of a file is not valid.'),
  FileLinkForeign: callersFault('文件链接属于其他用户。The link of a file was given to another user.'),
  FileLinkExpired: callersFault('文件链接已过期。The link of a file has expired; ask the graph for a new one.'),
  FileNotFound: callersFault('文件已不存在。The file does not exist any more.'),
  TRACKING_NOT_FOUND: callersFault('查询编号或查询码不正确。The case number and the code open no case.'),
  RATE_LIMITED: limitOfTime('查询过于频繁。This was asked too often; wait for as many seconds as the header Retry-After says.'),
  NoSuchEvent: callersFault('没有此编号的待处理事件。No parked event has this id.'),
  NoSuchAddress: callersFault('没有这个地址。There is no such address.'),
  NoSuchQueue: callersFault('没有此名称的队列。No queue of parked work has this name.'),
  NoSuchTopic: callersFault('本服务没有此名称的主题。The service has no topic of this name.'),
  NoSuchType: callersFault('本服务没有此类型的事件。The service has no events of this type.'),
  EventsCleared: callersFault('事件已按保存期限清除。The events were cleared by the retention policy.'),
  NotNext: callersFault('前面还有未处理的事件。An event before this one is still missing.'),
  TwinWaits: callersFault('另有同一序号的事件在等待。Another event of the same number waits.'),
} as const satisfies Record<string, ErrorMeaning>;

export type DoorCode = ErrorCode | keyof typeof DOOR_CODES;

/** Why a token is refused: `extensions.reason` of UNAUTHENTICATED. For a token with a wrong signature the answer gives no further reason. */
export const TOKEN_FAULTS = {
  MISSING: '请在请求头Authorization中提供令牌（Bearer）。Send a token in the header: Authorization: Bearer TOKEN.',
  MALFORMED: '令牌格式有误，应为“Bearer 令牌”。The header Authorization must be: Bearer TOKEN.',
  UNTRUSTED: '令牌不是由本系统信任的签发方签发的。The token is not signed by the issuer that this system trusts.',
  WRONG_ISSUER: '令牌的签发方（iss）不是本系统所用的签发方。The token has another issuer (iss) than this system expects.',
  WRONG_AUDIENCE: '令牌不是签发给本系统使用的（aud）。The token is for another audience (aud).',
  NOT_YET_VALID: '令牌尚未生效（nbf），请核对签发方的时钟。The token is not valid yet (nbf); check the clock of the issuer.',
  EXPIRED: '令牌已过期，请重新获取。The token has expired; get a new one.',
  CLAIMS_INVALID: '令牌缺少声明或声明有误（sub、exp、hats、unit）。A claim of the token is missing or wrong (sub, exp, hats, unit).',
} as const;

export type TokenFault = keyof typeof TOKEN_FAULTS;
