import { describe, expect, it } from 'vitest';
import { readSender, type SenderAnswers, senderFaults } from '#app/features/settings/sender-records.ts';

const good: SenderAnswers = {
  domain: 'humas.example',
  spf: { texts: ['google-site-verification=x', 'v=spf1 include:relay.example ~all'] },
  dkim: [{ selector: 'google', texts: ['v=DKIM1; k=rsa; p=MIIB'] }],
  dmarc: { texts: ['v=DMARC1; p=reject'] },
};
const read = (over: Partial<SenderAnswers>) => readSender({ ...good, ...over });

describe('the records of a sender', () => {
  it('are good when all three agree', () => {
    expect(read({})).toMatchObject({
      spf: { state: 'good' },
      dkim: { selector: 'google' },
      dmarc: { state: 'good' },
    });
    expect(senderFaults(read({}))).toEqual([]);
  });

  it.each([
    [[], 'missing'],
    [['v=spf10 all'], 'missing'],
    [['v=spf1 a -all', 'v=spf1 mx -all'], 'several'],
    [['v=spf1 +all'], 'open'],
    [['v=spf1 mx all'], 'open'],
    [['V=SPF1 mx ?all'], 'good'],
    [['v=spf1 include:small.example -all'], 'good'],
  ])('SPF %j is %s', (texts, state) => expect(read({ spf: { texts } }).spf.state).toBe(state));

  it.each([
    [[], 'missing'],
    [[{ selector: 's1', texts: ['v=DKIM1; p='] }], 'revoked'],
    [[{ selector: 's1', texts: ['k=rsa; p=AB'] }], 'good'],
    [[{ selector: 's1', texts: ['hello'] }], 'missing'],
    ['silent', 'silent'],
  ] as const)('DKIM %j is %s', (dkim, state) => {
    expect(read({ dkim: dkim as SenderAnswers['dkim'] }).dkim.state).toBe(state);
  });

  it.each([
    [['v=DMARC1;p=none'], 'watching', []],
    [['v=DMARC1; p=quarantine'], 'good', []],
    [[], 'missing', ['dmarc']],
    [['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'several', ['dmarc']],
  ])('DMARC %j is %s', (texts, state, faults) => {
    const report = read({ dmarc: { texts } });
    expect(report.dmarc.state).toBe(state);
    expect(senderFaults(report)).toEqual(faults);
  });

  it('fail when the signature must be of this very domain and there is none', () => {
    const report = read({ dkim: [], dmarc: { texts: ['v=DMARC1; p=reject; adkim=s'] } });
    expect(senderFaults(report)).toEqual(['dkim', 'dmarc']);
    expect(report.dmarc.state).toBe('strict-dkim');
  });

  it('are no good when nobody answers', () => {
    expect(senderFaults(read({ spf: 'silent', dkim: 'silent', dmarc: 'silent' }))).toHaveLength(3);
  });
});
