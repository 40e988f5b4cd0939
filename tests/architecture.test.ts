// The shape of the source that no linter sees: whose tables, which files every module has, what a face may be, whose
// forms pass the door.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { access, type Access } from '../src/access.server.ts';
import order from '../src/module-order.json' with { type: 'json' };

const modules = readdirSync('src/modules');
const schemas = [...modules, 'platform'];

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);

const source = filesUnder('src').filter(
  (file) => /\.(ts|svelte)$/.test(file) && !/\.test\.ts$|paraglide|server\/schema\.ts$/.test(file)
);
const textOf = (file: string) => readFileSync(file, 'utf8');

/** What other modules may join: published views and functions, tables never. */
const published = new Set([
  'people.person_card',
  'people.units_on',
  'people.tree_on',
  'people.tree_reaching',
  'people.placements_on',
  'people.heads_on',
  'people.deciders_of',
  'people.leading_posts',
  'people.departures',
  'people.supervised',
  'people.worked_under',
  'people.team_of',
  'people.active_employees',
  'people.working_days_after',
  'people.day_number',
  'people.unit_card',
  'people.units_reaching',
  'people.found',
  'people.mail_addresses',
  'coaching.relation_card',
  'committee.settled',
  'committee.verified_share',
  'surveys.index_figure',
  'surveys.index_wording',
  'curation.need_review_card',
  'communities.active_on',
  'communities.community_card',
  'communities.membership_card',
  'communities.session_presence',
  'knowledge.asset_authorship',
  'knowledge.asset_card',
  'knowledge.asset_life',
  'knowledge.asset_used',
  'knowledge.dead_place',
  'feedback.recommendation_card',
  'feedback.round_card',
  'feedback.spread_card',
  'handover.move_card',
  'knowledge.held_sharing',
  'knowledge.opened_session',
  'knowledge.heard_sharing',
  'knowledge.sharing_presence',
  'knowledge.sharing_card',
  'knowledge.shared_lesson',
  'knowledge.standing_asset',
  'knowledge.asset_authorship',
  'knowledge.version_title',
  'quality.decision_card',
  'quality.submission_card',
  'learning.activity_card',
  'learning.finished_plan_item',
  'governance.skill_group_member',
  'governance.skill_group_card',
  'governance.document_card',
  'governance.direction',
  'governance.acknowledged',
  'culture.idea_card',
  'culture.question_card',
  'culture.activity_card',
  'culture.meeting_card',
  'culture.change_card',
  'culture.vision_card',
  'roles.holders_on',
  'teams.membership',
  'teams.team_card',
  'transfer.innovation_card',
  'transfer.plan_card',
  'transfer.note_card',
  'learning.held_activity',
  'needs.need_card',
  'offers.offer_card',
  'offers.assignment_card',
  'learning.structured_card',
  'learning.history_hours',
  'platform.file'
]);
/** The audit trail of the platform has its screen in roles. */
const audit = new Set(['platform.event', 'platform.seal', 'platform.undelivered']);

