import { asOperatorShows, operatorPlaces, type SayingKind } from '../../facts/where-operators-say';
import { asCertManagerShows, whereWordsStand } from '../../facts/where-words-stand';
import type { CertificateIssuer } from '../../model/certificate-issuer';
import type { SecretClient } from '../../model/secret-client';
import { isCertificateIssuer, isSecretClient } from '../../model/vault-client';
import type { ExplainedStep, Sighting } from './explanation';
import type { Target } from './target';

/** Where a user meets a refusal: the answer itself, conditions and events of cert-manager or an operator, the logs. */
export function whereSeen(
  { client, mount }: Pick<Target, 'client' | 'mount'>,
  step: ExplainedStep,
): readonly Sighting[] {
  const { server, message, log } = step;
  return [
    ...(message === '' ? [] : [{ where: server, words: message }]),
    ...(client === null || message === ''
      ? []
      : isCertificateIssuer(client)
        ? byCertManager(client, mount, step)
        : isSecretClient(client) && says(client)
          ? byOperator(client, mount, step)
          : []),
    ...(log === '' ? [] : [{ where: 'log', words: log }]),
  ];
}

function byCertManager(
  client: CertificateIssuer,
  mount: string,
  { check, message }: ExplainedStep,
): readonly Sighting[] {
  const { phase, event, others } = whereWordsStand(check);
  const path = phase === 'sign' ? client.signPath : `auth/${mount}/login`;
  // The placeholders of the condition are objects: `Issuer: Ready=False …`.
  const conditions =
    phase === 'apply' ? [] : [asCertManagerShows(check, message, `${client.server}/v1/${path}`), ...others];
  return [
    ...conditions.map((line) => sighting(line, { Issuer: client.kind })),
    ...(event === '' ? [] : [{ where: 'event', words: event }]),
  ];
}

type SayingClient = SecretClient & { readonly kind: SayingKind };

function says(client: SecretClient): client is SayingClient {
  return client.kind in operatorPlaces;
}

function byOperator(
  { kind, method, server, serviceAccount: account }: SayingClient,
  mount: string,
  { check, message, sent }: ExplainedStep,
): readonly Sighting[] {
  const path = check.startsWith('acl/') ? sent.replace(/^`|`$/g, '') : '';
  const request = { message, method, account, server, mount, path };
  return asOperatorShows(kind, check, request).map((line) => sighting(line));
}

/** A line that begins with the object on which it stands. */
function sighting(line: string, named: Readonly<Record<string, string>> = {}): Sighting {
  const [, object = '', words = ''] = /^(\w+): (.*)$/s.exec(line) ?? [];
  return { where: named[object] ?? object, words };
}
