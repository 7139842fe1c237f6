import { originOf } from '../model/origin';
import { isVariable } from '../model/variable';
import { parseHttpUrl } from '../terms/http-url';
import { parseCertificates } from '../terms/pem';
import { kubernetesMounts } from './kubernetes-mounts';
import type { Complaint, Rule } from './rule';

/** A URL that is none, or a token and certificates in each other's place. */
export const apiServerUnusable: Rule = {
  code: 'api-server-unusable',
  find: ({ model }) =>
    kubernetesMounts(model).flatMap((mount): readonly Complaint[] => {
      const { path, host, caBundle, reviewer } = mount;
      const server = { server: 'vault', words: '403 permission denied' };
      const at = (field: string): string => originOf(mount, field).at || mount.at;
      const jwt = reviewer.kind === 'stored' ? reviewer.jwt : '';
      if (!isVariable(jwt) && jwt.includes('-----BEGIN ')) {
        return [
          {
            message: `the reviewer's token of mount \`${path}\` is a certificate`,
            at: at('reviewer.jwt'),
            server,
            fix: 'swap `token_reviewer_jwt` and `kubernetes_ca_cert`',
          },
        ];
      }
      if (!isVariable(caBundle) && caBundle !== '' && !parseCertificates(caBundle).ok) {
        return [
          {
            message: `the certificates of the API server of mount \`${path}\` are none`,
            at: at('caBundle'),
            server,
            fix: 'write certificates as PEM',
          },
        ];
      }
      if (isVariable(host) || host === '' || parseHttpUrl(host).ok) return [];
      return [
        {
          message: `mount \`${path}\` asks an API server at \`${host}\`, which is no URL`,
          at: at('host'),
          server,
          fix: 'write `https://<host>:<port>`',
        },
      ];
    }),
};