/** Names `schema.table` that the SQL of a file speaks of. */
function tablesIn(text: string): string[] {
  const sql = [...text.matchAll(/sql(?:<[^`]*>)?`([\s\S]*?)`/g)].map((match) => match[1] ?? '').join('\n');
  const raw = [...sql.matchAll(/(?:from|join|into|update|lateral)\s+([a-z]+\.[a-z_]+)/g)].map(
    (match) => match[1] ?? ''
  );
  const built = [
    ...text.matchAll(/\.(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\(\s*'([a-z]+\.[A-Za-z]+)/g)
  ].map((match) => (match[1] ?? '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  return [...new Set([...raw, ...built])].filter((name) => schemas.includes(name.split('.')[0] ?? ''));
}

const isDemo = (file: string) => file.startsWith('src/demo/');

describe('whose tables', () => {
  const speaking = source.filter((file) => !isDemo(file) && tablesIn(textOf(file)).length > 0);

  it('finds the SQL it is meant to watch', () => {
    expect(speaking.length).toBeGreaterThan(15);
    expect(tablesIn('sql`select x from plans.plan p join people.person q`')).toEqual(['plans.plan', 'people.person']);
  });

  it.each(speaking)('%s names tables only where SQL belongs', (file) => {
    expect(file).toMatch(/\/(store[a-z-]*|evidence[a-z-]*)\.ts$|^src\/platform\/server\//);
  });

  it.each(speaking.filter((file) => file.startsWith('src/modules/')))(
    '%s names its own tables and what others publish',
    (file) => {
      const own = file.split('/')[2];
      const foreign = tablesIn(textOf(file)).filter(
        (name) => name.split('.')[0] !== own && !published.has(name) && !(own === 'roles' && audit.has(name))
      );
      expect(foreign).toEqual([]);
    }
  );
});

describe.each(modules)('module %s', (module) => {
  const folder = `src/modules/${module}`;

  it('has its place in src/module-order.json', () => {
    expect(order).toContain(module);
  });

  it('says what it is on one page', () => {
    expect(existsSync(`${folder}/README.md`)).toBe(true);
    expect(textOf(`${folder}/README.md`).split('\n').length).toBeLessThanOrEqual(80);
  });

  it('has a face of re-exports only', () => {
    const lines = textOf(`${folder}/server/index.ts`)
      .replace(/\/\/.*|export (type )?\{[^}]*\} from '[^']+';/g, '')
      .trim();
    expect(lines).toBe('');
  });

  it('is not imported by itself through its face', () => {
    const inside = filesUnder(`${folder}/server`).filter(
      (file) => file.endsWith('.ts') && !/(\.test|\/index)\.ts$/.test(file)
    );
    expect(inside.filter((file) => /from '\.\/index\.ts'/.test(textOf(file)))).toEqual([]);
  });

  it("can give out and erase one person's data, and the command line asks it", () => {
    expect(existsSync(`${folder}/server/personal-data.ts`)).toBe(true);
    expect(textOf('src/cli/person.ts')).toContain(`'#modules/${module}/server/personal-data.ts'`);
  });
});

describe('folds', () => {
  it('are opened by unfoldedIf alone: open={…} shuts, when the script comes, what the reader opened to type in', () => {
    const shutting = source.filter((file) => /<details\b[^>]*?\bopen=\{/.test(textOf(file)));
    expect(shutting).toEqual([]);
  });
});

describe('events', () => {
  const namesIn = (text: string) => text.match(new RegExp(`'(${modules.join('|')})\\.[a-z-]+\\.[a-z-]*'`, 'g')) ?? [];
  const told = modules
    .map((module) => `src/modules/${module}/events.ts`)
    .filter((file) => existsSync(file))
    .flatMap((file) => namesIn(textOf(file)));

  it.each(source.filter((file) => !file.endsWith('/events.ts') && namesIn(textOf(file)).length > 0))(
    '%s tells and hears only what an events.ts names',
    (file) => {
      const isNamed = (name: string) =>
        told.some((each) => each === name || each.startsWith(name.replace(/\.'$/, '.')));
      expect(namesIn(textOf(file)).filter((name) => !isNamed(name))).toEqual([]);
    }
  );
});

describe('the access table', () => {
  const urls = Object.entries(access as Record<string, Access>);
  const served = (url: string) =>
    ['+page.server.ts', '+server.ts']
      .map((file) => `src/routes${url === '/' ? '' : url}/${file}`)
      .map((file) => (existsSync(file) ? textOf(file) : ''))
      .join('\n');
  const takesForms = (url: string) => /export (const |\{ )(actions|POST|PUT|PATCH|DELETE)\b/.test(served(url));

  it('lets forms in exactly where a page takes them', () => {
    const open = urls.filter(([, { write }]) => write !== undefined).map(([url]) => url);
    expect(open).toEqual(urls.map(([url]) => url).filter(takesForms));
  });

  it('is sorted by URL', () => {
    const names = urls.map(([url]) => url);
    expect(names).toEqual([...names].sort());
  });
});

describe('the environment', () => {
  it('is read in one place: settings, by the launcher and the web', () => {
    const readers = source.filter((file) => /process\.env/.test(textOf(file)));
    expect(readers.filter((file) => !/^src\/(cli\/|site\.server\.ts|platform\/server\/embedded)/.test(file))).toEqual(
      []
    );
  });
});

describe('a fold', () => {
  it('is opened by `unfoldedIf`, else the script closes on its arrival what somebody unfolded and types in', () => {
    expect(source.filter((file) => /<details\b[^>]*\sopen=/.test(textOf(file)))).toEqual([]);
  });
});

describe('every file', () => {
  it.each(source)('%s begins by saying why it exists', (file) => {
    expect(textOf(file)).toMatch(/^(\/\/|<!--|\/\*) ?\S/);
  });
});
