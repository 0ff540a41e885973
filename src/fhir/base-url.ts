declare const allowed: unique symbol;

/** A FHIR base URL that passed `allowedBase` or `browserBase`: absolute, normal form, without a slash at its end. */
export type AllowedBase = string & { readonly [allowed]: true };
