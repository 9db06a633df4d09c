import { expect, test } from 'vitest'
import { catalogue, type ErrorCode } from '../../errors/catalogue.ts'
import type { WordName } from '../../errors/entry.ts'
import { render, type ParameterValue, type Problem } from '../../errors/failure.ts'
import { languages } from '../../errors/language.ts'
import { whoCanAct } from '../../errors/texts/texts.ts'
import { actorSentence } from '../../errors/words/actors.ts'
import { atLine, documentKind, inDocument, instant, listed, nameOf, phrase, term, type Words } from '../../errors/words/words.ts'
import { englishIn, speechFaults } from '../harness/speechFaults.ts'

/** Words for each parameter that takes no text. */
const words: Readonly<Record<WordName, Words>> = {
  advice: phrase('leave it out'),
  allowed: phrase('one of {values}', { values: 'fi, sv, en' }),
  came: nameOf('none'),
  due: instant(0),
  grade: nameOf('technically accepted'),
  state: nameOf('parked'),
  answer: phrase('status 200 without a token'),
  expected: phrase('a text that is not empty'),
  extent: phrase('{count} entries', { count: 5 }),
  holds: documentKind('invoice'),
  kind: documentKind('creditNote'),
  least: phrase('fewer'),
  list: phrase('UNCL1001 of an invoice'),
  lookedFor: phrase('an open alarm'),
  nearest: phrase('one of the known fields'),
  reason: phrase('the document has no element'),
  role: phrase('lease contract'),
  side: phrase('missing'),
  takes: phrase('layout: and a file of this folder'),
  term: term('BT-13'),
  terms: listed('and', [term('BT-31'), term('BT-32')]),
  wanted: phrase('at least one kind'),
  what: phrase('levels of elements'),
  where: atLine({ id: '7' }),
  why: inDocument,
}
const isWordName = (name: string): name is WordName => name in words

/** The code as it is thrown, each parameter given: as words where it must be, else as a value that no language changes. */
function sample(code: ErrorCode): Problem {
  const { wrong, seen, do: what } = catalogue[code]
  const names = [...`${wrong} ${seen} ${what}`.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return { code, parameters: Object.fromEntries(names.map((name): [string, ParameterValue] => [name, isWordName(name) ? words[name] : 'X-1'])) }
}

test.each(Object.keys(catalogue) as ErrorCode[])('%s is said in Finnish, Swedish and English, each in its own words, with who can act', (code) => {
  const of = sample(code)
  expect(speechFaults(of)).toEqual([])
  for (const language of ['fi', 'sv'] as const) expect(englishIn(render(of, language)), language).toBeUndefined()
  for (const language of languages) expect(render(of, language)).toContain(actorSentence(whoCanAct(code), language))
})
