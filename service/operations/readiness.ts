/** A part of the service that must work before it counts as ready. */
export type ReadyPart = 'ledger' | 'bus' | 'profiles'

/** Says what is wrong with a part; undefined where it works. */
export type PartCheck = () => Promise<string | undefined> | string | undefined

/** Whether the service is ready, and by part what is wrong. */
export interface Readiness {
  readonly ready: boolean
  readonly parts: Readonly<Record<ReadyPart, string>>
}

const works = 'works'
const longestCheck_ms = 2_000

/** What has to work, part by part. Until a part has a check it has not started. */
export class ReadyParts {
  readonly #checks: Record<ReadyPart, PartCheck> = { ledger: notStarted, bus: notStarted, profiles: notStarted }

  set(part: ReadyPart, check: PartCheck): void {
    this.#checks[part] = check
  }

  /** Takes no more work: nothing is ready from here on. */
  stop(): void {
    for (const part of Object.keys(this.#checks) as ReadyPart[]) this.#checks[part] = () => 'stops'
  }

  async read(): Promise<Readiness> {
    const parts = Object.fromEntries(await Promise.all(Object.entries(this.#checks).map(async ([part, check]) => [part, await checked(check)]))) as Record<ReadyPart, string>
    return { ready: Object.values(parts).every((state) => state === works), parts }
  }
}

function notStarted(): string {
  return 'has not started'
}

async function checked(check: PartCheck): Promise<string> {
  const tooLong = Promise.withResolvers<string>()
  const timer = setTimeout(() => tooLong.resolve(`does not answer within ${longestCheck_ms} ms`), longestCheck_ms)
  try {
    return await Promise.race([Promise.resolve().then(check), tooLong.promise]) ?? works
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    clearTimeout(timer)
  }
}
