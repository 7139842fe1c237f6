import type { PlacedCertificate } from './complete-certificates';
import { Names } from '../source/names';
import { child } from '../source/place';
import type { Report } from '../source/report';

/** Reports certificates of one cluster with one name, or with one Secret for two of them. */
export function checkCertificateNames(report: Report, certificates: readonly PlacedCertificate[]): void {
  const names = new Names(report, 'duplicate-identity');
  const secrets = new Names(report, 'name-collision');
  for (const { certificate, place } of certificates) {
    const { namespace, name } = certificate.meta;
    const { secretName } = certificate;
    names.claim(`${namespace}/${name}`, place, `certificate \`${namespace}/${name}\``, 'give one of them another name');
    secrets.claim(
      `${namespace}/${secretName}`,
      child(place, 'secretName'),
      `the Secret \`${namespace}/${secretName}\` of another certificate`,
      'give one of them another `secretName`',
    );
  }
}
