import { say } from './say.ts'
import type { Words } from './words.ts'

/** An exception whose reason is words: whoever catches it fills an error of the catalogue with them. */
export abstract class Reasoned extends Error {
  readonly reason: Words

  constructor(reason: Words) {
    super(say(reason, 'en'))
    this.reason = reason
  }
}
