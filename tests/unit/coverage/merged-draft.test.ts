import { describe, expect, it } from 'vitest';
import { mergeDrafts } from '#app/features/coverage/merged-draft.ts';

const known = {
  title: 'Judul lama',
  body: 'Isi lama',
  rubric: 'Daerah',
  headlineTone: 'positive',
  url: '',
  topicIds: ['1', '2'],
  version: '4',
};

describe('an article brought up to date by another reading of it', () => {
  it('takes what stands on the page, completes the rest, and keeps what people decided', () => {
    const fresh = {
      title: 'Judul baru',
      body: 'Isi baru',
      rubric: 'Ekonomi',
      headlineTone: '',
      url: 'https://kabar.example/a',
      topicIds: ['2', '3'],
      lineId: '9',
      besideId: '7',
    };
    expect(mergeDrafts(known, fresh)).toMatchObject({
      title: 'Judul baru',
      body: 'Isi baru',
      rubric: 'Daerah',
      headlineTone: 'positive',
      url: 'https://kabar.example/a',
      topicIds: ['1', '2', '3'],
      lineId: '9',
      besideId: undefined,
      version: '4',
    });
  });

  it('loses nothing to a form that is empty', () => {
    const { url: _none, ...filled } = known;
    expect(mergeDrafts(known, { title: '', body: '' })).toMatchObject(filled);
  });
});
