import type { PlacedCertificate } from './complete-certificates';
import { Names } from '../source/names';
import { child } from '../source/place';
import type { Report } from '../source/report';

/**
 * Reports certificates of one cluster with one name, or with one Secret for two of them.
 *
 * @returns those to build: without the second of two with one name
 */
export function checkCertificateNames(
  report: Report,
  certificates: readonly PlacedCertificate[],
): readonly PlacedCertificate[] {
  const names = new Names(report, 'duplicate-identity');
  const secrets = new Names(report, 'name-collision');
  return certificates.filter(({ certificate, place }) => {
    const { namespace, name } = certificate.meta;
    const { secretName } = certificate;
    const isFirst = names.claim(
      `${namespace}/${name}`,
      place,
      `certificate \`${namespace}/${name}\``,
      'give one of them another name',
    );
    secrets.claim(
      `${namespace}/${secretName}`,
      child(place, 'secretName'),
      `the Secret \`${namespace}/${secretName}\` of another certificate`,
      'give one of them another `secretName`',
    );
    return isFirst;
  });
}
