import { App, ApiObject, Chart } from 'cdk8s';
import { KubernetesTrust } from 'cdk-vault-trust/cdk8s';
import { trust } from './trust';

const app = new App();
const chart = new Chart(app, 'east');
const kubernetes = new KubernetesTrust(chart, 'trust', { trust, cluster: 'east' });
const pod = new ApiObject(chart, 'orders', {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'orders', namespace: 'shop' },
  spec: { containers: [{ name: 'orders', image: 'registry.acme.example/orders:1' }] },
});
kubernetes.projectToken(pod, 'shop/orders', { party: 'queue' });
app.synth();
