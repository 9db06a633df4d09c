/**
 * What receivers hinted at, lane by lane, until the lane's own runner asks about it: a receiver that answers slowly keeps no
 * other lane's messages waiting. Lost with the process; everything is asked about when it is due anyway.
 */
export class Hints {
  readonly #hinted = new Map<string, Set<string>>()

  add(lane: string, transmissionIds: readonly string[]): void {
    const known = this.#hinted.get(lane) ?? new Set()
    for (const id of transmissionIds) known.add(id)
    this.#hinted.set(lane, known)
  }

  /** Gives the lane's hints and forgets them. */
  take(lane: string): readonly string[] {
    const hinted = [...this.#hinted.get(lane) ?? []]
    this.#hinted.delete(lane)
    return hinted
  }
}
