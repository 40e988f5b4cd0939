// The face of the module plans: what routes and higher modules may call.
export { duties } from './read-duties.ts';
export { evidence } from './evidence.ts';
