import type { PkiMount } from '../../model/pki-mount';
import { isVariable, type Text } from '../../model/variable';
import type { Login } from '../scope/cluster-scope';
import type { Authorities } from '../scope/pki-authorities';
import type { Place } from '../source/place';
import type { Report } from '../source/report';

interface Use {
  readonly variable: string;
  /** What the value is; equal for uses that may share one. */
  readonly what: string;
  readonly place: Place;
}

/** Reports a Terraform variable that would have to hold two different values. */
export function checkVariables(
  report: Report,
  logins: readonly Login[],
  mounts: readonly PkiMount[],
  authorities: Authorities,
): void {
  const known = new Map<string, Use>();
  for (const use of [...logins.flatMap(usesOfLogin), ...mounts.flatMap((mount) => usesOfPki(mount, authorities))]) {
    const first = known.get(use.variable);
    if (first === undefined) known.set(use.variable, use);
    else if (first.what !== use.what) {
      report('variable-reused', use.place, `variable \`${use.variable}\` cannot be ${first.what} and ${use.what}`, {
        related: [first.place],
        fix: 'give one of them another variable',
      });
    }
  }
}

function usesOfLogin({ mount, place }: Login): readonly Use[] {
  if (mount === null) return [];
  if (mount.method === 'jwt')
    return mount.keys.kind === 'publicKeys' ? [] : useOf(mount.keys.caBundle, 'certificates', place);
  const { host, caBundle, reviewer } = mount;
  return [
    ...useOf(host, 'a URL', place),
    ...useOf(caBundle, 'certificates', place),
    ...(reviewer.kind === 'stored'
      ? useOf(
          reviewer.jwt,
          `the token of \`${reviewer.namespace}/${reviewer.serviceAccount}\` in cluster \`${mount.cluster}\``,
          place,
        )
      : []),
  ];
}

function usesOfPki({ path, source }: PkiMount, authorities: Authorities): readonly Use[] {
  const place = authorities.get(path)?.place;
  if (source.kind !== 'outside' || place === undefined) return [];
  return useOf(source.certificate, `the certificate of PKI mount \`${path}\``, place);
}

function useOf(text: Text, what: string, place: Place): readonly Use[] {
  return isVariable(text) ? [{ variable: text.variable, what, place }] : [];
}
