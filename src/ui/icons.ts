// The icons in use, as Lucide draws them: each is cut out of the library by itself when the pages are built.
import type { IconNode } from 'lucide';

export type { IconNode };
export {
  Bookmark,
  BookOpen,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronsUpDown,
  CircleAlert,
  CircleCheck,
  Clock,
  Download,
  FileText,
  FlaskConical,
  House,
  Inbox,
  Info,
  Library,
  LoaderCircle,
  Menu as MenuLines,
  Paperclip,
  Pencil,
  Plus,
  Printer,
  Search,
  Upload,
  X
} from 'lucide';

/** The drawing of an icon, to stand inside an `svg` of 24 × 24. */
export const drawingOf = (icon: IconNode): string =>
  icon
    .map(([shape, attributes]) => {
      const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
      return `<${shape}${written.join('')}/>`;
    })
    .join('');
