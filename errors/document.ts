import { catalogue, type ErrorCode } from './catalogue.ts'
import type { Actor } from './entry.ts'
import type { Language } from './language.ts'
import { textsOf, whoCanAct } from './texts/texts.ts'
import { actorName } from './words/actors.ts'

const actors: readonly Actor[] = ['shop', 'municipality', 'integration engineer', 'server operator']

/** What the page says around the errors' own texts. */
interface Frame {
  readonly title: string
  readonly introduction: string
  readonly who: string
  readonly errors: string
  readonly seen: string
  readonly toDo: string
  readonly by: string
}

const frames: Readonly<Record<Language, Frame>> = {
  en: {
    title: 'Errors',
    introduction: `Generated from \`errors/areas/\` by \`npm run generate\`. Every error that a person sees is one of these codes; a code, once
published, keeps its meaning. Words in braces are what was seen in the case at hand. An error may have others beside it. What
a rule finds has the code of its kind (\`KS-RULE-…\`); the text then names the rule by its own id in parentheses: that of the official rules (\`BR-…\`,
\`PEPPOL-…\`), or ours (\`KS-…\`), which is never a code of this page. \`validate\` tells ids of rules; \`release --code\` takes codes.
The same page in Finnish: [errors.fi.md](errors.fi.md); in Swedish: [errors.sv.md](errors.sv.md).`,
    who: 'who can act', errors: 'errors', seen: 'Seen', toDo: 'To do', by: 'By',
  },
  fi: {
    title: 'Virheet',
    introduction: `Komento \`npm run generate\` kirjoittaa tämän sivun kansiosta \`errors/texts/fi/\`. Jokainen virhe, jonka ihminen näkee, on jokin näistä
koodeista. Julkaistun koodin merkitys ei muutu. Aaltosulkeissa olevien sanojen kohdalla lukee, mitä tapauksessa havaittiin. Virheellä voi olla muita rinnallaan.
Säännön havainnolla on lajinsa koodi (\`KS-RULE-…\`), ja teksti kertoo suluissa säännön oman tunnisteen: virallisen (\`BR-…\`, \`PEPPOL-…\`) tai omamme
(\`KS-…\`), joka ei ole mikään tämän sivun koodeista. Komento \`validate\` kertoo sääntöjen tunnisteet; \`release --code\` ottaa koodin.
Sama sivu englanniksi: [errors.md](errors.md), ruotsiksi: [errors.sv.md](errors.sv.md).`,
    who: 'toimija', errors: 'virheitä', seen: 'Havainto', toDo: 'Toimenpide', by: 'Toimija',
  },
  sv: {
    title: 'Fel',
    introduction: `Kommandot \`npm run generate\` skriver denna sida ur mappen \`errors/texts/sv/\`. Varje fel som en människa ser är en av dessa koder.
En publicerad kod behåller sin betydelse. I stället för orden inom klamrar står det som sågs i fallet. Ett fel kan ha andra vid sin sida.
Det som en regel finner har koden för sitt slag (\`KS-RULE-…\`), och texten anger inom parentes regelns eget id: det officiella (\`BR-…\`, \`PEPPOL-…\`) eller vårt
(\`KS-…\`), som aldrig är en kod på denna sida. \`validate\` anger reglernas id; \`release --code\` tar koder.
Samma sida på engelska: [errors.md](errors.md), på finska: [errors.fi.md](errors.fi.md).`,
    who: 'vem som kan åtgärda', errors: 'fel', seen: 'Iakttaget', toDo: 'Åtgärd', by: 'Av',
  },
}

/** The generated pages of errors, in `docs/`, by language. */
export const errorPages: Readonly<Record<Language, string>> = { en: 'errors.md', fi: 'errors.fi.md', sv: 'errors.sv.md' }

/** The page of a language: every code with what is wrong, what was seen, what to do and who can do it, by the codes' areas. */
export function errorsDocument(language: Language): string {
  const frame = frames[language]
  const codes = Object.keys(catalogue) as readonly ErrorCode[]
  const counts = actors.map((actor) => `| ${actorName(actor, language)} | ${codes.filter((code) => whoCanAct(code) === actor).length} |`)
  const areas = [...Map.groupBy(codes, (code) => code.split('-')[1] ?? '')]
  return [
    `# ${frame.title}\n\n${frame.introduction}\n`,
    [`| ${frame.who} | ${frame.errors} |`, '|---|---|', ...counts, ''].join('\n'),
    ...areas.map(([area, ofArea]) => `## KS-${area}\n\n${ofArea.map((code) => section(code, language)).join('\n')}`),
  ].join('\n')
}

function section(code: ErrorCode, language: Language): string {
  const { wrong, seen, do: what } = textsOf(code, language)
  const frame = frames[language]
  return `### ${code}\n\n${plain(wrong)}\n\n- ${frame.seen}: ${plain(seen)}\n- ${frame.toDo}: ${plain(what)}\n- ${frame.by}: ${actorName(whoCanAct(code), language)}\n`
}

/** The text as Markdown shows it. */
function plain(text: string): string {
  return text.replace(/[\\`*_<>|[\]]/g, (character) => `\\${character}`)
}
