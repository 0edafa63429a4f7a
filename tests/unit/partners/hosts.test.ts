import { expect, it } from 'vitest';
import { hostCandidates, hostOf } from '#app/features/partners/hosts.ts';

it('takes the host of a web address without www', () => {
  expect(hostOf('https://www.Media.id/a/b?c=1')).toBe('media.id');
  expect(hostOf('http://jambi.media.co.id:8080')).toBe('jambi.media.co.id');
  expect(hostOf('ftp://media.id')).toBeUndefined();
  expect(hostOf('javascript:alert(1)')).toBeUndefined();
  expect(hostOf('media')).toBeUndefined();
});

it('climbs from the host to the registrable domain and not above', () => {
  expect(hostCandidates('m.jambi.media.co.id')).toEqual([
    'm.jambi.media.co.id',
    'jambi.media.co.id',
    'media.co.id',
  ]);
  expect(hostCandidates('WWW.media.example.')).toEqual(['media.example']);
  expect(hostCandidates('127.0.0.1')).toEqual(['127.0.0.1']);
});
