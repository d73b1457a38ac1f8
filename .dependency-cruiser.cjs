/** Who may lean on whom. Each rule is a sentence; a broken one names it. */
const slices = 'src/features/([^/]+)/';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that need each other are one file, or the thing they share is a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain leans on nothing but itself.',
      severity: 'error',
      from: { path: '^src/domain', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/domain' },
    },
    {
      name: 'features-are-neighbours-not-relatives',
      comment: 'A slice goes to another by its front door.',
      severity: 'error',
      from: { path: `^${slices}`, pathNot: '\\.test\\.ts$' },
      to: { path: '^src/features/[^/]+/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'features-meet-the-world-through-ports',
      comment:
        'Deeds know no server, no routes and, of packages, only the schema library (and Yjs in the toolbox).',
      severity: 'error',
      from: { path: '^src/features', pathNot: ['\\.test\\.ts$', '/ui/'] },
      to: { path: ['^src/server', '^src/routes', '^node_modules/(?!(zod|yjs|lib0)/)'] },
    },
    {
      name: 'views-of-features-know-no-server',
      severity: 'error',
      from: { path: '^src/features/[^/]+/ui/' },
      to: { path: ['^src/server', '^src/routes'] },
    },
    {
      name: 'interface-is-only-looks',
      comment: 'The interface leans on tokens, the language and itself; the live room in it also on Yjs.',
      severity: 'error',
      from: { path: '^src/interface', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/features', '^src/server', '^src/routes'] },
    },
    {
      name: 'words-only-speak',
      severity: 'error',
      from: { path: '^src/words', pathNot: '\\.test\\.ts$' },
      to: {
        path: ['^src/features', '^src/server', '^src/routes', '^src/interface'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'routes-are-thin',
      comment: 'Pages parse, ask and tell: they never touch the database.',
      severity: 'error',
      from: { path: '^src/(routes|hooks|find-reader)' },
      to: {
        path: '^src/server/',
        pathNot: '^src/server/house/visit\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rooms-of-the-server-do-not-visit-each-other',
      comment: 'Only the house knows all rooms. Tests may open a test database.',
      severity: 'error',
      from: {
        path: '^src/server/([^/]+)/',
        pathNot: ['^src/server/house', '\\.test\\.ts$', '\\.testing\\.ts$', '/testing/'],
      },
      to: { path: '^src/server/', pathNot: '^src/server/$1/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|build|\\.svelte-kit)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.svelte', '.json'],
    },
  },
};
