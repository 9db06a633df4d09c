import { problem, type Problem } from '../../../../errors/failure.ts'
import { phrase, type Words } from '../../../../errors/words/words.ts'

/** Where in the YAML something stands. */
export type LayoutPath = readonly (string | number)[]

/** A layout's YAML as data, with the way back to file and line of each of its parts. */
export interface LayoutText {
  readonly value: unknown
  at(path: LayoutPath): string
}

/** Gathers what is wrong with a layout, each with file and line. */
export class Findings {
  readonly #at: LayoutText['at']
  readonly problems: Problem[] = []

  constructor({ at }: Pick<LayoutText, 'at'>) {
    this.#at = at
  }

  add(found: (file: string) => Problem, path: LayoutPath): void {
    this.problems.push(found(this.#at(path)))
  }

  /** KS-PROFILE-LAYOUT-FIELD. */
  field(path: LayoutPath, field: string | Words, seen: string | Words, wanted: Words): void {
    this.add((file) => problem('KS-PROFILE-LAYOUT-FIELD', { file, field, seen, wanted }), path)
  }

  /** KS-PROFILE-LAYOUT-SOURCE. */
  source(path: LayoutPath, field: string, source: string, known: string | Words): void {
    this.add((file) => problem('KS-PROFILE-LAYOUT-SOURCE', { file, field, source, known }), path)
  }

  /** Every name must be there once. */
  once(names: readonly string[], path: LayoutPath, field: string): void {
    const doubled = names.find((one, index) => names.indexOf(one) !== index)
    if (doubled !== undefined) this.field(path, field, phrase('{name} twice', { name: doubled }), phrase('a name of its own for each field'))
  }
}
