import { Secret, TOTP } from 'otpauth';
import { DEMO_STAFF } from './demo-staff';

/** Prints the present code of a demo staff account, as its authenticator would show it. */
function main(login: string | undefined): void {
  const staff = DEMO_STAFF.find((account) => account.login === login);
  if (!staff) {
    console.error(`Name a demo account: ${DEMO_STAFF.map((account) => account.login).join(', ')}`);
    process.exitCode = 1;
    return;
  }
  const totp = new TOTP({ secret: Secret.fromBase32(staff.totpSecret) });
  console.log(`${totp.generate()}  (${Math.ceil(totp.remaining() / 1000)} s 内有效)`);
}

main(process.argv[2]);
