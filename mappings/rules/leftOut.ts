/** Official rules without a rule of ours, and why. */
export interface LeftOut {
  /** Suits the whole id. */
  readonly ids: RegExp
  readonly reason: string
}

/** What is left out of the official sets. No fatal rule of EN 16931 or of the whole network may be among it. */
export const leftOut: readonly LeftOut[] = [
  { ids: /^(?:NO|DK|IT|SE|GR|IS|NL|DE)-[RS]-.+$/, reason: 'judges sellers of another country; ours are Finnish' },
  { ids: /^UBL-CR-(?!666$|673$)\d{3}$/, reason: 'warns of a UBL element or attribute that has no business term' },
  { ids: /^UBL-DT-(?:0[89]|[12]\d)$/, reason: 'warns of a UBL attribute that has no business term' },
]
