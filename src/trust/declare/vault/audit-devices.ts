import { auditBy, auditOptions } from '../../facts/audit';
import type { AuditDevice } from '../../model/audit-device';
import type { AuditDeviceDeclaration, AuditOptionsDeclaration, VaultDeclaration } from '../declaration';
import { defaults } from '../generated/defaults';
import { derived, type Scope } from '../scope/scope';
import type { Kept } from '../source/kept';
import { child, vaultPlace, type Place } from '../source/place';
import type { Report } from '../source/report';
import { withDefaults } from '../source/with-defaults';

/** The audit devices, as the declared product takes them. */
export function completeAuditDevices(scope: Scope, declared: Kept<VaultDeclaration>['audit']): readonly AuditDevice[] {
  const list = child(vaultPlace, 'audit');
  return Object.entries(declared ?? {}).flatMap(([path, device]) =>
    device === undefined ? [] : completeAuditDevice(scope, path, device, child(list, path)),
  );
}

/** What a device does where nothing is said is sent to nobody. */
const usual: Readonly<Record<string, unknown>> = defaults.AuditDeviceDeclaration;
const sinks = ['file', 'syslog', 'socket'] as const;

function completeAuditDevice(
  scope: Scope,
  path: string,
  declared: Kept<AuditDeviceDeclaration>,
  place: Place,
): readonly AuditDevice[] {
  const type = sinks.find((sink) => declared[sink] !== undefined);
  if (type === undefined || scope.isFaulty(child(place, type))) return [];
  const { description, local } = withDefaults('AuditDeviceDeclaration', declared as Kept<AuditOptionsDeclaration>);
  checkMode(scope.report, declared.file?.mode, child(child(place, 'file'), 'mode'));
  return [
    {
      at: place.at,
      origins: { path: derived, options: derived, by: derived },
      path,
      type,
      description,
      local,
      options: {
        ...optionsOf(declared[type] ?? {}, auditOptions[type]),
        ...optionsOf(declared, auditOptions.any),
      },
      by: productTakes(scope, place),
    },
  ];
}

/** Reports a mode that Vault refuses. Source: hashicorp/vault v1.21.0 audit/backend_file.go:81-92. */
function checkMode(report: Report, mode: string | undefined, place: Place): void {
  if (mode === undefined || (/^0?[0-7]{3,4}$/.test(mode) && (Number.parseInt(mode, 8) & 0o111) === 0)) return;
  report('bad-value', place, `no mode of a log, \`${mode}\`: wanted octal digits that let nobody execute it`, {
    server: { server: 'vault', words: `file mode may not be executable: ${mode}` },
    fix: 'write `0600` or `0640`',
  });
}

/** Options that were said and are not Vault's own, by Vault's names and as texts. */
function optionsOf(declared: object, names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([field, name]) => {
      const value = (declared as Readonly<Record<string, unknown>>)[field];
      return value === undefined || value === usual[field] ? [] : [[name, String(value)]];
    }),
  );
}

function productTakes({ product, report }: Scope, place: Place): AuditDevice['by'] {
  const by = auditBy(product);
  if (by !== null) return by;
  report(
    'feature-unavailable',
    place,
    `OpenBao \`${product.version}\` takes audit devices neither by its API nor by its configuration`,
    {
      related: [child(child(vaultPlace, 'product'), 'openbao')],
      server: {
        server: 'vault',
        words: 'cannot enable audit device via API; use declarative, config-based audit device management instead',
      },
      fix: 'leave `audit` out, or use OpenBao `2.4`',
    },
  );
  return 'file';
}
