// The icons in use, as Lucide draws them: each is cut out of the library by itself when the pages are built.
import type { IconNode } from 'lucide';

export type { IconNode };
export {
  AtSign,
  Bold,
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
  Code,
  Download,
  FileText,
  FlaskConical,
  Heading1,
  Heading2,
  House,
  Image,
  Inbox,
  Info,
  Italic,
  Library,
  Lightbulb,
  Link,
  List,
  ListOrdered,
  LoaderCircle,
  Menu as MenuLines,
  Paperclip,
  Pencil,
  Plus,
  Printer,
  Quote,
  Redo2,
  Search,
  Table,
  TriangleAlert,
  Undo2,
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
