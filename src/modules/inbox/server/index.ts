// The face of the module inbox: one list of what waits for the reader, asked of every module that knows duties.
export { inboxCount, readInbox } from './read-inbox.ts';
