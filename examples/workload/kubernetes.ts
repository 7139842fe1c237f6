import { ApiObject, App, Chart } from 'cdk8s';
import { KubernetesTrust } from 'cdk-vault-trust/cdk8s';
import { trust } from './trust';

const app = new App();
const chart = new Chart(app, 'shop', { namespace: 'shop' });
const kubernetes = new KubernetesTrust(chart, 'trust', { trust, cluster: 'prod' });

const deployment = new ApiObject(chart, 'orders', {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'orders' },
  spec: {
    selector: { matchLabels: { app: 'orders' } },
    template: {
      metadata: { labels: { app: 'orders' } },
      spec: { containers: [{ name: 'orders', image: 'registry.acme.example/orders:1' }] },
    },
  },
});

// Adds the ServiceAccount, the projected volume with the right audience, and its mount.
kubernetes.projectToken(deployment, 'shop/orders');
app.synth();
