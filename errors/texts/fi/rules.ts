import type { ruleErrors } from '../../areas/rules.ts'
import type { TextsOf } from '../../entry.ts'

export const ruleTexts = {
  'KS-RULE-MISSING': {
    wrong: 'Asiakirjasta puuttuu pakollinen tieto ({rule}).',
    seen: 'Kohta: {where}. Puuttuva tieto: {term}.',
    do: 'Lisää {term} ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-TOTAL': {
    wrong: 'Asiakirjan summat ovat ristiriidassa keskenään ({rule}).',
    seen: 'Kohta: {where}. {term}: {stated}. Laskettuna ({of}): {computed}.',
    do: 'Korjaa summat järjestelmässä, jossa asiakirja muodostetaan, ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-DECIMALS': {
    wrong: 'Asiakirjan rahamäärä ei ole täysiä senttejä ({rule}).',
    seen: 'Kohta: {where}. {term}: {stated}.',
    do: 'Pyöristä rahamäärä järjestelmässä, jossa asiakirja muodostetaan, ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-NO-PREVIOUS': {
    wrong: 'Muutos ei voi nimetä tilausta, jota se muuttaa ({rule}).',
    seen: 'Tähän järjestelmään ei ole mennyt mitään tilauksen aiempaa versiota.',
    do: 'Jos järjestelmässä ei ole tilausta, suunnittele itse tilaus (replay ledger sen päivästä alkaen, kun asiakirjavirta on silloin voimassa) ja vapauta muutos sen jälkeen. Jos tilaus on järjestelmässä muuta kautta, tee muutos käsin ja luovu tästä toimituksesta.',
  },
  'KS-RULE-NEGATIVE': {
    wrong: 'Asiakirjassa on liian pieni luku ({rule}).',
    seen: 'Kohta: {where}. {term}: {stated}. Vaatimus: {least}.',
    do: 'Korjaa luku ja lähetä asiakirja uudelleen. Palautus ilmoitetaan negatiivisena määränä tai hyvityslaskuna.',
  },
  'KS-RULE-CREDIT-SIGN': {
    wrong: 'Hyvityslasku kirjattaisiin veloituksena ({rule}).',
    seen: 'Kohta: {where}. {term}: {stated}. Hyvityslaskun summat ovat positiivisia.',
    do: 'Lähetä hyvitettävä positiivisina summina, tai hyvityslaskun sijasta lasku.',
  },
  'KS-RULE-CODE': {
    wrong: 'Asiakirjassa on koodi, jota sen koodistossa ei ole ({rule}).',
    seen: 'Kohta: {where}. {term}: "{value}". Koodisto: {list}.',
    do: 'Lähetä asiakirja uudelleen ja käytä koodia, joka on koodistossa {list}.',
  },
  'KS-RULE-DIFFERENT': {
    wrong: 'Asiakirjassa on kaksi tietoa, joiden pitää olla samat ({rule}).',
    seen: 'Kohta: {where}. {term}: "{stated}". {other}: "{expected}".',
    do: 'Lähetä asiakirja uudelleen niin, että molemmissa on sama arvo.',
  },
  'KS-RULE-CONFLICT': {
    wrong: 'Asiakirjassa on kaksi tietoa, jotka sulkevat toisensa pois ({rule}).',
    seen: 'Kohta: {where}. Samaan aikaan on annettu {term} ja {other}.',
    do: 'Lähetä asiakirja uudelleen niin, että siinä on vain toinen niistä.',
  },
  'KS-RULE-CHECK-DIGIT': {
    wrong: 'Asiakirjassa on virheellisesti kirjoitettu tunniste ({rule}).',
    seen: 'Kohta: {where}. {term}: "{value}". Vaadittu muoto: {kind}.',
    do: 'Korjaa tunniste rekisterissä, josta se on peräisin, ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-DATE': {
    wrong: 'Asiakirjassa on päivämäärä, jota ei ole olemassa ({rule}).',
    seen: 'Kohta: {where}. {term}: "{value}".',
    do: 'Lähetä asiakirja uudelleen ja kirjoita päivämäärä muodossa VVVV-KK-PP.',
  },
  'KS-RULE-PERIOD': {
    wrong: 'Asiakirjassa on mahdoton ajanjakso ({rule}).',
    seen: 'Kohta: {where}. {term}: {start}–{end}. Vaatimus: {expected}.',
    do: 'Korjaa päivät ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-VAT-RATE': {
    wrong: 'Asiakirjan arvonlisäverokanta ei ollut voimassa ({rule}).',
    seen: 'Kohta: {where}. {term}: {rate} %. Suorituksen päivät: {supply}. Silloin voimassa olleet verokannat: {known}.',
    do: 'Korjaa verokanta tai anna suorituksen päivä (BT-72, BT-7 tai ajanjakso) ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-VAT-PERIOD': {
    wrong: 'Asiakirjan arvonlisäverokanta ei ole ajanjakson lopun verokanta ({rule}).',
    seen: 'Kohta: {where}. {term}: {rate} %. Ajanjakso: {supply}. Sen viimeisen päivän verokannat: {known}.',
    do: 'Korjaa verokanta, tai jaa ajanjakso muutospäivän kohdalta riveiksi, joilla on oma ajanjakso (BG-26), tai anna ennakkomaksun päivä (BT-7), ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-CREDIT-RATE': {
    wrong: 'Hyvityslaskun arvonlisäverokantaa ei ole laskussa, jota se hyvittää ({rule}).',
    seen: 'Kohta: {where}. {term}: {rate} %. Hyvitetyn verokannat: {known}.',
    do: 'Korjaa verokanta tai hyvitettävä lasku (BG-3) ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-VAT-CATEGORY': {
    wrong: 'Asiakirjan arvonlisäverokanta ei kuulu verokoodiinsa ({rule}).',
    seen: 'Kohta: {where}. {term}: {stated}. Verokoodi {category} vaatii: {expected}.',
    do: 'Korjaa verokoodi tai verokanta ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-VAT-BREAKDOWN': {
    wrong: 'Asiakirjan arvonlisäveroerittelyssä ei ole jokaista käytettyä verokoodia ja verokantaa ({rule}).',
    seen: 'Erittelyn BG-23 rivejä, joilla on {category}: {count}. Vaatimus: {expected}.',
    do: 'Lähetä asiakirja uudelleen niin, että erittelystä ei puutu rivejä eikä siinä ole ylimääräisiä.',
  },
  'KS-RULE-EXEMPTION': {
    wrong: 'Asiakirjan arvonlisäverottomuuden syy puuttuu tai on väärässä paikassa ({rule}).',
    seen: 'Verokoodi {category}: syy (BT-120, BT-121) on {stated}. Vaatimus: {expected}.',
    do: 'Korjaa syy arvonlisäveroerittelyssä ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-VAT-PARTY': {
    wrong: 'Asiakirjan arvonlisäverotunniste ei sovi sen verokoodiin ({rule}).',
    seen: 'Käytetty verokoodi: {category}. {term}: {expected}.',
    do: 'Korjaa verokoodi tai myyjän ja ostajan arvonlisäverotunnisteet ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-DEMAND': {
    wrong: 'Asiakirjasta puuttuu tieto, jota vastaanottaja vaatii ({rule}).',
    seen: 'Puuttuva tieto: {terms}.',
    do: 'Lähetä asiakirja uudelleen niin, että tieto on mukana, tai kerro profiilissa, mistä tieto saadaan, ja vapauta lähetys.',
  },
  'KS-RULE-ATTACHMENT-HOST': {
    wrong: 'Asiakirjan liite on palvelimella, jota vastaanottaja ei salli ({rule}).',
    seen: 'Liitteen "{id}" linkki (BT-124) vie palvelimelle {host}. Sallitut palvelimet: {allowed}.',
    do: 'Jos kunta luottaa palvelimeen, lisää se profiilin kenttään attachmentHosts ja vapauta lähetys. Muuten liitä tiedosto asiakirjaan ja lähetä se uudelleen.',
  },
  'KS-RULE-ACCOUNT': {
    wrong: 'Asiakirja pyytää maksamaan tilille, jota ei ole hyväksytty maksunsaajan tiliksi ({rule}).',
    seen: 'Tili (BT-84): {account}. Maksunsaaja: {payee}. Päivä: {day}.',
    do: 'Kunnan nimetty henkilö kysyy maksunsaajalta, onko tili sen oma. Yhteystietoja ei oteta asiakirjasta. Jos tili on oikea, hän hyväksyy sen komennolla "approve-account" tai profiilin kentässä approvedAccounts. Jos ei ole, luovu lähetyksestä ja kerro verkkokaupalle.',
  },
  'KS-RULE-DEMAND-PATTERN': {
    wrong: 'Asiakirjan viite ei ole sellainen kuin vastaanottaja vaatii ({rule}).',
    seen: '{term}: "{value}". Vaadittu muoto: {pattern}.',
    do: 'Lähetä asiakirja uudelleen ja anna oikea viite, tai korjaa muoto profiilissa, ja vapauta lähetys.',
  },
  'KS-RULE-OCCURRENCE': {
    wrong: 'Asiakirjassa on jokin osa liian monta kertaa tai ei lainkaan ({rule}).',
    seen: 'Kohta: {where}. {term}: {count} kertaa. Sallittu: {expected}.',
    do: 'Lähetä asiakirja uudelleen niin, että osia on sallittu määrä.',
  },
  'KS-RULE-SYNTAX': {
    wrong: 'Asiakirja on kirjoitettu tavalla, jota sen muoto ei salli ({rule}).',
    seen: 'Kohta: {where}. Elementti {path} ei ole sallittu siinä, tai siitä puuttuu jotakin.',
    do: 'Korjaa ohjelma, joka kirjoittaa asiakirjan, ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-TYPE': {
    wrong: 'Asiakirjan tieto ei ole vaadittua tyyppiä ({rule}).',
    seen: 'Kohta: {where}. {term}: "{value}". Vaatimus: {expected}. Elementti: {path}.',
    do: 'Korjaa tieto järjestelmässä, jossa asiakirja muodostetaan, ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-DOUBLED': {
    wrong: 'Asiakirjassa on sama tieto useammin kuin kerran ({rule}).',
    seen: 'Kohta: {where}. {term}, kertoja: {count}. Ensimmäinen: {first}. Toinen: {other}. Elementti: {path}.',
    do: 'Lähetä asiakirja uudelleen niin, että siinä on vain yksi niistä.',
  },
  'KS-RULE-LENGTH': {
    wrong: 'Asiakirjan teksti on pidempi tai lyhyempi kuin sen muoto sallii ({rule}).',
    seen: 'Kohta: {where}. {term}, merkkejä: {length}: "{value}". Sallittu: {allowed}. Elementti: {path}.',
    do: 'Lähetä asiakirja uudelleen niin, että teksti on sallitun mittainen.',
  },
  'KS-RULE-EMPTY': {
    wrong: 'Asiakirjassa on elementti, jossa ei ole sisältöä ({rule}).',
    seen: 'Kohta: {where}. Elementti {path} on tyhjä.',
    do: 'Jätä elementti pois tai täytä se ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-CURRENCY': {
    wrong: 'Asiakirjassa on rahamäärä, joka on eri valuutassa kuin asiakirja ({rule}).',
    seen: 'Kohta: {where}. {term}: "{seen}". Asiakirjan valuutta: "{currency}".',
    do: 'Lähetä asiakirja uudelleen niin, että kaikki rahamäärät ovat sen valuutassa.',
  },
  'KS-RULE-SIGN': {
    wrong: 'Asiakirjassa on kaksi summaa, joilla pitää olla sama etumerkki ({rule}).',
    seen: 'Kohta: {where}. {term}: {stated}. {other}: {computed}.',
    do: 'Korjaa etumerkki järjestelmässä, jossa asiakirja muodostetaan, ja lähetä asiakirja uudelleen.',
  },
  'KS-RULE-SAME': {
    wrong: 'Asiakirjassa on kaksi tietoa, joiden pitää olla erilaiset ({rule}).',
    seen: 'Kohta: {where}. {term}: "{value}". Sama arvo on myös tiedossa {other}.',
    do: 'Lähetä asiakirja uudelleen ilman tietoa, joka toistaa saman.',
  },
  'KS-RULE-CARD': {
    wrong: 'Asiakirja näyttää maksukortin numerosta liikaa ({rule}).',
    seen: 'Kohta: {where}. {term}: merkkejä on enemmän kuin {limit}.',
    do: 'Lähetä asiakirja uudelleen ja anna vain kortin viimeiset numerot.',
  },
  'KS-RULE-VAT-UNUSED': {
    wrong: 'Asiakirjan arvonlisäveroerittelyssä on verokanta, jota mikään rivi ei käytä ({rule}).',
    seen: 'Erittelyssä BG-23 on {category}, mutta sitä ei ole millään rivillä, alennuksella eikä lisäveloituksella.',
    do: 'Lähetä asiakirja uudelleen ilman tätä erittelyn riviä.',
  },
  'KS-RULE-CHECKSUM': {
    wrong: 'Asiakirjan liite ei ole se, josta sen tarkistussumma on laskettu ({rule}).',
    seen: 'Tiedon {term} sisältö on toinen kuin tarkistussumman "{stated}" kohdassa {path}.',
    do: 'Selvitä, muuttuiko liite matkalla vai onko tarkistussumma väärä, ja lähetä asiakirja liitteineen uudelleen.',
  },
} as const satisfies TextsOf<typeof ruleErrors>
