// What this module makes known of a plan and its items.

/** Events of a plan; their subject is `plans.plan:ID`. */
export type PlanEvent =
  | 'plans.plan.started'
  | 'plans.plan.aimed'
  | 'plans.plan.submitted'
  | 'plans.plan.withdrawn'
  | 'plans.plan.dropped'
  | 'plans.plan.approved'
  | 'plans.plan.returned'
  | 'plans.plan.changed'
  | 'plans.plan.replaced';

/** Events of an item; their subject is `plans.item:ID`. */
export type ItemEvent =
  'plans.item.added' | 'plans.item.changed' | 'plans.item.removed' | 'plans.item.progressed' | 'plans.item.confirmed';
