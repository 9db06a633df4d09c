import { sections, type Section } from './sections.ts'
import { fallbackOf } from './show.ts'
import { say } from '../../errors/words/say.ts'
import type { Setting } from './setting.ts'

const before = `# Configuration

Generated from \`service/configuration/sections/\` by \`npm run generate\`.

The service (\`npm start\`) needs no configuration: with nothing set it keeps its ledger in a PostgreSQL that it brings along, has its event bus
there too, and takes the nine example profiles. What is set stands in environment variables, or in a YAML file that \`KUNTASILTA_CONFIG\` names; every
variable is a key of the file, and the environment wins. A variable or key that is set to nothing counts as not set.

\`\`\`yaml
# yaml-language-server: $schema=service/configuration.schema.json
kafka:
  brokers: [kafka-1.example:9093, kafka-2.example:9093]
  tls: yes
  sasl: scram-sha-512
  username: kuntasilta
  passwordFile: secrets/kafka-password
http:
  host: 0.0.0.0
\`\`\`

**Secrets** (marked ◆) are given by the variable itself or by a file that the variable with \`_FILE\` behind its name, or the key with \`File\` behind it, names. A line
end at the end of such a file does not count. Names of such files start from the current folder; in the YAML file from the folder that it lies in. Folders always start from the current one.

**\`npm start -- --check\`** starts nothing: it prints what is in force, with secrets hidden and where each value came from, and ends with 1 where something is wrong. A value that
cannot be used, settings that contradict each other and unknown keys stop the start; everything that is wrong is said at once, with variable or line, and never shows a value. A variable that only looks like one of ours
is pointed out and stops nothing.
`

const after = `
## Other variables

- **Those that profiles name.** \`env:NOKIA_EINVOICE_URL\` in a profile is the variable \`NOKIA_EINVOICE_URL\` of the service: addresses,
  users and secrets of a receiver. \`npm run kuntasilta -- profile check\` lists what is not set where it runs. What is missing keeps
  deliveries of that one system from being sent, and the service says so at start. [profiles.md](profiles.md) tells more.
- The command line (\`npm run kuntasilta\`) reads \`database\` and \`service.profiles\` in the same way: give it what the service has.
- The simulator (\`npm run simulator\`) reads \`KUNTASILTA_PROFILES\`; with \`--orders\` also the sections \`database\` and \`embeddedBus\`.
- The demo reads \`KUNTASILTA_DEMO\`: the folder for its documents and its own ledger, instead of \`var\`.
`

/** The page docs/configuration.md: every setting of the service. */
export function configurationPage(): string {
  return `${before}${Object.entries(sections as Readonly<Record<string, Section>>).map(([name, section]) => table(name, section)).join('')}${after}`
}

function table(name: string, section: Section): string {
  return `\n## \`${name}\`\n\n| key | variable | meaning | values | without it |\n|---|---|---|---|---|\n${Object.entries(section).map(([key, setting]) => row(key, setting)).join('')}`
}

function row(key: string, setting: Setting<unknown>): string {
  const fallback = fallbackOf(setting)
  return `| \`${key}\` | \`${setting.variable}\`${setting.given === 'secret' ? ' ◆' : ''} | ${setting.meaning} | ${say(setting.wanted, 'en')} | ${fallback === undefined ? '' : `\`${fallback}\``} |\n`
}
