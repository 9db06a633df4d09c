/**
 * What a flow's profile lets us do with a text that its format cannot hold as it is. Identifiers, dates, amounts and codes are never touched:
 * a document with one that does not fit stops.
 */
export interface TextPolicy {
  /**
   * A text longer than the format carries stops the document, is cut, or moves whole to a free text of the document or line: its beginning stays, and
   * both have the same mark, such as `[1]`.
   */
  readonly tooLong: 'stop' | 'cut' | 'free text'
  /**
   * Characters that the encoding has not: `true`, the receiver reads numeric references (`&#8721;`) for all of them; `false`, it reads none, and a
   * character without a replacement stops the document; not said, they are replaced where there is a replacement, and references otherwise.
   */
  readonly references?: boolean | undefined
  /** What stands for a character that the encoding has not. */
  readonly replacements: Readonly<Record<string, string>>
}

/** Whether a character that is outside the encoding when it is written is a reference. */
export function writesReferences({ references }: TextPolicy): boolean {
  return references !== false
}

/** Changes no text. */
export const strictTexts: TextPolicy = { tooLong: 'stop', references: true, replacements: {} }
