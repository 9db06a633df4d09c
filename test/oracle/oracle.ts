import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { repositoryRoot } from '../harness/repositoryRoot.ts'
import { requirement } from '../harness/requirement.ts'
import { standards } from '../harness/standards.ts'
import { missingForOracle, oracleClassPath } from './fetchArtefacts.ts'
import { judgedPart, judgesOf, type RuleSet } from './ruleSets.ts'

/** A rule that fired. */
export interface Fired {
  readonly id: string
  readonly text: string
  /** XPath of the element it fired on. */
  readonly location: string
}

/** What the official validators say of a document. Rules are asked only where the XSD has no error. */
export interface Verdict {
  readonly xsd: readonly string[]
  readonly fatal: readonly Fired[]
  readonly warnings: readonly Fired[]
}

/** The official validators in one warm process. Documents may be handed in at once, without waiting. */
export interface Oracle {
  /** Rejects when the rules abort without a verdict. */
  validate(file: Uint8Array, ruleSet: RuleSet): Promise<Verdict>
  stop(): Promise<void>
}

/** Half the processor time of the defaults, for one document as for some hundreds (measured: 5.0 instead of 11.1 s, 11.1 instead of 21.2 s). */
const quickStart = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']

interface Answer {
  readonly number: number
  readonly xsd: readonly string[]
  readonly fired: readonly (Fired & { readonly flag: string })[]
  readonly aborted: string | null
}

/** Tests that need the official rules: the standards folder, Java, and the rule artefacts fetched by Maven. */
export const officialRules = await requirement('the official rules', () => standards.missing ?? missingForOracle())

/** Starts the validators; the first document of a rule set takes some seconds, the others milliseconds. */
export async function startOracle(): Promise<Oracle> {
  const program = join(repositoryRoot, 'test/oracle/java/Oracle.java')
  const java = spawn('java', [...quickStart, '-cp', oracleClassPath(), program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(java, 'exit')
  const waiting = new Map<number, PromiseWithResolvers<Verdict>>()
  let last = 0

  createInterface(java.stdout).on('line', (line) => {
    const answer = JSON.parse(line) as Answer
    const asked = waiting.get(answer.number)
    waiting.delete(answer.number)
    if (answer.aborted !== null) asked?.reject(new Error(`the official rules gave no verdict: ${answer.aborted}`))
    else asked?.resolve(verdict(answer))
  })
  java.on('exit', (code) => {
    for (const asked of waiting.values()) asked.reject(new Error(`the official validators ended with ${code}`))
  })

  return {
    validate(file, ruleSet) {
      const document = judgedPart(ruleSet, file)
      last += 1
      const asked = Promise.withResolvers<Verdict>()
      waiting.set(last, asked)
      const { xsd, rules } = judgesOf(ruleSet, document)
      java.stdin.write(`${last}\t${xsd}\t${rules.join(',')}\t${Buffer.from(document).toString('base64')}\n`)
      return asked.promise
    },
    async stop() {
      java.stdin.end()
      await ended
    },
  }
}

function verdict({ xsd, fired }: Answer): Verdict {
  const firedAs = (isWarning: boolean): Fired[] =>
    fired.filter(({ flag }) => (flag === 'warning') === isWarning).map(({ id, text, location }) => ({ id, text, location }))
  return { xsd, fatal: firedAs(false), warnings: firedAs(true) }
}
