/** A posting file: several invoices with their lines, counts and a sum; amounts with implied decimals and a trailing minus. */
export const postingLayout = `
layout: test-posting
carries: [invoice, creditNote]
encoding: ISO-8859-1
lineEnd: CRLF
fileName: 605_{yyyyMMddHHmmss}_{sequence:6}.dat
sums: { payable: invoice.totals.payable }
records:
  header:
    length: 20
    fields:
      - { name: type, from: 1, length: 1, constant: H }
      - { name: sequence, from: 2, length: 6, source: file.sequence }
      - { name: cut, from: 8, length: 8, source: file.cutAt, date: yyyyMMdd }
      - { name: free, from: 16, length: 5, constant: "" }
  document:
    length: 60
    fields:
      - { name: type, from: 1, length: 1, constant: D }
      - { name: number, from: 2, length: 20, source: invoice.number, required: true }
      - { name: date, from: 22, length: 8, source: invoice.issueDate, date: yyyyMMdd, required: true }
      - { name: kind, from: 30, length: 3, source: invoice.kind, codes: { invoice: LAS, creditNote: HYV } }
      - { name: currency, from: 33, length: 3, source: invoice.currency }
      - { name: payable, from: 36, length: 13, source: invoice.totals.payable, decimals: 2, sign: trailing }
      - { name: tax, from: 49, length: 12, source: invoice.totals.tax, decimals: 2, sign: leading }
  line:
    length: 150
    fields:
      - { name: type, from: 1, length: 1, constant: R }
      - { name: id, from: 2, length: 4, source: line.id }
      - { name: name, from: 6, length: 100, source: line.item.name }
      - { name: quantity, from: 106, length: 15, source: line.quantity, decimals: 4, sign: leading, separator: "," }
      - { name: net, from: 121, length: 15, source: line.netAmount, decimals: 2, sign: leading, pad: " " }
      - { name: rate, from: 136, length: 5, source: line.vat.rate, decimals: 2 }
      - { name: account, from: 141, length: 10, source: line.posting.account }
  trailer:
    length: 40
    fields:
      - { name: type, from: 1, length: 1, constant: T }
      - { name: documents, from: 2, length: 6, source: count.documents }
      - { name: lines, from: 8, length: 6, source: count.lines }
      - { name: records, from: 14, length: 6, source: count.records }
      - { name: payable, from: 20, length: 21, source: sum.payable, decimals: 2, sign: trailing }
`

/** A device register's file. */
export const devicesLayout = `
layout: test-devices
carries: [devices]
encoding: ISO-8859-1
lineEnd: LF
fileName: laitteet_{sequence:6}.txt
records:
  header:
    length: 8
    fields:
      - { name: type, from: 1, length: 2, constant: LA }
      - { name: sequence, from: 3, length: 6, source: file.sequence }
  device:
    length: 100
    fields:
      - { name: type, from: 1, length: 2, constant: LR }
      - { name: serial, from: 3, length: 30, source: device.serialNumber, required: true }
      - { name: imei1, from: 33, length: 15, source: device.imei.1 }
      - { name: imei2, from: 48, length: 15, source: device.imei.2 }
      - { name: status, from: 63, length: 1, source: device.status, codes: { shipped: T, installed: A, returned: P } }
      - { name: date, from: 64, length: 10, source: device.statusDate, date: dd.MM.yyyy }
      - { name: order, from: 74, length: 20, source: device.sellersOrder }
      - { name: free, from: 94, length: 7, constant: "" }
  trailer:
    length: 8
    fields:
      - { name: type, from: 1, length: 2, constant: LL }
      - { name: devices, from: 3, length: 6, source: count.devices }
`
