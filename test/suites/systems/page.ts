import { channelOf, playNames, plays, type Play } from './plays.ts'
import { reasons, type ReasonName } from './reasons.ts'
import { scenarioNames, scenarios } from './scenarios.ts'

/** `docs/systems/conformance.md`: what each kind of system is tested for. */
export function conformancePage(): string {
  return `# What every kind of system stands

Every kind plays the same scenarios against its simulated receiver; those that speak SFTP also play them through a real OpenSSH server, whose connection is then silenced, slowed,
garbled and cut by a proxy. \`test/suites/systems/\` has the scenarios, and \`plays.ts\` there the table. A scenario that a row does not name as an exception runs, so no cell can be forgotten;
an exception must hold of the kind's settings and of what its connection can do, or the suite fails. "npm run generate" writes this page.

${table([['scenario', 'what happens'], ...scenarioNames.map((name) => [name, scenarios[name]])])}

x: it runs. A letter: it does not concern this kind, for the reason below.

${table([['kind', 'over', 'what', ...scenarioNames], ...playNames.map((name) => rowOf(plays[name]))])}

${table([['', 'why not'], ...reasons.map(([name, { text }]) => [letterOf(name), text])])}
`
}

function rowOf(play: Play): readonly string[] {
  const { kind, what = '', without } = play
  return [`[${kind}](${kind}.md)`, channelOf(play), what, ...scenarioNames.map((scenario) => {
    const reason = without[scenario]
    return reason === undefined ? 'x' : letterOf(reason)
  })]
}

function letterOf(reason: ReasonName): string {
  return String.fromCharCode('A'.charCodeAt(0) + reasons.findIndex(([name]) => name === reason))
}

function table([head, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head ?? []), line((head ?? []).map(() => '---')), ...rows.map(line)].join('\n')
}
