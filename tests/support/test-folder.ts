// A folder of its own for files that a test writes; the run removes it with everything else it made.
import fs from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';

/** A new empty folder, gone after the run. */
export const testFolder = (): string => fs.mkdtempSync(path.join(inject('filesFolder'), 'test-'));
