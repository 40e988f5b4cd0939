// A file of a public asset, saved by the browser, never run or shown as a page of this site.
import { sendFile } from '../../../../knowledge/send-file.server.ts';

export const GET = sendFile;
