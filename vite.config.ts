import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** What a sheet is made of, wherever it is open. */
const ofSheets = [
  'features/toolbox/(draft|sheet-deeds|loose|tool-form)',
  'features/toolbox/ui/(tool-sheet|answer-field|deed-button|loose|machine|sheet-desk|side-name|field-parts)',
];
/**
 * What it goes by. Other pages lean on some of these, and would carry the sheet's own parts with them; what those parts
 * bring when they are needed (their styles too) must never be met first by way of here.
 */
const ofRules = ['domain/prompts/', 'domain/tools/[^/]+$', 'domain/(clean-text|check-line|record|result)[.]'];

/** Cut by who else uses which part, a sheet came in seventy pieces, and small pieces compress badly. */
const together = {
  groups: [
    { name: 'start', test: /vite\/preload-helper|rolldown\/runtime/, priority: 4 },
    { name: 'svelte', test: /node_modules\/(svelte|esm-env|clsx)\//, priority: 2 },
    { name: 'rules', test: new RegExp(`src/(${ofRules.join('|')})`), priority: 2 },
    { name: 'dates', test: /src\/words\/dates/, priority: 2 },
    { name: 'shared', test: /src\/interface\/components\//, priority: 2, minShareCount: 24 },
    { name: 'sheet', test: new RegExp(`src/(${ofSheets.join('|')})`), priority: 1 },
  ],
};

export default defineConfig({
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: together } } } } },
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build', precompress: true }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'img-src': ['self', 'data:', 'blob:'],
          'connect-src': ['self'],
          'style-src': ['self', 'unsafe-inline'],
          'script-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      // A page may be answered at another's address (an ended sign-in, a database that is away).
      paths: { relative: false },
      // Most pages are whole documents: the few that run script need no map of all the others.
      router: { resolution: 'server' },
      version: { pollInterval: 0 },
    }),
  ],
});
