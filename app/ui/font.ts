/** Address of the one font file, for `<link rel="preload" as="font" type="font/woff2" crossorigin>`. */
export { default as fontUrl } from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url';
