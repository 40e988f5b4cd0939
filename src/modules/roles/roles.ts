// Which role may do what: the one map from roles to capabilities, kept short enough to be read aloud.

/** Roles that are granted over the subtree of a unit for a period. */
export const roles = ['administrator', 'auditor', 'officer', 'committee', 'privacy-officer'] as const;
export type Role = (typeof roles)[number];

/** Parts that follow from the roster alone: nobody grants them, a move of the person ends them. */
export const derivedRoles = ['employee', 'supervisor', 'leader'] as const;
export type DerivedRole = (typeof derivedRoles)[number];

const capabilities: Record<Role | DerivedRole, readonly string[]> = {
  administrator: [
    'people.import',
    'history.import',
    'programmes.manage',
    'quality.rules',
    'learning.rules',
    'transfer.rules',
    'needs.rules',
    'people.read-unit',
    'roles.grant',
    'roles.accounts',
    'roles.access',
    'roles.audit',
    'surveys.manage',
    'assessment.manage',
    'assessment.adopt',
    'assessment.read',
    'committee.manage'
  ],
  auditor: ['people.read-unit', 'roles.access', 'roles.audit', 'feedback.read', 'assessment.read', 'assessment.names'],
  officer: [
    'people.read-unit',
    'communities.oversee',
    'teams.oversee',
    'governance.keep',
    'culture.keep',
    'culture.moderate',
    'learning.oversee',
    'plans.oversee',
    'transfer.oversee',
    'offers.oversee',
    'needs.oversee',
    'knowledge.steward',
    'quality.appoint',
    'history.oversee',
    'programmes.manage',
    'feedback.keep',
    'feedback.read',
    'surveys.comments',
    'records.transcripts',
    'committee.walk',
    'assessment.read',
    'assessment.names'
  ],
  committee: [
    'governance.verify',
    'feedback.recommend',
    'feedback.read',
    'surveys.manage',
    'surveys.comments',
    'assessment.manage',
    'assessment.read',
    'assessment.names',
    'committee.manage'
  ],
  'privacy-officer': ['people.read-unit', 'roles.access', 'roles.audit'],
  employee: [],
  supervisor: ['team.decide'],
  leader: [
    'team.decide',
    'teams.oversee',
    'governance.keep',
    'culture.keep',
    'feedback.read',
    'people.read-unit',
    'surveys.comments',
    'assessment.read',
    'assessment.names',
    'committee.sign'
  ]
};

/** What a role may do over its subtree; an employee's own records need no capability. */
export const capabilitiesOf = (role: Role | DerivedRole): readonly string[] => capabilities[role];

/** The roles that hold a capability: the question a reader of the access table asks. */
export const rolesWith = (capability: string): (Role | DerivedRole)[] =>
  [...roles, ...derivedRoles].filter((role) => capabilities[role].includes(capability));

/** Whether the text names a role that can be granted. */
export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);
