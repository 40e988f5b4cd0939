// A PDF of an asset as the frame of its page shows it; any other file is not found here.
import { showFile } from '../../../../../knowledge/send-file.server.ts';

export const GET = showFile;
