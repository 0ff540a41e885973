/** A site's own code for an analyte. */
export interface SiteCode {
  readonly system: string;
  readonly code: string;
  /** The analyte's id. */
  readonly analyte: string;
  /** The unit in which the site's results come when they state none. */
  readonly unit?: string;
}
