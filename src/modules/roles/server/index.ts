// The face of the module roles: signing in, sessions, roles over subtrees, delegation.
export { actorOfSession, endSession, startSession, type Entry } from './session.ts';
export { signIn, type Credentials } from './sign-in.ts';
