/** The codes of a list that are written with spaces or line breaks between them. */
export function codes(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
