import { describe, test } from 'vitest'

/** What a check answers: nothing when the machine has what is needed, else the reason why not. */
type Missing = string | undefined

/** Something a machine may lack, and the ways to write tests that need it. */
export interface Requirement {
  readonly name: string
  /** Why it is missing; undefined when it is there. */
  readonly missing: string | undefined
  /** A suite that runs where the requirement is met. */
  readonly describe: (name: string, body: () => void) => void
  /** A test that runs where the requirement is met. */
  readonly test: (name: string, body: () => Promise<void> | void, timeout_ms?: number | undefined) => void
}

/**
 * Asks once whether this machine has what some tests need. Where it does not, those tests are skipped under a name that
 * says why (the closing report prints it); with REQUIRE_ALL=1 they fail instead.
 *
 * `const sshd = await requirement('OpenSSH server', () => existsSync('/usr/sbin/sshd') ? undefined : 'no /usr/sbin/sshd')`
 */
export async function requirement(name: string, check: () => Missing | Promise<Missing>): Promise<Requirement> {
  const missing = await check()
  if (missing === undefined) return { name, missing, describe, test: (title, body, timeout_ms) => test(title, body, timeout_ms) }
  const reason = `needs ${name}: ${missing}`
  const standIn = (title: string): void => {
    if (process.env['REQUIRE_ALL'] === '1') {
      test(title, () => {
        throw new Error(`REQUIRE_ALL=1 allows no skip, and this test ${reason}`)
      })
    } else {
      test.skip(`${title} (${reason})`, () => undefined)
    }
  }
  return { name, missing, describe: standIn, test: standIn }
}
