// The face of the module inbox: one list of what waits for the reader, asked of every module that knows duties.
export { keepForReaders, keepQueues } from './keep-for-readers.ts';
export { readInbox, readQueues } from './read-inbox.ts';
export { sendDigests } from './send-digests.ts';
export { sendReminders } from './send-reminders.ts';
export { switchDigest, wantsDigest } from './switch-digest.ts';
