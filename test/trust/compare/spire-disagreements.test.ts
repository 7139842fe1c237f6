import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Trust } from '../../../src';
import { spireDisagreements } from '../../../src/trust/compare/spire-disagreements';
import { renderText } from '../../../src/trust/diagnose/render';
import { readSpireFiles } from '../../../src/trust/read/spire/spire-readers';
import { spireTrust } from '../../support/spire';
import { spireFilesOf } from '../../support/spire-files';

const trust = spireTrust();
const filesWith = (name: string, from: string, to: string) =>
  spireFilesOf(trust, (file, text) => (file === `spire/${name}` ? text.replace(from, to) : text));
const said = (files: ReturnType<typeof filesWith>) =>
  spireDisagreements(readSpireFiles(files.map((file) => ({ ...file, home: '' }))));

test('what is emitted agrees', () => expect(said(filesWith('', '', ''))).toEqual([]));

test('another value in one of two files is told with both, as its page shows', () => {
  const page = readFileSync(resolve(__dirname, '../../../docs/diagnostics/spire-files-disagree.md'), 'utf8');
  const found = said(filesWith('prod.values.yaml', 'caTTL: "24h"', 'caTTL: "48h"'));
  expect(page).toContain(renderText(found));
  expect(found).toMatchObject([{ code: 'spire-files-disagree', at: 'spire/prod.values.yaml#spire-server.caTTL' }]);
});

test('with a declaration each file is compared with that alone', () => {
  const spire = filesWith('prod.values.yaml', 'caTTL: "24h"', 'caTTL: "48h"');
  const codes = (declared: Trust | null) =>
    Trust.judge({ spire }, declared)
      .diagnostics.map(({ code, at }) => `${code} ${at}`)
      .filter((one) => one.includes('caTTL'));
  expect(codes(null)).toEqual(['spire-files-disagree spire/prod.values.yaml#spire-server.caTTL']);
  expect(codes(trust)).toEqual(['artefact-differs spire/prod.values.yaml#spire-server.caTTL']);
});
