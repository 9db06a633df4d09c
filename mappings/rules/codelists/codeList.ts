/** A code list in force. */
export interface CodeList extends ReadonlySet<string> {
  /** As an error names it. */
  readonly name: string
  /** The rule artefact that it was read from. */
  readonly version: string
}

/** The list of the codes that are written with spaces or line breaks between them. */
export function codeList(name: string, version: string, codes: string): CodeList {
  return Object.assign(new Set(codes.trim().split(/\s+/)), { name, version })
}
