import { ApiObject, App, Chart } from 'cdk8s';
import { KubernetesTrust } from 'cdk-vault-trust/cdk8s';
import { trust } from './trust';

/** A chart that exists already: its Ingress asks for a certificate of the trust's Issuer. */
export class ShopChart extends Chart {
  constructor(app: App) {
    super(app, 'shop', { namespace: 'shop', labels: { 'app.kubernetes.io/part-of': 'shop' } });
    const kubernetes = new KubernetesTrust(this, 'trust', { trust, cluster: 'prod' });
    const issuer = kubernetes.issuer('shop/vault');

    const ingress = new ApiObject(this, 'ingress', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: 'shop', annotations: { 'cert-manager.io/issuer': issuer.name } },
      spec: {
        tls: [{ hosts: ['www.shop.acme.example'], secretName: 'shop-tls' }],
        defaultBackend: { service: { name: 'shop', port: { number: 80 } } },
      },
    });
    ingress.addDependency(issuer);
  }
}

const app = new App();
new ShopChart(app);
app.synth();
