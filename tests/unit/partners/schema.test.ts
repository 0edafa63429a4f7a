import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { readJournalistFilter, readOutletFilter } from '#app/features/partners/list-address.ts';
import { journalistSchema, outletSchema } from '#app/features/partners/schema.ts';

function form(values: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

const outlet = { name: ' Kabar  Uji ', channel: 'online', scope: 'regional', active: 'on' };
const refusedOutlet = (values: Record<string, string>) =>
  parseWithZod(form({ ...outlet, ...values }), { schema: outletSchema }).reply().error;
const refusedPerson = (values: Record<string, string>) =>
  parseWithZod(form({ name: 'Rina', ...values }), { schema: journalistSchema }).reply().error;

describe('the outlet form', () => {
  it('trims names and completes web addresses', () => {
    const read = parseWithZod(form({ ...outlet, website: 'www.kabar.example' }), { schema: outletSchema });
    expect(read.status === 'success' && read.value).toMatchObject({
      name: 'Kabar Uji',
      website: 'https://www.kabar.example',
      pressCouncil: 'not_recorded',
      regency: null,
      active: true,
      confirmed: false,
    });
  });

  it('refuses what cannot be right, beside the field', () => {
    expect(refusedOutlet({ name: '   ' })).toEqual({ name: ['errors.required'] });
    expect(refusedOutlet({ name: 'x'.repeat(201) })).toEqual({ name: ['errors.tooLong'] });
    expect(refusedOutlet({ channel: 'koran' })).toEqual({ channel: ['errors.choice'] });
    expect(refusedOutlet({ regency: 'atlantis' })).toEqual({ regency: ['errors.choice'] });
    expect(refusedOutlet({ website: 'javascript:alert(1)' })).toEqual({ website: ['errors.url'] });
    expect(refusedOutlet({ website: 'dua kata' })).toEqual({ website: ['errors.url'] });
    expect(refusedOutlet({ pressCouncil: 'registered' })).toEqual({
      pressCouncilCheckedOn: ['partners.checkedOnRequired'],
    });
    expect(refusedOutlet({ pressCouncil: 'registered', pressCouncilCheckedOn: '2025-02-31' })).toEqual({
      pressCouncilCheckedOn: ['errors.date'],
    });
  });
});

describe('the labels of a form', () => {
  it('are the ticked ones and those typed into the line', () => {
    const read = parseWithZod(form({ name: 'Rina', tags: 'Ekonomi', newTags: 'daerah, #baru' }), {
      schema: journalistSchema,
    });
    expect(read.status === 'success' && read.value.tags).toEqual(['Ekonomi', 'daerah, #baru']);
  });
});

describe('the competency certificate', () => {
  it('needs its level, and a year that is one', () => {
    expect(refusedPerson({ ukwNumber: '123-PWI' })).toEqual({ ukw: ['care.ukwLevelMissing'] });
    expect(refusedPerson({ ukw: 'muda', ukwYear: '1985' })).toEqual({ ukwYear: ['care.ukwYearInvalid'] });
    expect(refusedPerson({ ukw: 'muda', ukwYear: 'dulu' })).toEqual({ ukwYear: ['care.ukwYearInvalid'] });
    expect(refusedPerson({ ukw: 'muda', ukwYear: '2019', ukwNumber: '123-PWI' })).toBeUndefined();
  });
});

describe('the journalist form', () => {
  it('drops rows that were left empty', () => {
    const read = parseWithZod(
      form({
        name: 'Rina',
        'affiliations[0].outlet': '',
        'affiliations[1].outlet': 'Kabar Uji',
        'contacts[0].kind': 'email',
        'contacts[0].lawfulBasis': 'none',
      }),
      { schema: journalistSchema },
    );
    expect(read.status === 'success' && read.value).toMatchObject({
      affiliations: [{ outlet: 'Kabar Uji', role: '', fromOn: null, toOn: null }],
      contacts: [],
    });
  });

  it('refuses half rows, impossible days, wrong contacts and a basis without a source', () => {
    expect(refusedPerson({ 'affiliations[0].role': 'Reporter' })).toEqual({
      'affiliations[0].outlet': ['errors.required'],
    });
    expect(refusedPerson({ 'affiliations[0].outlet': 'A', 'affiliations[0].fromOn': '2025-13-01' })).toEqual({
      'affiliations[0].fromOn': ['errors.date'],
    });
    expect(refusedPerson({ 'contacts[0].kind': 'email', 'contacts[0].value': 'rina' })).toEqual({
      'contacts[0].value': ['errors.email'],
    });
    expect(refusedPerson({ 'contacts[0].kind': 'phone', 'contacts[0].value': 'rina' })).toEqual({
      'contacts[0].value': ['partners.phoneInvalid'],
    });
    const noSource = { 'contacts[0].value': 'a@b.example', 'contacts[0].lawfulBasis': 'consent' };
    expect(refusedPerson(noSource)).toEqual({ 'contacts[0].source': ['partners.sourceRequired'] });
  });
});

it('reads the filters of an address and ignores what it does not know', () => {
  const params = new URLSearchParams(
    'q=+pos+&kanal=koran&jangkauan=national&wilayah=tebo&jaringan=0&keadaan=0',
  );
  expect(readOutletFilter(params, 7)).toEqual({
    search: 'pos',
    channel: null,
    scope: 'national',
    regency: 'tebo',
    networkId: null,
    pressCouncil: null,
    checked: null,
    association: null,
    tag: null,
    owner: null,
    active: false,
  });
  const cared = 'penanggung=saya&label=%23Ekonomi++Daerah&asosiasi=AMSI&periksa=due';
  expect(readOutletFilter(new URLSearchParams(cared), 7)).toMatchObject({
    owner: 7,
    tag: 'ekonomi daerah',
    association: 'amsi',
    checked: 'due',
  });
  expect(readJournalistFilter(new URLSearchParams('penanggung=tanpa'), 7).owner).toBe('none');
  expect(readJournalistFilter(new URLSearchParams('penanggung=12'), 7).owner).toBe(12);
  expect(readJournalistFilter(new URLSearchParams('media=12&kontak=usable&ukw=x'), 7)).toMatchObject({
    outletId: 12,
    standing: 'usable',
    ukw: null,
    active: null,
  });
});
