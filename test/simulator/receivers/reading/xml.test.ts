import { expect, test } from 'vitest'
import { find, readXml, textAt, Unreadable } from '../../../../simulator/receivers/reading/xml.ts'

test('reads elements, texts, entities, comments and character data', () => {
  const root = readXml(`<?xml version="1.0"?>\n<!-- <a> --><p:a x="1>2" y='"'><b> K&#228;r &amp; &#x4F; </b><c/><p:c><![CDATA[<raw>]]></p:c></p:a>`)
  expect(root.name).toBe('a')
  expect(root.children.map(({ name, text }) => [name, text])).toStrictEqual([['b', 'Kär & O'], ['c', ''], ['c', '<raw>']])
  expect(textAt(root, 'b')).toBe('Kär & O')
  expect(textAt(root, 'c')).toBeUndefined()
  expect(find(root, 'b', 'nothing')).toBeUndefined()
})

test.each(['', 'text', '<a>', '<a></b>', '</a>', '<a></a><b/>', '<a/>text', '<a>&unknown;</a>', '<!DOCTYPE a><a/>', '<a b=c/>', '<a><b></a></b>', '<a><!-- </a>'])('refuses %j', (text) => {
  expect(() => readXml(text)).toThrow(Unreadable)
})
