/** Who is signed in, and with which post. The token itself stays in a cookie that no script can read. */
import { useQuery } from '@tanstack/react-query';

export type Post = {
  readonly id: string;
  readonly unit: string;
  readonly unitName?: string;
  readonly hats: readonly string[];
};
export type Session = {
  readonly account: string;
  readonly name: string;
  readonly post: Post;
  readonly posts: readonly Post[];
  /** Every request that changes something carries this value in a header. Another site cannot read it. */
  readonly csrf: string;
  readonly expiresAt: string;
};

let csrf = '';
export const csrfHeader = (): Record<string, string> => (csrf ? { 'x-csrf-token': csrf } : {});

export class SignedOut extends Error {}

export async function readSession(): Promise<Session> {
  const response = await fetch('/session');
  if (response.status === 401) throw new SignedOut();
  if (!response.ok) throw new Error(`The session cannot be read (${response.status})`);
  const session = (await response.json()) as Session;
  csrf = session.csrf;
  return session;
}

export const SESSION_KEY = ['session'];
export const useSession = () => useQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: 60_000, retry: retrySession });

/** The unit of the post in use: `CN`, the code of a region, or the code of a school. `region`: what lists of a region begin with. */
export function useUnit(): { unit: string; isSchool: boolean; region: string } {
  const unit = useSession().data?.post.unit ?? 'CN';
  const isSchool = isSchoolCode(unit);
  // The code of a school does not contain the code of its county.
  return { unit, isSchool, region: isSchool ? 'CN' : unit };
}
export const isSchoolCode = (code: string): boolean => /^\d{10}$/.test(code);
/** Whether the post in use has a hat. The graph refuses what the hats do not allow in any case. */
export const useHat = (hat: string): boolean => useSession().data?.post.hats.includes(hat) ?? false;

const retrySession = (count: number, error: Error): boolean => !(error instanceof SignedOut) && count < 3;

/** Where to sign in so that the same page opens again afterwards. */
export function signInAddress(post?: string): string {
  const to = encodeURIComponent(location.pathname + location.search);
  return `/session/sign-in?to=${to}${post ? `&post=${encodeURIComponent(post)}` : ''}`;
}

export async function signOut(): Promise<void> {
  const response = await fetch('/session/sign-out', { method: 'POST', headers: csrfHeader() });
  const { to = '/' } = (await response.json().catch(() => ({}))) as { to?: string };
  location.assign(to);
}
