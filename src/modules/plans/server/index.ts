// The face of the module plans: what routes and higher modules may call.
export { evidence } from './evidence.ts';
