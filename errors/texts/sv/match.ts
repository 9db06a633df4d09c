import type { matchErrors } from '../../areas/match.ts'
import type { TextsOf } from '../../entry.ts'

export const matchTexts: TextsOf<typeof matchErrors> = {
  'KS-MATCH-NO-ORDER': {
    wrong: 'En rad på fakturan anger ingen order.',
    seen: 'Det är fakturarad {invoiceLine}.',
    do: 'Be säljaren om ordernumret (BT-14), eller ta reda på vem som beställde.',
  },
  'KS-MATCH-ORDER-UNKNOWN': {
    wrong: 'Fakturan anger en order som inte är känd.',
    seen: 'Det är order {order}.',
    do: 'Ta reda på om ordern har lagts, och be säljaren om rätt nummer.',
  },
  'KS-MATCH-NOT-ORDERED': {
    wrong: 'Fakturan debiterar något som inte finns i ordern.',
    seen: 'Det är fakturarad {invoiceLine}, {item}, för order {order}.',
    do: 'Fråga vem som beställde; ändra ordern eller be säljaren om en kreditnota.',
  },
  'KS-MATCH-UNIT': {
    wrong: 'Fakturan räknar en rad i en annan enhet än ordern.',
    seen: 'Rad {line} i order {order} är fakturerad i {invoiced}; den beställdes i {ordered}.',
    do: 'Fakturera i orderns enhet.',
  },
  'KS-MATCH-CURRENCY': {
    wrong: 'Fakturan är i en annan valuta än ordern.',
    seen: 'Fakturan är i {invoiced}, order {order} i {ordered}.',
    do: 'Fakturera i orderns valuta.',
  },
  'KS-MATCH-ORDERED': {
    wrong: 'Mer är fakturerat än beställt.',
    seen: 'Rad {line} i order {order}: totalt {invoiced} {unit} är fakturerade, {ordered} beställdes eller utlovades.',
    do: 'Ändra ordern om varorna önskas, eller be säljaren om en kreditnota.',
  },
  'KS-MATCH-RECEIVED': {
    wrong: 'Mer är fakturerat än mottaget.',
    seen: 'Rad {line} i order {order}: totalt {invoiced} {unit} är fakturerade, {received} mottogs.',
    do: 'Be enheten bokföra mottagningen om varorna har kommit; vänta annars, eller fråga säljaren.',
  },
  'KS-MATCH-CLOSED': {
    wrong: 'Mer är fakturerat på en orderrad som slutfördes med restkvantitet.',
    seen: 'Rad {line} i order {order}: av {ordered} fakturerades {invoiced}, vilket slutförde den; nu faktureras {more} till.',
    do: 'Öppna raden med en orderändring om varorna önskas, eller be säljaren om en kreditnota.',
  },
  'KS-MATCH-PRICE': {
    wrong: 'Priset avviker från ordern.',
    seen: 'Rad {line} i order {order}: en enhet kostar {invoiced} på fakturan och {ordered} enligt ordern, utan moms.',
    do: 'Be säljaren om en kreditnota, eller ändra ordern om det nya priset är avtalat.',
  },
  'KS-MATCH-AMOUNT': {
    wrong: 'En rads belopp avviker från ordern.',
    seen: 'Rad {line} i order {order}: {invoiced} är fakturerat, enligt ordern är det {ordered}, utan moms.',
    do: 'Se över pris och rabatter; be säljaren om en kreditnota.',
  },
  'KS-MATCH-TOTAL': {
    wrong: 'Alla rader tillsammans avviker från ordern.',
    seen: '{invoiced} är fakturerat; enligt ordern är det {ordered}, utan moms.',
    do: 'Se över raderna; be säljaren om en kreditnota.',
  },
  'KS-MATCH-FREIGHT': {
    wrong: 'Frakten är högre än kommunen godkänner utan att fråga.',
    seen: '{charged} debiteras; {most} godkänns, utan moms.',
    do: 'Fråga säljaren, eller godkänn frakten.',
  },
  'KS-MATCH-FEES': {
    wrong: 'Avgifterna är högre än kommunen godkänner utan att fråga.',
    seen: '{charged} debiteras; {most} godkänns, utan moms.',
    do: 'Fråga säljaren vad de avser, eller godkänn dem.',
  },
  'KS-MATCH-ROUNDING': {
    wrong: 'Avrundningen av beloppet att betala är större än kommunen godkänner.',
    seen: 'Den är {charged}; {most} godkänns åt båda hållen.',
    do: 'Fråga säljaren.',
  },
  'KS-MATCH-CONTRACT': {
    wrong: 'En hyra är fakturerad under ett annat avtal än ordern.',
    seen: 'Rad {line} i order {order} hör till avtal {ordered}; fakturan anger {invoiced} (BT-12).',
    do: 'Be säljaren om rätt avtalsnummer.',
  },
  'KS-MATCH-NO-PERIOD': {
    wrong: 'En hyra anger inte vilken period den gäller.',
    seen: 'Det är fakturarad {invoiceLine} för rad {line} i order {order}.',
    do: 'Ange radens period (BG-26) med båda dagarna.',
  },
  'KS-MATCH-OUTSIDE-LEASE': {
    wrong: 'En hyra är fakturerad för dagar utanför hyrestiden.',
    seen: 'Rad {line} i order {order}: {from} till {until} är fakturerat; hyrestiden är {leaseFrom} till {leaseUntil}.',
    do: 'Be säljaren om en kreditnota; om hyrestiden har förlängts ska ordern ändras.',
  },
  'KS-MATCH-PERIOD-TWICE': {
    wrong: 'En hyra är fakturerad för dagar som redan fakturerats.',
    seen: 'Rad {line} i order {order}: {from} till {until}; {beforeFrom} till {beforeUntil} är redan fakturerat.',
    do: 'Be säljaren om en kreditnota.',
  },
}
