// The face of the module records: what routes and higher modules may call.
export { issueTranscript } from './issue-transcript.ts';
export { codeTyped, digestOf, newCode } from './issued.ts';
export { checkCode, issuedTranscript, transcriptState, type TranscriptState } from './read-transcript.ts';
export { seesTranscript, transcriptOwner, type TranscriptOwner } from './transcript-owner.ts';
export { docxHeaders, paperDocx } from './paper-docx.ts';
export { onePagePdf, paperPdf, plainPdf } from './paper-pdf.ts';
