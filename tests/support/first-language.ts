// Each file of tests begins in the first language: files share one world, and one may have spoken the other.
import { overwriteGetLocale } from '#paraglide/runtime.js';

overwriteGetLocale(() => 'id');
