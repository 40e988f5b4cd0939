// Who may import whom: the rules of docs/architecture.md as a machine reads them.
import order from './src/module-order.json' with { type: 'json' };

/** A module imports only modules before it in the order. */
const downward = order.map((module, at) => ({
  name: `${module}-imports-downward`,
  severity: 'error',
  from: { path: `^src/modules/${module}/` },
  to: {
    path: `^src/modules/(${order
      .slice(at + 1)
      .concat('-')
      .join('|')})/`
  }
}));

const pureFile = '^src/modules/[^/]+/(types|rules|policy|events|reach|figures|states|scheme|periods)[^/]*\\.ts$';

export default {
  forbidden: [
    ...downward,
    {
      name: 'module-has-a-place',
      comment: 'a module stands in src/module-order.json, else nothing would say whom it may import',
      severity: 'error',
      from: {},
      to: { path: '^src/modules/[^/]+/', pathNot: `^src/modules/(${order.join('|')})/` }
    },
    {
      name: 'modules-through-their-face',
      comment: 'another module is imported through server/index or its pure files',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/modules/[^/]+/',
        pathNot: [
          '^src/modules/$1/',
          '^src/modules/[^/]+/server/index\\.ts$',
          '^src/modules/[^/]+/(types|events|words)\\.ts$'
        ]
      }
    },
    {
      name: 'routes-through-the-face',
      comment: 'a route imports faces, pure files and screens: never a store, never a use case by its file',
      severity: 'error',
      from: { path: '^src/routes/' },
      to: { path: '^src/modules/[^/]+/server/', pathNot: '/server/index\\.ts$' }
    },
    {
      name: 'routes-know-no-database',
      severity: 'error',
      from: { path: '^src/routes/' },
      to: { path: '^(node_modules/(kysely|pg)/|src/platform/server/database)', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'pure-files-stay-pure',
      severity: 'error',
      from: { path: pureFile, pathNot: '\\.test\\.ts$' },
      to: { path: '(/server/|^node_modules/(kysely|pg)/)', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'screens-know-no-server',
      severity: 'error',
      from: { path: '^src/(ui|modules/[^/]+/ui)/' },
      to: { path: '/server/', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'design-system-knows-no-module',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/modules/' }
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|routes|ui|cli|demo)/' }
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    {
      name: 'source-knows-no-test',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '(^tests/|\\.test\\.ts$)' }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(src/paraglide|build|\\.svelte-kit)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'svelte'] }
  }
};
