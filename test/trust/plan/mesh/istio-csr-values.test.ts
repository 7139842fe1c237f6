import { planIstioCsrValues } from '../../../../src/trust/plan/mesh/istio-csr-values';
import { declared, declaredMesh } from '../../../support/declared-mesh';
import { cluster } from '../../../support/model';

test('no mesh, no values', () => {
  expect(planIstioCsrValues(cluster())).toEqual([]);
});

test('the chart asks for what its issuer signs', () => {
  const istioCsr = { issuer: 'istio-system/mesh', trustDomain: 'acme.example', duration: '30m', revisions: ['1-30'] };
  const [prod] = declared(declaredMesh({ istioCsr })).clusters;
  const [file] = planIstioCsrValues(prod!);
  expect([file?.path, file?.program, file?.use]).toEqual([
    'helm/prod.istio-csr.yaml',
    'istio-csr of cluster `prod`',
    'as values of its chart, in namespace `cert-manager`',
  ]);
  expect(file?.content).toEqual({
    kind: 'object',
    object: {
      nameOverride: 'cert-manager-istio-csr',
      app: {
        certmanager: {
          namespace: 'istio-system',
          issuer: { enabled: true, name: 'mesh', kind: 'Issuer', group: 'cert-manager.io' },
        },
        tls: {
          trustDomain: 'acme.example',
          certificateDNSNames: ['cert-manager-istio-csr.cert-manager.svc'],
          certificateDuration: '30m',
          istiodCertificateEnable: true,
          // cert-manager takes no Certificate for less than an hour.
          istiodCertificateDuration: '1h',
          istiodCertificateRenewBefore: '30m',
        },
        server: { maxCertificateDuration: '30m' },
        istio: { namespace: 'istio-system', revisions: ['1-30'] },
      },
    },
  });
});
