/** Name of the API server inside every cluster: only whoever runs inside that cluster reaches it. */
const apiServer = /^https:\/\/kubernetes\.default\.svc([.:/]|$)/;

const service = /^https?:\/\/[^/]*\.svc(\.[^/:]+)*(:\d+)?(\/|$)/;

/** Where a Pod finds its own API server. Certificates of every API server name it. */
export const ownApiServer = 'https://kubernetes.default.svc';

/** Whether a URL is that of the API server inside the caller's own cluster. */
export function isOwnApiServer(url: string): boolean {
  return apiServer.test(url);
}

/** Whether a URL names a Service, which only callers inside its cluster reach. */
export function isServiceUrl(url: string): boolean {
  return service.test(url);
}
