import { platformDefaults } from '../facts/platform-defaults';
import { keyKinds, roleKeySizes } from '../facts/pki-key-sizes';
import { pkiWords, type PkiWords } from '../facts/pki-words';
import { verbatimNames } from '../facts/verbatim-names';
import type { Certificate } from '../model/certificate-issuer';
import { inVault, under } from '../model/lookup';
import type { PkiMount } from '../model/pki-mount';
import type { PkiRole } from '../model/pki-role';
import type { Vault } from '../model/vault';
import { matchesGlob } from '../terms/glob';
import { printGoDuration } from '../terms/go-duration';
import { formatInstant } from '../terms/rfc3339';
import type { SignPath } from '../terms/sign-path';
import { field, step, values, when, type Side, type Step } from './decision';
import { renderTemplate, type Identity } from './identity-template';
import { isNameAllowed, namesByApi } from './pki-names';

/** A signing request that policies let through; null for one whose names nobody declared. Source: vault builtin/logical/pki. */
export function decideSigning(
  vault: Vault,
  path: SignPath,
  sent: Side,
  certificate: Certificate | null,
  identity: Identity,
  now: number,
): readonly Step[] {
  const mount = inVault(vault).pkiMount.get(path.mount);
  const role = inVault(vault).pkiRole.get(under(path.mount, path.role));
  const words = pkiWords[vault.product.name];
  const texts = { name: path.role, path: path.text };
  if (mount === undefined)
    return [step('pki/mount', false, sent, values([...inVault(vault).pkiMount.keys()], vault.at), texts)];
  // Of the role, if one is named, only the lifetimes count.
  const verbatim = (by: PkiRole | null): readonly Step[] =>
    certificate === null ? [] : [...namesAtAll(certificate, identity), ...lifetimes(by, mount, certificate, now)];
  if (path.endpoint === 'sign-verbatim' && path.role === '') return verbatim(null);
  if (role === undefined) {
    const others = vault.pkiRoles.filter((one) => one.mount === mount.path).map(({ name }) => name);
    if (others.length > 0 || mount.source.kind !== 'existing')
      return [step('pki/role', false, sent, values(others, mount.at), texts)];
  }
  if (role === undefined || !role.emitted) return [step('pki/role-elsewhere', 'live', sent, values([]), texts)];
  if (path.endpoint === 'sign-verbatim') return [...roleWrite(role), ...verbatim({ ...role, notAfter: '' })];
  const issuing = role.keyType === 'any' ? 'pki/issue-any-key' : 'pki/issue-other-key';
  if (path.endpoint === 'issue')
    return [...roleWrite(role), step(issuing, false, sent, field(role, 'keyType'), { otherwise: words.issue })];
  if (certificate === null) return roleWrite(role);
  return [
    ...roleWrite(role),
    ...key(role, certificate),
    ...names(role, certificate, identity),
    ...otherNames(role, certificate, identity, words),
    ...lifetimes(role, mount, certificate, now),
  ];
}

/** Names that no role is asked about are still names. */
function namesAtAll(certificate: Certificate, identity: Identity): readonly Step[] {
  const check = (id: 'pki/dns-name' | 'pki/email', of: 'dnsNames' | 'emailAddresses'): readonly Step[] => {
    const bad = certificate[of].find((name) => !isNameAllowed(verbatimNames, name, identity));
    return when(certificate[of].length > 0, id, bad === undefined, field(certificate, of), values([]), {
      name: bad ?? '',
    });
  };
  return [...check('pki/dns-name', 'dnsNames'), ...check('pki/email', 'emailAddresses')];
}

function roleWrite(role: PkiRole): readonly Step[] {
  const known = roleKeySizes[role.keyType]?.includes(role.keyBits) ?? true;
  const isUnsafe = role.keyType === 'rsa' && role.keyBits !== 0 && role.keyBits < keyKinds.RSA.least;
  const [ttl, max] = [
    field(role, 'ttl', [printGoDuration(role.ttl)]),
    field(role, 'maxTtl', [printGoDuration(role.maxTtl)]),
  ];
  return [
    step('pki/role-lifetimes', role.maxTtl === 0 || role.ttl <= role.maxTtl, ttl, max),
    ...when(role.keyType === 'rsa', 'pki/role-key-unsafe', !isUnsafe, values([]), field(role, 'keyBits')),
    step('pki/role-key-bits', known || isUnsafe, values([]), field(role, 'keyBits'), {
      kind: role.keyType.toUpperCase(),
    }),
  ];
}

function key(role: PkiRole, certificate: Certificate): readonly Step[] {
  const { algorithm, size } = certificate.privateKey;
  const kind = keyKinds[algorithm];
  const bits = size === 0 ? kind.size : size;
  const least = role.keyType === 'any' ? kind.leastOfAny : role.keyBits === 0 ? kind.least : role.keyBits;
  const same = role.keyType === 'any' || role.keyType === kind.type;
  return [
    step('pki/key-type', same, field(certificate, 'privateKey', [kind.type]), field(role, 'keyType')),
    ...when(
      // An Ed25519 key has one size, whatever the role says.
      same && algorithm !== 'Ed25519',
      'pki/key-bits',
      bits >= least,
      field(certificate, 'privateKey', [String(bits)]),
      field(role, 'keyBits', [String(least)]),
    ),
  ];
}

