// A file of an asset, saved by the browser, never run or shown as a page of this site.
import { sendFile } from '../../../send-file.server.ts';

export const GET = sendFile;
