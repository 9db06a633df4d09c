import type { ruleErrors } from '../../areas/rules.ts'
import type { TextsOf } from '../../entry.ts'

export const ruleTexts = {
  'KS-RULE-MISSING': {
    wrong: 'Asiakirjasta {number} puuttuu pakollinen tieto ({rule}).',
    seen: 'Kohta: {where}. Puuttuva tieto: {term}.',
    do: 'Lähetä tapahtuma uudelleen ja anna siinä {term}.',
  },
  'KS-RULE-TOTAL': {
    wrong: 'Asiakirjan {number} summat ovat ristiriidassa keskenään ({rule}).',
    seen: 'Kohta: {where}. {term}: {stated}. Vertailu: {of}: {computed}.',
    do: 'Korjaa summat järjestelmässä, jossa tapahtuma muodostetaan, ja lähetä tapahtuma uudelleen.',
  },
  'KS-RULE-DECIMALS': {
    wrong: 'Asiakirjan {number} rahamäärä ei ole täysiä senttejä ({rule}).',
    seen: 'Kohta: {where}. {term}: {stated}.',
    do: 'Pyöristä rahamäärä järjestelmässä, jossa tapahtuma muodostetaan, ja lähetä tapahtuma uudelleen.',
  },
  'KS-RULE-NEGATIVE': {
    wrong: 'Asiakirjassa {number} on liian pieni luku ({rule}).',
    seen: 'Kohta: {where}. {term}: {stated}. Vaatimus: {least}.',
    do: 'Korjaa luku ja lähetä tapahtuma uudelleen. Palautus ilmoitetaan negatiivisena määränä tai hyvityslaskuna.',
  },
  'KS-RULE-CODE': {
    wrong: 'Asiakirjassa {number} on koodi, jota sen koodistossa ei ole ({rule}).',
    seen: 'Kohta: {where}. {term}: "{value}". Koodisto: {list}.',
    do: 'Lähetä tapahtuma uudelleen ja käytä koodia, joka on koodistossa {list}.',
  },
  'KS-RULE-DIFFERENT': {
    wrong: 'Asiakirjassa {number} on kaksi tietoa, joiden pitää olla samat ({rule}).',
    seen: 'Kohta: {where}. {term}: "{stated}". {other}: "{expected}".',
    do: 'Lähetä tapahtuma uudelleen niin, että molemmissa on sama arvo.',
  },
  'KS-RULE-CONFLICT': {
    wrong: 'Asiakirjassa {number} on kaksi tietoa, jotka sulkevat toisensa pois ({rule}).',
    seen: 'Kohta: {where}. Samaan aikaan on annettu {term} ja {other}.',
    do: 'Lähetä tapahtuma uudelleen niin, että siinä on vain toinen niistä.',
  },
  'KS-RULE-CHECK-DIGIT': {
    wrong: 'Asiakirjassa {number} on virheellisesti kirjoitettu tunniste ({rule}).',
    seen: 'Kohta: {where}. {term}: "{value}". Vaadittu muoto: {kind}.',
    do: 'Korjaa tunniste rekisterissä, josta se on peräisin, ja lähetä tapahtuma uudelleen.',
  },
  'KS-RULE-DATE': {
    wrong: 'Asiakirjassa {number} on päivämäärä, jota ei ole olemassa ({rule}).',
    seen: 'Kohta: {where}. {term}: "{value}".',
    do: 'Lähetä tapahtuma uudelleen ja kirjoita päivämäärä muodossa YYYY-MM-DD.',
  },
  'KS-RULE-PERIOD': {
    wrong: 'Asiakirjassa {number} on mahdoton ajanjakso ({rule}).',
    seen: 'Kohta: {where}. {term}: {start}–{end}. Vaatimus: {expected}.',
    do: 'Korjaa päivät ja lähetä tapahtuma uudelleen.',
  },
  'KS-RULE-VAT-RATE': {
    wrong: 'Asiakirjan {number} arvonlisäverokanta ei ollut voimassa ({rule}).',
    seen: 'Kohta: {where}. {term}: {rate} %. Suorituksen päivät: {supply}. Silloin voimassa olleet verokannat: {known}.',
    do: 'Korjaa verokanta tai anna suorituksen päivä (BT-72, BT-7 tai ajanjakso) ja lähetä tapahtuma uudelleen.',
  },
  'KS-RULE-VAT-CATEGORY': {
    wrong: 'Asiakirjan {number} arvonlisäverokanta ei kuulu verokoodiinsa ({rule}).',
    seen: 'Kohta: {where}. {term}: {stated}. Verokoodi {category} vaatii: {expected}.',
    do: 'Korjaa verokoodi tai verokanta ja lähetä tapahtuma uudelleen.',
  },
  'KS-RULE-VAT-BREAKDOWN': {
    wrong: 'Asiakirjan {number} arvonlisäveroerittelyssä ei ole jokaista verokoodia ja verokantaa täsmälleen kerran ({rule}).',
    seen: 'Erittelyn BG-23 rivejä, joilla on {category}: {count}.',
    do: 'Lähetä tapahtuma uudelleen niin, että erittelyssä on yksi rivi: {category}.',
  },
  'KS-RULE-EXEMPTION': {
    wrong: 'Asiakirjan {number} arvonlisäverottomuuden syy puuttuu tai on väärässä paikassa ({rule}).',
    seen: 'Verokoodi {category}: syy (BT-120, BT-121) on {stated}. Vaatimus: {expected}.',
    do: 'Korjaa syy arvonlisäveroerittelyssä ja lähetä tapahtuma uudelleen.',
  },
  'KS-RULE-VAT-PARTY': {
    wrong: 'Asiakirjan {number} arvonlisäverotunniste ei sovi sen verokoodiin ({rule}).',
    seen: 'Käytetty verokoodi: {category}. {term}: {expected}.',
    do: 'Korjaa verokoodi tai myyjän ja ostajan arvonlisäverotunnisteet ja lähetä tapahtuma uudelleen.',
  },
  'KS-RULE-DEMAND': {
    wrong: 'Asiakirjasta {number} puuttuu tieto, jota vastaanottaja vaatii ({rule}).',
    seen: 'Puuttuva tieto: {terms}.',
    do: 'Lähetä tapahtuma uudelleen niin, että tieto on mukana, tai kerro profiilissa, mistä tieto saadaan, ja vapauta lähetys.',
  },
  'KS-RULE-ATTACHMENT-HOST': {
    wrong: 'Asiakirjan {number} liite on palvelimella, jota vastaanottaja ei salli ({rule}).',
    seen: 'Liitteen "{id}" linkki (BT-124) vie palvelimelle {host}. Sallitut palvelimet: {allowed}.',
    do: 'Jos kunta luottaa palvelimeen, lisää se profiilin kenttään attachmentHosts ja vapauta lähetys. Muuten liitä tiedosto tapahtumaan ja lähetä se uudelleen.',
  },
  'KS-RULE-ACCOUNT': {
    wrong: 'Asiakirja {number} pyytää maksamaan tilille, jota ei ole hyväksytty maksunsaajan tiliksi ({rule}).',
    seen: 'Tili (BT-84): {account}. Maksunsaaja: {payee}. Päivä: {day}.',
    do: 'Kunnan nimetty henkilö kysyy maksunsaajalta, onko tili sen oma. Yhteystietoja ei oteta asiakirjasta. Jos tili on oikea, hän hyväksyy sen komennolla "approve-account" tai profiilin kentässä approvedAccounts. Jos ei ole, luovu lähetyksestä ja kerro verkkokaupalle.',
  },
  'KS-RULE-DEMAND-PATTERN': {
    wrong: 'Asiakirjan {number} viite ei ole sellainen kuin vastaanottaja vaatii ({rule}).',
    seen: '{term}: "{value}". Vaadittu muoto: {pattern}.',
    do: 'Lähetä tapahtuma uudelleen ja anna oikea viite, tai korjaa muoto profiilissa, ja vapauta lähetys.',
  },
} as const satisfies Partial<TextsOf<typeof ruleErrors>>