function names(role: PkiRole, certificate: Certificate, identity: Identity): readonly Step[] {
  const { commonName: name, emailAddresses, dnsNames } = certificate;
  const { serialNumber: serial } = certificate.subject;
  const { cnValidations: kinds, allowedSerialNumbers: serials } = role;
  const allows = (one: string): boolean => isNameAllowed(role, one, identity);
  const domains = field(role, 'allowedDomains');
  const kindFits = kinds.length === 0 || kinds.includes(name.includes('@') ? 'email' : 'hostname');
  const common = (kinds.length === 1 && kinds[0] === 'disabled') || (allows(name) && kindFits);
  const listed = serials.some((one) => one === serial || (one.includes('*') && matchesGlob(one, serial)));
  const each = (check: 'pki/dns-name' | 'pki/email', of: 'dnsNames' | 'emailAddresses'): readonly Step[] => {
    const bad = (role.useCsrSans ? certificate[of] : namesByApi(certificate[of])).find((one) => !allows(one));
    return when(certificate[of].length > 0, check, bad === undefined, field(certificate, of), domains, {
      name: bad ?? '',
    });
  };
  return [
    step(
      'pki/common-name-required',
      name !== '' || !role.requireCn,
      field(certificate, 'commonName'),
      field(role, 'requireCn'),
    ),
    ...when(name !== '', 'pki/common-name', common, field(certificate, 'commonName'), domains, { name }),
    ...when(
      serial !== '',
      'pki/serial-number',
      listed,
      field(certificate, 'subject', [serial]),
      field(role, 'allowedSerialNumbers'),
      { name: serial },
    ),
    ...(dnsNames.length > 0 ? each('pki/dns-name', 'dnsNames') : []),
    // Without `use_csr_sans` Vault reads the parameters alone, in which cert-manager puts no e-mail address.
    ...(role.useCsrSans && emailAddresses.length > 0 ? each('pki/email', 'emailAddresses') : []),
  ];
}

function otherNames(role: PkiRole, certificate: Certificate, identity: Identity, words: PkiWords): readonly Step[] {
  const { ipAddresses: ips, uris } = certificate;
  const via = role.useCsrSans ? 'CSR' : 'the API';
  const given = words.addresses(via, ips);
  const allowed = role.allowedUriSans.map((one) =>
    role.allowedUriSansTemplate ? renderTemplate(one, identity) : { text: one },
  );
  const fits = uris.every((uri) => allowed.some((one) => one !== null && one !== 'live' && matchesGlob(one.text, uri)));
  const [sent, wanted] = [field(certificate, 'uris'), field(role, 'allowedUriSans')];
  return [
    ...when(ips.length > 0, 'pki/ip', role.allowIpSans, field(certificate, 'ipAddresses'), field(role, 'allowIpSans'), {
      given,
    }),
    ...when(uris.length > 0, 'pki/uris', allowed.length > 0, sent, wanted, { via }),
    ...when(
      uris.length > 0 && allowed.length > 0,
      'pki/uri',
      fits || (allowed.includes('live') ? 'live' : false),
      sent,
      wanted,
      { via },
    ),
  ];
}

/** The role's limit goes before the mount's and only shortens; the end of the authority refuses. */
function lifetimes(role: PkiRole | null, mount: PkiMount, certificate: Certificate, now: number): readonly Step[] {
  const { source, maxLeaseTtl } = mount;
  const asked = certificate.duration === 0 ? platformDefaults.certificateDuration.value : certificate.duration;
  const byRole = role !== null && role.maxTtl > 0;
  const limit = byRole ? role.maxTtl : maxLeaseTtl;
  const granted = limit > 0 ? Math.min(asked, limit) : asked;
  const life = source.kind === 'existing' ? 0 : source.authority.ttl;
  const shown = (seconds: number): readonly string[] => (seconds === 0 ? [] : [printGoDuration(seconds)]);
  const sent = field(certificate, 'duration', shown(asked));
  const most = byRole ? field(role, 'maxTtl', shown(limit)) : field(mount, 'maxLeaseTtl', shown(limit));
  const texts = { mount: mount.path, after: formatInstant(now + granted), until: formatInstant(now + life) };
  const within = step('pki/lifetime', limit === 0 ? 'live' : granted === asked, sent, most, texts);
  const fixed = role === null ? values([]) : field(role, 'notAfter');
  return [
    ...when(fixed.values.length > 0, 'pki/not-after', false, sent, fixed),
    // Vault warns and signs for less.
    within.outcome === 'fail' ? { ...within, outcome: 'pass' } : within,
    // The authority was made before the certificate, so with an equal life it ends earlier.
    step(
      'pki/authority-lifetime',
      life === 0 ? 'live' : granted < life,
      field(certificate, 'duration', shown(granted)),
      field(mount, 'source', shown(life)),
      texts,
    ),
  ];
}
