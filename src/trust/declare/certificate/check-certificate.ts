import type { Certificate } from '../../model/certificate-issuer';
import { child, type Place } from '../source/place';
import type { Report } from '../source/report';
import type { Scope } from '../scope/scope';
import { lifetime } from '../source/seconds';

const names = ['dnsNames', 'ipAddresses', 'uris', 'emailAddresses'] as const;
const hour = 3600;
const longestCommonName = 64;
// An Ed25519 key has one size, and cert-manager passes over what is declared beside it.
const sizes = { RSA: [2048, 3072, 4096, 8192], ECDSA: [256, 384, 521], Ed25519: null } as const;

/** Reports what cert-manager's webhook refuses. Source: cert-manager internal/apis/certmanager/validation/certificate.go. */
export function checkCertificate({ report, isFaulty }: Scope, certificate: Certificate, place: Place): void {
  const refuse = (field: string, message: string, words: string, fix: string): void => {
    const at = field === '' ? place : child(place, field);
    report('certificate-invalid', at, message, { server: { server: 'cert-manager', words }, fix });
  };
  const { commonName, duration, renewBefore } = certificate;
  const isForNobody = commonName === '' && names.every((field) => certificate[field].length === 0);
  if (isForNobody && !['commonName', ...names].some((field) => isFaulty(child(place, field)))) {
    refuse(
      '',
      `certificate \`${certificate.meta.name}\` is for nobody`,
      'spec: Invalid value: "": at least one of commonName (from the commonName field or from a literalSubject), dnsNames, emailSANs, ipAddresses, otherNames, or uriSANs must be set',
      'declare `dnsNames`, `ipAddresses`, `uris`, `emailAddresses` or `commonName`',
    );
  }
  if (Buffer.byteLength(commonName) > longestCommonName) {
    refuse(
      'commonName',
      `the common name \`${commonName}\` has more than ${String(longestCommonName)} bytes`,
      `spec.commonName: Too long: may not be more than ${String(longestCommonName)} bytes`,
      'leave `commonName` out and declare the name in `dnsNames`',
    );
  }
  if (duration < hour) {
    refuse(
      'duration',
      `a lifetime of ${lifetime(duration)} is less than an hour`,
      `spec.duration: Invalid value: certificate duration must be greater than ${goText(hour)}`,
      'declare at least `1h`',
    );
  }
  if (renewBefore > 0 && renewBefore < 300) {
    refuse(
      'renewBefore',
      `renewal ${lifetime(renewBefore)} before the end is less than five minutes before it`,
      `spec.renewBefore: Invalid value: certificate renewBefore must be greater than ${goText(300)}`,
      'declare at least `5m`',
    );
  }
  if (renewBefore >= duration) {
    refuse(
      'renewBefore',
      `renewal ${lifetime(renewBefore)} before the end of a lifetime of ${lifetime(duration)} never waits`,
      `spec.renewBefore: Invalid value: certificate duration ${goText(duration)} must be greater than renewBefore ${goText(renewBefore)}`,
      'lower `renewBefore` or raise `duration`',
    );
  }
  checkKey(report, certificate, child(place, 'privateKey'));
}

function checkKey(report: Report, { privateKey: { algorithm, size } }: Certificate, place: Place): void {
  const allowed: readonly number[] | null = sizes[algorithm];
  if (size === 0 || allowed === null || allowed.includes(size)) return;
  report('key-size-invalid', child(place, 'size'), `\`${algorithm}\` has no keys of \`${String(size)}\` bits`, {
    fix: `one of ${allowed.map((one) => `\`${String(one)}\``).join(', ')}`,
  });
}

/** A duration as Go prints it, for the words of a server: `1h0m0s`. */
function goText(seconds: number): string {
  const hours = Math.floor(seconds / hour);
  const minutes = Math.floor((seconds % hour) / 60);
  const rest = `${String(seconds % 60)}s`;
  if (hours > 0) return `${String(hours)}h${String(minutes)}m${rest}`;
  return minutes > 0 ? `${String(minutes)}m${rest}` : rest;
}
