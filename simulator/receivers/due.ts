/** Things that each have their time, until somebody takes them. */
export class Due<Thing extends { readonly at: string }> {
  #planned: Thing[] = []

  plan(thing: Thing): void {
    this.#planned.push(thing)
  }

  /** Takes what is due, in order of time; what has the same time in the order in which it was planned. */
  take(now_ms: number): readonly Thing[] {
    const due = this.#planned.filter(({ at }) => Date.parse(at) <= now_ms)
    this.#planned = this.#planned.filter((thing) => !due.includes(thing))
    return due.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
  }

  get nextDue_ms(): number | undefined {
    return this.#planned.length === 0 ? undefined : Math.min(...this.#planned.map(({ at }) => Date.parse(at)))
  }
}
