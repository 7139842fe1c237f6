import { App, ApiObject, Chart } from 'cdk8s';
import { KubernetesTrust } from 'cdk-vault-trust/cdk8s';
import { trust } from './trust';

const app = new App();
const chart = new Chart(app, 'east');
const kubernetes = new KubernetesTrust(chart, 'trust', { trust, cluster: 'east' });
const pod = new ApiObject(chart, 'shipper', {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'shipper', namespace: 'shop' },
  spec: { containers: [{ name: 'shipper', image: 'registry.acme.example/shipper:1' }] },
});
kubernetes.projectToken(pod, 'shop/shipper', { party: 'logs' });
app.synth();
