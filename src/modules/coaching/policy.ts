// Who may do what beside relations: those are open to their coach and those coached alone, no office opens them.
import type { Feedback, Help, Recognition } from './types.ts';

/** A note between the dialogues is read by the two alone. */
export const mayReadFeedback = (note: Pick<Feedback, 'leaderId' | 'personId'>, personId: number): boolean =>
  note.leaderId === personId || note.personId === personId;

/** Only whom a note is for opens it. */
export const mayOpenFeedback = (note: Pick<Feedback, 'personId'>, personId: number): boolean =>
  note.personId === personId;

/** A recognition is seen by everybody, unless its receiver hides it; giver and receiver always see it. */
export const maySeeRecognition = (
  recognition: Pick<Recognition, 'giverId' | 'personId' | 'hiddenAt'>,
  personId: number
): boolean => recognition.hiddenAt === null || recognition.giverId === personId || recognition.personId === personId;

/** Only the receiver hides a recognition or shows it again. */
export const mayHideRecognition = (recognition: Pick<Recognition, 'personId'>, personId: number): boolean =>
  recognition.personId === personId;

/** Whose turn a claimed help is: only who is said to have been helped confirms or denies it. */
export const mayAnswerHelp = (help: Pick<Help, 'helpedId' | 'isClaim'>, personId: number): boolean =>
  help.isClaim && help.helpedId === personId;
