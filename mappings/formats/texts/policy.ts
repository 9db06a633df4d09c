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
  /** The receiver reads numeric references (`&#8721;`) for characters that the encoding has not. */
  readonly references: boolean
  /** What stands for a character that the encoding has not, where the receiver reads no references; any other stops. */
  readonly replacements: Readonly<Record<string, string>>
}

/** Changes no text. */
export const strictTexts: TextPolicy = { tooLong: 'stop', references: true, replacements: {} }
