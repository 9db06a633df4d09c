/** Who can act on an error. */
export type Actor = 'shop' | 'municipality' | 'integration engineer' | 'server operator'

/** What an error says in one language. Texts hold named parameters in braces, `{number}`. */
export interface ErrorTexts {
  /** What is wrong, in business terms. */
  readonly wrong: string
  /** What was seen. */
  readonly seen: string
  /** What to do about it. */
  readonly do: string
}

/** One row of the error table, with its English texts. */
export interface ErrorEntry extends ErrorTexts {
  /** Who can do it. */
  readonly who: Actor
  /** It stands as an alarm until its cause is over; `docs/operations.md` says what to do. */
  readonly alarm?: true
}

/** One area's rows, by code. */
export type ErrorArea = Readonly<Record<`KS-${string}`, ErrorEntry>>

/** The parameter names that a text asks for. */
export type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never

/** The parameter names of an entry. */
export type ParametersOf<Entry extends ErrorEntry> = NamesIn<Entry['wrong']> | NamesIn<Entry['seen']> | NamesIn<Entry['do']>

/**
 * Parameters that are words, which each language says its own way: a text cannot be given for them. What comes from another program or
 * person, or is a code, is given as `said`.
 */
export type WordName =
  | 'advice' | 'allowed' | 'answer' | 'came' | 'due' | 'expected' | 'extent' | 'grade' | 'holds' | 'kind' | 'least' | 'list' | 'lookedFor' | 'nearest' | 'reason' | 'role' | 'side' | 'state' | 'takes' | 'term' | 'terms' | 'wanted' | 'what' | 'where' | 'why'

/** An area's texts in a language beside English: each code of it, and no other. */
export type TextsOf<Area extends ErrorArea> = { readonly [Code in keyof Area]: ErrorTexts }
