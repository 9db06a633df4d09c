import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure } from '../../../../errors/failure.ts'
import { limits } from '../../../../mappings/formats/inbound-xml/limits.ts'
import { readXml } from '../../../../mappings/formats/inbound-xml/readXml.ts'

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]><lolz>&lol2;</lolz>`
const manyAttributes = `<a ${Array.from({ length: 5_000 }, (_, index) => `b${index}="1"`).join(' ')}/>`

/** As many declarations as may nest, and so many elements with one of their own that copying them all for each would take minutes. */
const declarations = (level: number): string => Array.from({ length: limits.attributes }, (_, index) => `xmlns:p${level}.${index}="u"`).join(' ')
const namespaces = Array.from({ length: limits.depth - 1 }, (_, level) => `<a ${declarations(level)}>`).join('') + '<a xmlns:q="u"/>'.repeat(limits.elements)

/** Each is refused, with this code, within the time limit of a test that runs them all. */
const hostile: readonly (readonly [string, Uint8Array, string])[] = [
  ['entity expansion', utf8(laughs), 'KS-SYSTEM-XML-FORBIDDEN'],
  ['an external entity', utf8('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'), 'KS-SYSTEM-XML-FORBIDDEN'],
  ['a document type in small letters', utf8('<!doctype a><a/>'), 'KS-SYSTEM-XML-FORBIDDEN'],
  ['a declaration inside the root', utf8('<a><!ELEMENT b ANY></a>'), 'KS-SYSTEM-XML-FORBIDDEN'],
  ['an undefined entity', utf8('<a>&nbsp;</a>'), 'KS-SYSTEM-XML-ENTITY'],
  ['an entity in an attribute', utf8('<a b="&nbsp;"/>'), 'KS-SYSTEM-XML-ENTITY'],
  ['a name from Object.prototype as an entity', utf8('<a>&toString;</a>'), 'KS-SYSTEM-XML-ENTITY'],
  ['a reference to NUL', utf8('<a>&#0;</a>'), 'KS-SYSTEM-XML-ENTITY'],
  ['a reference beyond Unicode', utf8('<a>&#x110000;</a>'), 'KS-SYSTEM-XML-ENTITY'],
  ['a reference to a surrogate', utf8('<a>&#xD800;</a>'), 'KS-SYSTEM-XML-ENTITY'],
  ['deep nesting', utf8('<a>'.repeat(100_000) + '</a>'.repeat(100_000)), 'KS-SYSTEM-XML-LIMIT'],
  ['one level too many', utf8('<a>'.repeat(limits.depth + 1) + '</a>'.repeat(limits.depth + 1)), 'KS-SYSTEM-XML-LIMIT'],
  ['a huge attribute', utf8(`<a b="${'x'.repeat(1_000_000)}"/>`), 'KS-SYSTEM-XML-LIMIT'],
  ['thousands of attributes', utf8(manyAttributes), 'KS-SYSTEM-XML-LIMIT'],
  ['hundreds of thousands of elements', utf8(`<a>${'<b/>'.repeat(limits.elements)}</a>`), 'KS-SYSTEM-XML-LIMIT'],
  ['references without end', utf8(`<a>${'&amp;'.repeat(limits.pieces + 1)}</a>`), 'KS-SYSTEM-XML-LIMIT'],
  ['references without end in an attribute', utf8(`<a>${`<b c="${'&lt;'.repeat(4_000)}"/>`.repeat(130)}</a>`), 'KS-SYSTEM-XML-LIMIT'],
  ['comments without end', utf8(`<a>${'<!---->'.repeat(limits.pieces + 1)}</a>`), 'KS-SYSTEM-XML-LIMIT'],
  ['CDATA sections without end', utf8(`<a>${'<![CDATA[]]>'.repeat(limits.pieces + 1)}</a>`), 'KS-SYSTEM-XML-LIMIT'],
  ['attributes without end', utf8(`<a>${'<b c1="" c2="" c3=""/>'.repeat(limits.elements - 10)}</a>`), 'KS-SYSTEM-XML-LIMIT'],
  ['too many bytes', Buffer.alloc(limits.bytes + 1, 0x20), 'KS-SYSTEM-XML-LIMIT'],
  ['a doubled attribute', utf8('<a b="1" b="2"/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<a/>', 'utf16le')]), 'KS-SYSTEM-XML-ENCODING'],
  ['UTF-16 without a mark', Buffer.from('<a/>', 'utf16le'), 'KS-SYSTEM-XML-ENCODING'],
  ['windows-1252', latin1('<?xml version="1.0" encoding="windows-1252"?><a/>'), 'KS-SYSTEM-XML-ENCODING'],
  ['an unknown encoding', latin1('<?xml version="1.0" encoding="EBCDIC"?><a/>'), 'KS-SYSTEM-XML-ENCODING'],
  ['ISO-8859-1 bytes declared as UTF-8', latin1('<?xml version="1.0" encoding="UTF-8"?><a>ä</a>'), 'KS-SYSTEM-XML-ENCODING'],
  ['a byte order mark against the declaration', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a/>')]), 'KS-SYSTEM-XML-ENCODING'],
  ['windows-1252 declared as ISO-8859-1', latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a>\x80 12</a>'), 'KS-SYSTEM-XML-CHARACTER'],
  ['NUL', utf8('<a>\0</a>'), 'KS-SYSTEM-XML-CHARACTER'],
  ['an escape character', utf8('<a>\u001b[31m</a>'), 'KS-SYSTEM-XML-CHARACTER'],
  ['truncated', utf8('<a><b>1</b>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['truncated in a tag', utf8('<a><b x="1'), 'KS-SYSTEM-XML-MALFORMED'],
  ['mis-nested', utf8('<a><b></a></b>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['two roots', utf8('<a/><b/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['text after the root', utf8('<a/>x'), 'KS-SYSTEM-XML-MALFORMED'],
  ['nothing', utf8(''), 'KS-SYSTEM-XML-MALFORMED'],
  ['only a comment', utf8('<!-- a -->'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a bare ampersand', utf8('<a>1 & 2</a>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a "<" in an attribute', utf8('<a b="<"/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['an attribute without quotes', utf8('<a b=1/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['"]]>" in text', utf8('<a>]]></a>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a second XML declaration', utf8('<?xml version="1.0"?><a><?xml version="1.0"?></a>'), 'KS-SYSTEM-XML-FORBIDDEN'],
  ['an open comment, again and again', utf8(`<a>${'<!--'.repeat(200_000)}</a>`), 'KS-SYSTEM-XML-MALFORMED'],
  ['an open tag, again and again', utf8('<a '.repeat(400_000)), 'KS-SYSTEM-XML-MALFORMED'],
  ['an open quotation, again and again', utf8(`<a b='`.repeat(400_000)), 'KS-SYSTEM-XML-MALFORMED'],
  ['an end tag with more of a name', utf8('<a></ab>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a space before a name', utf8('< a/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a name that begins with a digit', utf8('<1a/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a name with two colons', utf8('<a:b:c xmlns:a="u"/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a name that is a colon', utf8('<:/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a tag that ends in a slash alone', utf8('<a/ >'), 'KS-SYSTEM-XML-MALFORMED'],
  ['attributes without a space between', utf8('<a b="1"c="2"/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['an attribute without a value', utf8('<a b/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['one attribute by two prefixes', utf8('<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['an undeclared prefix of an element', utf8('<p:a/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['an undeclared prefix of an attribute', utf8('<a p:b="1"/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a prefix that was taken back', utf8('<a xmlns:p=""/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['the prefix xmlns declared', utf8('<a xmlns:xmlns="u"/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['another namespace for xml', utf8('<a xmlns:xml="u"/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['the namespace of xml for another', utf8('<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['two hyphens in a comment', utf8('<a><!-- a -- b --></a>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a comment that ends in three hyphens', utf8('<a><!-- a ---></a>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['an instruction without a name', utf8('<a><? b?></a>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['an instruction without a space after its name', utf8('<a><?b="1"?></a>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a prefix on an instruction', utf8('<a xmlns:p="u"><?p:b?></a>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['an open CDATA section', utf8('<a><![CDATA[b]]</a>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['an open instruction', utf8('<a><?b </a>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['text before the root', utf8('x<a/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a reference outside the root', utf8('<a/>&#32;'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a reference without a number', utf8('<a>&#;</a>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a reference with a wrong digit', utf8('<a>&#xg;</a>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a reference without end', utf8('<a>&amp</a>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a declaration that is not one', utf8('<?xml?><a/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['a version to come', utf8('<?xml version="1.1"?><a/>'), 'KS-SYSTEM-XML-MALFORMED'],
  ['an XML declaration after a space', utf8(' <?xml version="1.0"?><a/>'), 'KS-SYSTEM-XML-FORBIDDEN'],
  ['an instruction named XML', utf8('<a><?XML b?></a>'), 'KS-SYSTEM-XML-FORBIDDEN'],
  ['a CDATA section beside the root', utf8('<a/><![CDATA[b]]>'), 'KS-SYSTEM-XML-FORBIDDEN'],
  ['namespaces declared by the thousand', utf8(namespaces), 'KS-SYSTEM-XML-LIMIT'],
  ['ampersands without end', utf8(`<a>${'&amp'.repeat(400_000)}</a>`), 'KS-SYSTEM-XML-MALFORMED'],
]

test.each(hostile)('%s is refused', { timeout: 10_000 }, (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code)
})

test('whatever the bytes are, the answer is a tree or a typed failure', () => {
  const markup = fc.array(fc.constantFrom('<', '>', '/', '<a', '</a>', '"', "'", '=', '&', '&amp;', '&#1;', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '?>', ' ', 'ä', '\0', '<?xml version="1.0"?>', 'x="1"', '!'))
  fc.assert(fc.property(markup, (parts) => { codeOf(utf8(parts.join(''))) }), { numRuns: 5_000 })
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => { codeOf(bytes) }), { numRuns: 5_000 })
})

/** The code of the failure, or nothing; any other exception passes through and fails the test. */
function codeOf(bytes: Uint8Array): string | undefined {
  try {
    readXml(bytes)
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
  return undefined
}
