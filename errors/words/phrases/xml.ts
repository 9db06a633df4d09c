import type { PhraseArea } from './phrases.ts'

/** What the errors of XML that others sent are filled with. */
export const xmlPhrases = {
  bytes: { fi: 'tavut', sv: 'byte' },
  'levels of elements': { fi: 'sisäkkäiset elementit', sv: 'nästlade element' },
  elements: { fi: 'elementit', sv: 'element' },
  'pieces of markup': { fi: 'merkkauksen osat', sv: 'delar av märkningen' },
  'attributes of an element': { fi: 'elementin attribuutit', sv: 'attribut i ett element' },
  'characters in a tag': { fi: 'tagin merkit', sv: 'tecken i en tagg' },
  'UTF-8, which the bytes are not': { fi: 'UTF-8, jota tavut eivät ole', sv: 'UTF-8, vilket byten inte är' },
  'the XML declaration cannot be read': { fi: 'XML-määrittelyä ei voi lukea', sv: 'XML-deklarationen kan inte läsas' },
  'the document has no element': { fi: 'asiakirjassa ei ole yhtään elementtiä', sv: 'dokumentet saknar element' },
  'the document ends too early': { fi: 'asiakirja loppuu kesken', sv: 'dokumentet slutar för tidigt' },
  'text outside the outermost element': { fi: 'tekstiä uloimman elementin ulkopuolella', sv: 'text utanför det yttersta elementet' },
  'a second outermost element': { fi: 'toinen uloin elementti', sv: 'ett andra yttersta element' },
  'an end tag that is not that of the open element': { fi: 'lopputagi, joka ei ole avoimen elementin', sv: 'en sluttagg som inte hör till det öppna elementet' },
  'a tag that is written wrongly': { fi: 'väärin kirjoitettu tagi', sv: 'en felskriven tagg' },
  'a name that is missing or cannot be one': { fi: 'nimi puuttuu tai ei kelpaa nimeksi', sv: 'ett namn saknas eller är inget giltigt namn' },
  'an attribute that is there twice': { fi: 'sama attribuutti kahdesti', sv: 'samma attribut två gånger' },
  'a "<" in the value of an attribute': { fi: 'merkki "<" attribuutin arvossa', sv: 'ett "<" i ett attributvärde' },
  'an "&" that begins no reference': { fi: 'merkki "&", josta ei ala viittaus', sv: 'ett "&" som inte inleder någon referens' },
  'a "]]>" in text': { fi: 'merkit "]]>" tekstissä', sv: '"]]>" i text' },
  'a "--" in a comment': { fi: 'merkit "--" kommentissa', sv: '"--" i en kommentar' },
  'a prefix that no namespace is declared for': { fi: 'etuliite, jolle ei ole määritelty nimiavaruutta', sv: 'ett prefix utan deklarerad namnrymd' },
  'a namespace that cannot be declared so': { fi: 'nimiavaruus, jota ei voi määritellä näin', sv: 'en namnrymd som inte kan deklareras så' },
} as const satisfies PhraseArea

export type XmlPhrase = keyof typeof xmlPhrases
