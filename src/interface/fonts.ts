/**
 * The addresses of the fonts a first page needs, for `<link rel="preload">` in the layout. The same files
 * are named in fonts.css, so the build gives both one hashed address.
 */
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';

export const preloadedFonts: readonly string[] = [serif, sans];
