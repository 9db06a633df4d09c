/** Something to wait at: woken by a call, or at the latest when the time is up. A call before the wait counts. */
export class Wake {
  #called = false
  #resume: (() => void) | undefined

  call(): void {
    this.#called = true
    this.#resume?.()
  }

  /**
   * @param atMost_ms real milliseconds
   * @returns whether it was called, rather than the time being up
   */
  async wait(atMost_ms: number): Promise<boolean> {
    if (!this.#called && atMost_ms > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, atMost_ms)
        this.#resume = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      this.#resume = undefined
    }
    const called = this.#called
    this.#called = false
    return called
  }
}
