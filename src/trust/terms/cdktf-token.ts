const marker = /[$#&]\{TfToken\[/;
const view = new DataView(new ArrayBuffer(8));

/**
 * Whether a string or number is a placeholder of CDKTF or CDK Terrain for a value that is known only at
 * deployment. Source: cdktf lib/tokens/private/encoding.js, markers and `extractTokenDouble`.
 */
export function isCdktfToken(value: unknown): boolean {
  if (typeof value === 'string') return marker.test(value);
  if (typeof value !== 'number') return false;
  view.setFloat64(0, value);
  const high = view.getUint16(0);
  return high === 0xfbff || high === 0xfdff;
}
