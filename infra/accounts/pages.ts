/** The issuer's pages: plain HTML without scripts, in Chinese and English, also for a phone. */
import type { Language } from '../runtime/language.ts';
import type { Post } from './store.ts';

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;background:#f0f2f5;margin:0;color:#222}main{max-width:22rem;margin:8vh auto;background:#fff;padding:1.5rem 2rem;border-radius:8px}
h1{font-size:1.4rem;margin:0 0 1rem}label{display:block;margin:.8rem 0 .2rem}input:not([type=radio]){width:100%;box-sizing:border-box;padding:.5rem;font:inherit;border:1px solid #767676;border-radius:4px}
button{margin-top:1.2rem;width:100%;padding:.6rem;font:inherit;color:#fff;background:#0b5cad;border:0;border-radius:4px;cursor:pointer}[role=alert]{color:#a8071a;border-left:4px solid #a8071a;padding-left:.6rem}small{color:#595959}`;

/**
 * Nothing is loaded. No script runs, except one of `oidc-provider` that goes on to the next step when a person changes the post: the library adds its
 * digest to `script-src`. Forms go only to this origin, and from here back to the console.
 */
export const pageHeaders = (consoleUrl: string) => ({
  'content-security-policy': `default-src 'none'; script-src; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self' ${consoleUrl}; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
});

type Pair = readonly [zh: string, en: string];
const pick = (language: Language, [zh, en]: Pair): string => (language === 'en' ? en : zh);

export type Problem = 'wrong' | 'locked' | 'tooMany' | 'passwordsDiffer' | 'passwordWeak' | 'noPost' | 'wrongCode' | 'ended' | 'failed';
const PROBLEMS: Readonly<Record<Problem, Pair>> = {
  wrong: ['账号或密码不正确。', 'The account or the password is wrong.'],
  locked: ['尝试次数过多，请15分钟后再试。', 'There were too many tries. Try again in 15 minutes.'],
  tooMany: ['来自此地址的尝试过多，请稍后再试。', 'There were too many tries from this address. Try again later.'],
  passwordsDiffer: ['两次输入的新密码不一致。', 'The two new passwords differ.'],
  passwordWeak: [
    '新密码至少12个字符，不能与原密码或账号相同。',
    'A new password has at least 12 characters, and is neither the old one nor the account.',
  ],
  wrongCode: ['验证码不正确或已使用，请输入新的验证码。', 'The code is wrong or was used before. Type a new one.'],
  ended: [
    '本次登录已失效，或是在别的浏览器中开始的。请重新打开系统。',
    'This sign-in has ended, or it began in another browser. Open the console again.',
  ],
  failed: ['系统出错，请重试。', 'Something failed here. Try again.'],
  noPost: [
    '您没有可用的岗位。岗位须先完成培训，请联系上级管理员。',
    'You have no post that you can use. Training comes first: ask the administrator above you.',
  ],
};

function page(language: Language, title: Pair, body: string): string {
  return `<!doctype html><html lang="${language === 'en' ? 'en' : 'zh-CN'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${pick(language, title)}</title><style>${STYLE}</style><main><h1>${pick(language, title)}</h1>${body}</main></html>`;
}

/** Text for HTML. */
const text = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
const alert = (language: Language, problem: Problem | undefined): string =>
  problem ? `<p role="alert">${pick(language, PROBLEMS[problem])}</p>` : '';
const field = (name: string, label: string, type: string, more = ''): string =>
  `<label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" required maxlength="200" ${more}>`;
const button = (label: string): string => `<button type="submit">${label}</button>`;

export function signInPage(language: Language, uid: string, login = '', problem?: Problem): string {
  return page(
    language,
    ['登录学籍系统', 'Sign in to student records'],
    `${alert(language, problem)}<form method="post" action="/sign-in/${encodeURIComponent(uid)}">
${field('login', pick(language, ['账号', 'Account']), 'text', `value="${text(login)}" autocomplete="username" autofocus`)}
${field('password', pick(language, ['密码', 'Password']), 'password', 'autocomplete="current-password"')}
${button(pick(language, ['登录', 'Sign in']))}</form>`,
  );
}

/** The first password is known to the one who gave it, so its owner replaces it before anything else. */
export function changePage(language: Language, uid: string, ticket: string, problem?: Problem): string {
  return page(
    language,
    ['请设置新密码', 'Choose a new password'],
    `${alert(language, problem)}<form method="post" action="/sign-in/${encodeURIComponent(uid)}"><input type="hidden" name="ticket" value="${text(ticket)}">
${field('fresh', pick(language, ['新密码（至少12个字符）', 'New password (at least 12 characters)']), 'password', 'minlength="12" autocomplete="new-password"')}
${field('again', pick(language, ['再次输入新密码', 'The new password again']), 'password', 'minlength="12" autocomplete="new-password"')}
${button(pick(language, ['保存并登录', 'Save and sign in']))}</form>`,
  );
}

/** Asks for a code of an authenticator app. `secret` is given once, before the app knows the account. */
export function codePage(language: Language, uid: string, ticket: string, secret?: string, problem?: Problem): string {
  const first = pick(language, [
    '本岗位须用动态验证码登录。请在身份验证器应用中添加以下密钥，再输入应用显示的验证码。',
    'This post needs a code besides the password. Add this key to an authenticator app, then type the code that the app shows.',
  ]);
  const key = secret ? `<p>${first}</p><p><code style="overflow-wrap:anywhere">${text(secret)}</code></p>` : '';
  return page(
    language,
    ['请输入动态验证码', 'Type the code'],
    `${alert(language, problem)}${key}<form method="post" action="/sign-in/${encodeURIComponent(uid)}"><input type="hidden" name="ticket" value="${text(ticket)}">
${field('code', pick(language, ['验证码（6位数字）', 'Code (6 digits)']), 'text', 'inputmode="numeric" pattern="[0-9]{6}" autocomplete="one-time-code" autofocus')}
${button(pick(language, ['确定', 'Go on']))}</form>`,
  );
}

const HATS: Readonly<Record<string, Pair>> = {
  registrar: ['学籍管理员', 'Registrar'],
  approver: ['学籍主管领导', 'Approver'],
  office: ['项目办公室', 'Programme office'],
  reader: ['统计查阅', 'Reader of statistics'],
  operator: ['系统运维', 'Operator'],
  partner: ['合作系统', 'Partner system'],
};

export function postPage(language: Language, uid: string, ticket: string, posts: readonly Post[]): string {
  const rows = posts.map(({ id, unitName, hats, trainedOn }, index) => {
    const words = hats.map((hat) => pick(language, HATS[hat] ?? [hat, hat])).join(pick(language, ['、', ', ']));
    const untrained = trainedOn ? '' : ` <small>${pick(language, ['（未培训）', '(not trained yet)'])}</small>`;
    return `<p><label><input type="radio" name="post" value="${text(id)}" required ${trainedOn ? '' : 'disabled'} ${index === 0 && trainedOn ? 'checked' : ''}> ${text(unitName)} · ${words}${untrained}</label></p>`;
  });
  return page(
    language,
    ['请选择岗位', 'Choose a post'],
    `<form method="post" action="/sign-in/${encodeURIComponent(uid)}"><input type="hidden" name="ticket" value="${text(ticket)}">${rows.join('')}${button(pick(language, ['进入', 'Go on']))}</form>`,
  );
}

export const signOutPage = (language: Language, form: string): string =>
  page(
    language,
    ['退出登录', 'Sign out'],
    `${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">${pick(language, ['退出', 'Sign out'])}</button>`,
  );
export const signedOutPage = (language: Language, consoleUrl: string): string =>
  page(language, ['已退出', 'Signed out'], `<p><a href="${text(consoleUrl)}">${pick(language, ['重新登录', 'Sign in again'])}</a></p>`);
export const problemPage = (language: Language, problem: Problem): string =>
  page(language, ['无法登录', 'You cannot sign in'], alert(language, problem));
export const errorPage = (language: Language, why: string): string =>
  page(language, ['无法登录', 'You cannot sign in'], `<p role="alert">${text(why)}</p>`);
