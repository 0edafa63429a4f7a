import { expect, it } from 'vitest';
import { readHtmlArticle } from '#app/features/coverage/reading/html.ts';

const url = 'https://kabar.example.id/daerah/berita-panjang-sekali';
const options = { now: '2025-04-01T03:00:00.000Z' };
const codes = (html: string) => readHtmlArticle(html, url, options).problems.map(problem => problem.code);
const body = '<p>Kalimat ini cukup panjang untuk dibaca sebagai isi berita oleh siapa pun.</p>';

it('refuses 20 MB of markup, 100,000 nested tags and a million links before parsing them', () => {
  expect(codes(`<div>${body.repeat(40)}</div>`.repeat(7_000))).toEqual(['page-heavy']);
  expect(codes('<div>'.repeat(100_000))).toEqual(['page-heavy']);
  expect(codes('<b><i>'.repeat(50_000))).toEqual(['page-heavy']);
  expect(codes('<a href="/x">tautan</a> '.repeat(1_000_000))).toEqual(['page-heavy']);
});

it('still reads a story inside deep nesting, without the library whose time grows with the depth', () => {
  const deep = `<html><body>${'<div>'.repeat(400)}${body.repeat(30)}${'</div>'.repeat(400)}</body></html>`;
  expect(readHtmlArticle(deep, url, options).words).toBeGreaterThan(250);
});

it('leaves declared entities alone, however often they name each other', () => {
  const entities = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('');
  const bomb = `<!DOCTYPE html [<!ENTITY e0 "ha">${entities}]><html><body><p>&e30; ${'kata '.repeat(60)}</p></body></html>`;
  expect(readHtmlArticle(bomb, url, options).source.length).toBeLessThan(5_000);
});

it.each([
  ['no body', '<!doctype html><html><head><title>Kosong</title></head></html>', 'not-an-article'],
  ['frames only', '<html><frameset><frame src="a.html"></frameset></html>', 'frames-only'],
  [
    'a login wall',
    '<html><body><h1>Masuk</h1><form><input type="password"></form></body></html>',
    'login-needed',
  ],
  [
    'a soft 404',
    '<html><head><title>Page not found</title></head><body><p>Oops.</p></body></html>',
    'page-gone',
  ],
  ['a soft 404 by class', `<html><body class="error404"><h1>Ups</h1>${body}</body></html>`, 'page-gone'],
])('refuses a page with %s and says so', (_, html, code) => {
  const reading = readHtmlArticle(html, url, options);
  expect(reading).toMatchObject({ refused: true, problems: [{ code }] });
});

it('reads a story about pages that are not found, and one with a small sign-in form', () => {
  const story = `<html><head><meta property="article:published_time" content="2025-03-18"></head><body><h1>Halaman tidak ditemukan di buku sejarah</h1>${body.repeat(30)}<form><input type="password"></form></body></html>`;
  expect(readHtmlArticle(story, url, options).refused).toBe(false);
});
