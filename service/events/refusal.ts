import { Failure, problem, render, type Problem } from '../../errors/failure.ts'
import type { ErrorCode } from '../../errors/catalogue.ts'
import type { Language } from '../../errors/language.ts'
import type { Findings } from '../../schemas/json/findings.ts'

/** Thrown for a request whose events are not all as they should be. */
export class Refusal extends Error {
  readonly findings: Findings

  constructor(findings: Findings) {
    super(`${findings.count} findings`)
    this.name = 'Refusal'
    this.findings = findings
  }
}

/** What a sender is told of a request that was not taken. */
export interface RefusalAnswer {
  readonly status: number
  readonly body: {
    /** Each with its code, the place in the request where it has one, and what is wrong, what was seen, what to do and who can do it. */
    readonly errors: readonly { readonly code: ErrorCode; readonly path?: string; readonly message: string }[]
    /** How many more there are. */
    readonly unlisted: number
  }
}

const statuses: { readonly [Code in ErrorCode]?: number } = {
  'KS-EVENTS-TOKEN': 401,
  'KS-EVENTS-SOURCE': 403,
  'KS-EVENTS-BODY': 413,
  'KS-BUS-TOO-LARGE': 413,
  'KS-EVENTS-MEDIA': 415,
  'KS-EVENTS-RATE': 429,
  'KS-EVENTS-UNFORESEEN': 500,
  'KS-EVENTS-NOT-TAKEN': 503,
}

/** The answer for whatever kept a request from being taken; what nobody foresaw tells nothing of itself. */
export function answerTo(error: unknown, language: Language): RefusalAnswer {
  if (error instanceof Refusal) {
    const { listed, unlisted } = error.findings
    return {
      status: listed.some(({ problem: { code } }) => code === 'KS-EVENTS-SOURCE') ? 403 : 400,
      body: { errors: listed.map((finding) => ({ code: finding.problem.code, path: finding.path, message: render(finding.problem, language) })), unlisted },
    }
  }
  const found: Problem = error instanceof Failure ? error.problem : problem('KS-EVENTS-UNFORESEEN', {})
  return { status: statuses[found.code] ?? 400, body: { errors: [{ code: found.code, message: render(found, language) }], unlisted: 0 } }
}
