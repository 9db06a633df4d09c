import { earliest } from './times.ts'

/** Things that each have their time, until somebody takes them. */
export class Due<Thing> {
  #planned: { readonly thing: Thing; readonly at_ms: number }[] = []

  plan(thing: Thing, at_ms: number): void {
    this.#planned.push({ thing, at_ms })
  }

  /** Takes what is due, in order of time; what has the same time in the order in which it was planned. */
  take(now_ms: number): readonly Thing[] {
    const { due = [], later = [] } = Object.groupBy(this.#planned, ({ at_ms }) => (at_ms <= now_ms ? 'due' : 'later'))
    this.#planned = later
    return due.toSorted((one, other) => one.at_ms - other.at_ms).map(({ thing }) => thing)
  }

  get nextDue_ms(): number | undefined {
    return earliest(...this.#planned.map(({ at_ms }) => at_ms))
  }
}
