import type { certManagerChecks } from '../../facts/cert-manager-checks';
import type { kubernetesChecks } from '../../facts/kubernetes-checks';
import { see, type Meaning } from './meaning';

const missing = (key: string): Meaning => ({
  cause: `the Issuer has no \`${key}\``,
  repair: `apply the emitted Issuer, which has \`${key}\``,
  observe: see.issuer,
});
const certificate = (cause: string, repair: string): Meaning => ({ cause, repair, observe: see.certificate });
const lifetime: Meaning = {
  cause: 'a token is asked for with a life that the API server does not give',
  repair: 'ask for 600 to 4294967296 seconds',
  observe: 'the `expirationSeconds` of the request or of the volume',
};
const audiences: Meaning = {
  cause: 'the kubelet asks for an audience that no volume of the Pod names',
  repair: 'let the volume name the one audience of the workload, `audience`',
  observe: '`kubectl -n {namespace} get pod -o yaml`, the sources `serviceAccountToken` of its volumes',
};

/** Before anything reaches Vault. */
export const meaningsOfIssuers: Readonly<
  Record<keyof typeof certManagerChecks | keyof typeof kubernetesChecks, Meaning>
> = {
  'issuer/server': missing('spec.vault.server'),
  'issuer/sign-path': missing('spec.vault.path'),
  'issuer/auth-role': missing('spec.vault.auth.kubernetes.role'),
  'issuer/service-account': missing('spec.vault.auth.kubernetes.serviceAccountRef.name'),
  'issuer/dot-segments': {
    cause: 'a path of the Issuer climbs with `..`',
    repair: 'write the path that is meant',
    observe: see.issuer,
  },
  'issuer/ca-bundle': {
    cause: 'the Issuer says twice by which certificates it knows Vault',
    repair: 'keep one of `caBundle` and `caBundleSecretRef`',
    observe: see.issuer,
  },
  'issuer/mount-path': {
    cause: 'the mount path of the Issuer does not begin with `/`, so its request never forms',
    repair: 'apply the emitted Issuer: `mountPath: /v1/auth/{mount}`',
    observe: `${see.issuer}; the port in the message changes with every try`,
  },
  'issuer/sign-path-version': {
    cause: 'the path of the Issuer begins with `v1`, which cert-manager writes itself',
    repair: 'apply the emitted Issuer: `path: {pkiMount}/sign/{pkiRole}`',
    observe: 'the URL in the message has `/v1/v1/`',
  },
  'issuer/sign-path-shape': {
    cause: 'the path of the Issuer signs nothing',
    repair: 'apply the emitted Issuer: `path: {pkiMount}/sign/{pkiRole}`',
    observe: see.issuer,
  },
  'certificate/names': certificate(
    'the Certificate is for no name',
    'declare one of its names, for example `dnsNames`',
  ),
  'certificate/common-name': certificate('the common name is too long', 'put the name into `dnsNames`'),
  'certificate/duration': certificate('the Certificate lives for less than an hour', 'declare a longer `duration`'),
  'certificate/renew-before-floor': certificate(
    'the Certificate is renewed less than five minutes before its end',
    'declare a longer `renewBefore`',
  ),
  'certificate/renew-before': certificate(
    'the Certificate would be renewed before it begins',
    'declare a `renewBefore` that is shorter than `duration`',
  ),
  'mint/permission': {
    cause: 'cert-manager may not create tokens of the ServiceAccount',
    repair:
      'apply the emitted Role `{account}-token-request` and its RoleBinding, and see that `certManager.serviceAccount` is the one that runs',
    observe:
      '`kubectl -n {namespace} auth can-i create serviceaccounts/{account} --subresource=token --as=system:serviceaccount:{certManager}`',
  },
  'mint/account': {
    cause: 'the ServiceAccount does not exist, or not in the namespace where it is looked for',
    repair: 'apply the emitted ServiceAccount, or create the one that is declared as `existing: true`',
    observe: see.account,
  },
  'mint/lifetime-floor': lifetime,
  'mint/lifetime-cap': lifetime,
  'mint/one-audience': audiences,
  'mint/node-audience': audiences,
};
