// The shape in which the names of one region are kept.

/** How the names of one region are built. */
export interface NamesOfRegion {
  /** How common the region's names are in the ministry. */
  weight: number;
  /** Whether the old men and women among them may carry the title of a pilgrim. */
  pilgrims: boolean;
  men: readonly string[];
  women: readonly string[];
  /** Second names of men and of women; left out now and then. */
  menSecond: readonly string[];
  womenSecond: readonly string[];
  /** Family, clan or place names; empty where the region has none. */
  family: readonly string[];
}

/** The words of a text, to write lists of names without quotes. */
export const words = (text: string): string[] => text.split(' ');
