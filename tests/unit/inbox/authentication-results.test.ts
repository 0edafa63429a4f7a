import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isVouchedFor, readAuthenticationResults } from '#app/features/inbox/authentication-results.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const server = 'mx.kantor.example';
const domain = 'kantor.example';

it.each<[string, boolean]>([
  ['mx.kantor.example; dmarc=pass (p=none dis=none) header.from=kantor.example', true],
  ['MX.Kantor.Example 1; DMARC=pass header.from=Kantor.Example', true],
  ['mx.kantor.example; dmarc=pass header.from=penipu.example', false],
  ['mx.kantor.example; dmarc=fail header.from=kantor.example; dkim=pass header.d=kantor.example', false],
  ['mx.kantor.example; dmarc=temperror; spf=pass smtp.mailfrom=humas@kantor.example', false],
  ['mx.kantor.example; dmarc=none; dkim=pass header.d=kantor.example', true],
  ['mx.kantor.example; dkim=pass (2048-bit key) header.d=surel.kantor.example header.s=s1', true],
  ['mx.kantor.example; dkim=pass header.i=@kantor.example', true],
  ['mx.kantor.example; dkim=fail header.d=kantor.example; dkim=pass header.d=penipu.example', false],
  ['mx.kantor.example; spf=pass smtp.mailfrom=humas@kantor.example', true],
  ['mx.kantor.example; spf=softfail smtp.mailfrom=humas@kantor.example', false],
  // An address that the sender chose, with a result inside quotes or a comment.
  [
    'mx.kantor.example; spf=pass smtp.mailfrom="x; dmarc=pass header.from=kantor.example"@penipu.example',
    false,
  ],
  [
    'mx.kantor.example; spf=fail (dmarc=pass header.from=kantor.example) smtp.mailfrom=a@penipu.example',
    false,
  ],
  ['mx.kantor.example; none', false],
  ['mx.lain.example; dmarc=pass header.from=kantor.example', false],
  ['kantor.example; dmarc=pass header.from=kantor.example', false],
  ['', false],
])('%s: %s', (header, expected) => {
  expect(isVouchedFor([header], server, domain)).toBe(expected);
});

it('only the topmost header counts', () => {
  const forged = `${server}; dmarc=pass header.from=${domain}`;
  expect(isVouchedFor([`${server}; dmarc=fail`, forged], server, domain)).toBe(false);
  expect(isVouchedFor([`mx.lain.example; none`, forged], server, domain)).toBe(false);
  expect(isVouchedFor([], server, domain)).toBe(false);
});

it('a public suffix is no organisation', () => {
  const header = `${server}; dkim=pass header.d=co.id`;
  expect(isVouchedFor([header], server, 'kantor.co.id')).toBe(false);
});

it('reads whatever a header holds', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), text => {
      readAuthenticationResults(text);
      expect(isVouchedFor([`${server}(${text}`], server, domain)).toBe(false);
    }),
    propertyRuns,
  );
});
