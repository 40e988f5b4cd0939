// What a reader may rely on in every file: small functions, pure rules, typed values, no escape hatches.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const bannedWords =
  /(^|[a-z])(Service|Manager|Helper|Util|Utils|Handler|Impl|Info)([A-Z]|$)|^(service|manager|helper|util|utils|impl|info)$/;

const size = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4], // context or database first, then three (decision 0009)
  'max-depth': ['error', 3]
};

const names = {
  name: 'names',
  create: (context) => ({
    'FunctionDeclaration, VariableDeclarator, TSTypeAliasDeclaration': (node) => {
      if (node.id?.type === 'Identifier' && bannedWords.test(node.id.name)) {
        context.report({ node: node.id, message: `"${node.id.name}" says nothing of the domain: name what it is` });
      }
    }
  })
};

/** `value={…}` and `checked={…}` wipe what was typed before the page came alive. */
const typedText = {
  name: 'typed-text',
  create: (context) => ({
    SvelteAttribute: (node) => {
      const element = node.parent?.parent?.name?.name;
      const isDynamic = node.value?.some?.((part) => part.type === 'SvelteMustacheTag');
      const isHiddenOrButton = node.parent?.attributes?.some(
        (each) =>
          each.key?.name === 'type' &&
          (['hidden', 'submit', 'radio', 'checkbox', 'button'].includes(each.value?.[0]?.value) ||
            each.value?.[0]?.type === 'SvelteMustacheTag')
      );
      if (!['input', 'textarea', 'select'].includes(element) || !isDynamic) return;
      const isWiping = node.key.name === 'checked' || (node.key.name === 'value' && !isHiddenOrButton);
      if (isWiping)
        context.report({
          node,
          message: 'use defaultValue or defaultChecked: value wipes what was typed before hydration'
        });
    }
  })
};

const pureOnly = [
  { selector: 'AwaitExpression', message: 'rules and policies are pure: no await' },
  { selector: ':function[async=true]', message: 'rules and policies are pure: no async' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'the clock arrives as an argument' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'the clock arrives as an argument'
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'rules are repeatable' },
  { selector: "MemberExpression[object.name='process']", message: 'rules know no environment' }
];

export default ts.config(
  {
    ignores: [
      'bench/bare/',
      'build/',
      '.svelte-kit/',
      'src/paraglide/',
      'src/platform/server/schema.ts',
      'node_modules/',
      'data/'
    ]
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    plugins: { pemelajar: { rules: { names, 'typed-text': typedText } } },
    rules: {
      ...size,
      'pemelajar/names': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      'no-undef': 'off'
    }
  },
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'pemelajar/typed-text': 'error',
      'max-lines-per-function': 'off',
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-useless-mustaches': 'off'
    }
  },
  {
    files: ['src/modules/*/{rules,policy,types,schema,events,reach,view,figures,states,scheme,periods}*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...pureOnly] }
  },
  {
    files: ['**/*.test.ts', 'tests/**', 'bench/**'],
    rules: { 'max-lines-per-function': 'off', 'max-params': 'off', 'max-lines': ['error', 400] }
  }
);
