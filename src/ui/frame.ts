// Who looks at which site: what the frame of a page needs to know.

/** Whether the site shows invented data, and whether its scheme is an official one. */
export type SiteState = {
  demonstration: boolean;
  official: boolean;
  version?: string;
  /** The instant up to which the figures count. */
  asOf?: string;
  timeZone?: string;
};

/** The signed-in person as the header shows them. */
export type Reader = { name: string; nip: string; initials: string };

export type Theme = 'system' | 'light' | 'dark';
