import { Trust, type Verdict } from 'cdk-vault-trust';
import { declaration } from './declaration';

/** The key that `openssl ecparam -genkey -name prime256v1` made for the next years, without its private half. */
const key = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE5zPFpo2aEhA5yS0/OgJir/1WOP+r
Wh/3H2tBdpp+wfDJts9g2M0cSQozxZaFCfVktjwFAYGh8dwWlUke4JR/uA==
-----END PUBLIC KEY-----`;

/** Apply each of these declarations before the next one. */
export const stages = Trust.rotateSigningKey(declaration, { cluster: 'prod', key });

const trusts = stages.map((stage) => Trust.declare(stage.declaration));

/** What is proved of the way from one stage to another. */
export function between(from: number, to: number): Verdict {
  const [base, next] = [trusts[from], trusts[to]];
  if (base === undefined || next === undefined) throw new RangeError('there is no such stage');
  return next.prove({ noLostAccess: { base } });
}
