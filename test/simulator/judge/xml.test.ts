import { describe, expect, test } from 'vitest'
import { all, at, readXml, textAt } from '../../../simulator/judge/xml.ts'

const read = (text: string) => readXml(Buffer.from(text))

test('names lose their prefix, text its references and the spaces around it', () => {
  const root = read('<?xml version="1.0"?>\n<!-- no <tag> --><a:Root xmlns:a="urn:a" b=\'1 &lt; 2\'> <a:Child/>\n<Child> &#228;iti &amp; is&#xE4; </Child></a:Root>\n')
  expect(root).toMatchObject({ name: 'Root', attributes: { b: '1 < 2' } })
  expect(all(root, 'Child').map((child) => child.text)).toEqual(['', 'äiti & isä'])
  expect(textAt(read('<a><b><c>1</c></b></a>'), 'b', 'c')).toBe('1')
  expect(at(root, 'Child', 'Nobody')).toBeUndefined()
})

test('the declared encoding counts', () => {
  expect(readXml(Buffer.from('<?xml version="1.0" encoding="ISO-8859-15"?><a>\xa4 \xe4</a>', 'latin1')).text).toBe('€ ä')
})

describe('refuses', () => {
  test.each([
    ['an element that is not closed', '<a><b></b>', '<a> is not closed'],
    ['tags that cross', '<a><b></a></b>', '</a> closes <b>'],
    ['a closing tag too many', '<a/></b>', '</b> closes nothing'],
    ['two roots', '<a/><b/>', 'exactly one root'],
    ['text beside the root', '<a/>x', 'exactly one root'],
    ['nothing', '', 'exactly one root'],
    ['a cut tag', '<a><b', 'no tag can be read'],
    ['a document type with declarations of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'no tag can be read'],
    ['an attribute without quotes', '<a b=1/>', 'no tag can be read'],
    ['a reference to nothing', '<a>&nbsp;</a>', 'stands for nothing'],
  ])('%s', (_, text, words) => {
    expect(() => read(text)).toThrow(words)
  })
})
