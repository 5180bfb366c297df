/** For tests that sign in as an operator. */
import { generate } from 'otplib';

/** The code of the authenticator app for this secret, now or this many seconds later. */
export const codeOfApp = (secret: string, laterS = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + laterS });
