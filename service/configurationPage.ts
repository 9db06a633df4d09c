import { z } from 'zod'
import { configurationSchema } from './configuration.ts'

interface Variable {
  readonly description?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly default?: string | number
}

const before = `# Configuration

Generated from \`service/configuration.ts\` by \`npm run generate\`.

The service (\`npm start\`) reads environment variables and nothing else. None is needed: with nothing set it keeps its ledger in a
PostgreSQL that it brings along and takes the nine example profiles. A variable that is set to nothing counts as not set. A value that cannot be used stops the
start with one message that names the variable.

| variable | meaning | values | without it |
|---|---|---|---|
`

const after = `
## Other variables

- **Those that profiles name.** \`env:NOKIA_EINVOICE_URL\` in a profile is the variable \`NOKIA_EINVOICE_URL\` of the service: addresses,
  users and secrets of a receiver. \`npm run kuntasilta -- profile check\` lists what is not set where it runs. What is missing keeps
  deliveries of that one system from being sent, and the service says so at start. [profiles.md](profiles.md) tells more.
- The command line (\`npm run kuntasilta\`) reads \`DATABASE_URL\`, \`KUNTASILTA_DATA\` and \`KUNTASILTA_PROFILES\`: give it what the service has.
- The simulator (\`npm run simulator\`) reads \`KUNTASILTA_PROFILES\`; with \`--orders\` also \`DATABASE_URL\`, \`KUNTASILTA_DATA\` and \`KUNTASILTA_PARTITIONS\`.
- The demo reads \`KUNTASILTA_DEMO\`: the folder for its documents and its own ledger, instead of \`var\`.
`

/** The page docs/configuration.md: every variable of the service. */
export function configurationPage(): string {
  const { properties = {} } = z.toJSONSchema(configurationSchema)
  return `${before}${Object.entries(properties).map(([name, variable]) => row(name, variable as Variable)).join('')}${after}`
}

function row(name: string, variable: Variable): string {
  return `| \`${name}\` | ${variable.description ?? ''} | ${values(variable)} | ${variable.default === undefined ? '' : `\`${variable.default}\``} |\n`
}

function values({ enum: words, minimum, maximum }: Variable): string {
  if (words !== undefined) return words.map((word) => `\`${word}\``).join(', ')
  return minimum === undefined ? 'text' : `${minimum} to ${maximum}`
}
