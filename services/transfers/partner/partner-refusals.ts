/** Texts of refusals about partners and webhooks. */
import type { UrlRefusal } from '@xueji/infra/runtime/public-address.ts';
import { type RefusalText, type Refused, refusalType, SHARED_REFUSALS, type SharedRefusal } from '@xueji/infra/runtime/refusal.ts';
import type { ChangeRefusal, RegisterRefusal } from './partner.ts';
import { type AddRefusal, MOST_WEBHOOKS, type WebhookRefusal } from './webhook.ts';

export type PartnerCommandRefusal = RegisterRefusal | ChangeRefusal | AddRefusal | WebhookRefusal | SharedRefusal;

const OPERATOR = '平台运营方 · the operator of the platform';

export const PARTNER_REFUSALS: Record<PartnerCommandRefusal, RefusalText> = {
  ...SHARED_REFUSALS,
  PartnerClientIdTaken: {
    message: '此客户端标识已登记。A partner of this client id is registered.',
    whoCanAct: `${OPERATOR}`,
  },
  PartnerNotFound: {
    message: '没有该合作系统，或不在您的管辖范围内。No such partner in your unit.',
    whoCanAct: '请核对编号 · check the id',
  },
  PartnerNotActive: {
    message: '本系统未登记或已停用。This partner is not registered, or suspended.',
    whoCanAct: OPERATOR,
  },
  TooManyWebhooks: {
    message: `每个合作系统最多${MOST_WEBHOOKS}个推送地址。At most ${MOST_WEBHOOKS} webhooks a partner.`,
    whoCanAct: '请先删除不用的地址 · remove one that is not used',
  },
  WebhookNotFound: {
    message: '没有该推送地址。No such webhook of yours.',
    whoCanAct: '请核对编号 · check the id',
  },
};

/** Some of the named units do not exist. */
export type UnitUnknown = Refused<'UnitUnknown'> & { readonly units: readonly string[] };

export const unitRefusal = ({ units }: UnitUnknown) => ({
  __typename: 'UnitUnknown' as const,
  units,
  message: `没有这些单位：${units.join('、')}。These units do not exist: ${units.join(', ')}.`,
  whoCanAct: '请核对单位代码；刚开办的学校几秒后即可识别 · check the codes; a new school is known within seconds',
});

export const toRefusal = (refused: Refused) => refusalType(PARTNER_REFUSALS)(refused as Refused<PartnerCommandRefusal>);

const URL_REFUSALS: Record<UrlRefusal, string> = {
  NOT_A_URL: '不是有效的网址。Not an http(s) URL.',
  NOT_HTTPS: '推送地址必须使用 https。A webhook must be https.',
  HAS_USER_INFO: '网址中不能含用户名或密码；请用签名验证来源。No user or password in the URL: requests are signed.',
  NOT_PUBLIC:
    '推送地址必须是公网地址；内网、本机、保留地址均不可。The address is private, local or reserved; webhooks go to public addresses only.',
  UNRESOLVABLE: '域名无法解析。The name has no address.',
};

/** Production does not accept the setting, so the text does not name it there. */
const FOR_DEVELOPMENT =
  '开发环境可设置 XUEJI_WEBHOOK_ALLOW_PRIVATE=1 后重新启动。For development, set XUEJI_WEBHOOK_ALLOW_PRIVATE=1 and start again.';
const isAllowedBySetting = (reason: UrlRefusal): boolean => reason === 'NOT_HTTPS' || reason === 'NOT_PUBLIC';

export const urlRefusal = (reason: UrlRefusal, production: boolean) => ({
  __typename: 'WebhookUrlRefused' as const,
  reason,
  message: !production && isAllowedBySetting(reason) ? `${URL_REFUSALS[reason]} ${FOR_DEVELOPMENT}` : URL_REFUSALS[reason],
  whoCanAct: '合作系统的运维人员 · whoever runs the partner’s endpoint',
});
