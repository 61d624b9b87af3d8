import { formatDecimal } from '../../../kernel/units.ts'
import type { Payment } from './layouts.ts'

export interface PaymentFile {
  /** At most 35 signs, ours for good: the batch's id without hyphens. */
  id: string
  /** UTC. */
  createdAt: Date
  /** `2026-03-01`. */
  payOn: string
  debtor: { name: string; number: string | null; bank: string }
  unit: { code: string; scale: number }
  payments: readonly (Payment & { id: string })[]
}

/**
 * ISO 20022 pain.001.001.03 (CustomerCreditTransferInitiation). Korean accounts have no IBAN: their number stands as
 * other identification, and the bank by the code of the Korean clearing.
 */
export function pain001(file: PaymentFile): string {
  const { payments, unit } = file
  const amount = (value: bigint) => formatDecimal(value, unit.scale)
  const sum = amount(payments.reduce((all, one) => all + one.amount, 0n))
  const counts = tag('NbOfTxs', `${payments.length}`) + tag('CtrlSum', sum)
  const header = tag(
    'GrpHdr',
    tag('MsgId', file.id) +
      tag('CreDtTm', file.createdAt.toISOString().slice(0, 19)) +
      counts +
      tag('InitgPty', named(file.debtor.name)),
  )
  const transfers = payments.map((one) =>
    transfer(one, `<InstdAmt Ccy="${unit.code}">${amount(one.amount)}</InstdAmt>`),
  )
  const information = tag(
    'PmtInf',
    tag('PmtInfId', file.id) +
      tag('PmtMtd', 'TRF') +
      counts +
      tag('ReqdExctnDt', file.payOn) +
      tag('Dbtr', named(file.debtor.name)) +
      tag('DbtrAcct', accountId(file.debtor.number)) +
      tag('DbtrAgt', bankId(file.debtor.bank)) +
      tag('ChrgBr', 'SLEV') +
      transfers.join(''),
  )
  const document = tag('CstmrCdtTrfInitn', header + information)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03">${document}</Document>\n`
}

function transfer(one: Payment & { id: string }, amount: string): string {
  return tag(
    'CdtTrfTxInf',
    tag('PmtId', tag('EndToEndId', one.id)) +
      tag('Amt', amount) +
      (one.bank === 'iban' ? '' : tag('CdtrAgt', bankId(one.bank))) +
      tag('Cdtr', named(one.holder)) +
      tag('CdtrAcct', accountId(one.number)) +
      tag('RmtInf', tag('Ustrd', escaped([...one.memo].slice(0, 140).join('') || '-'))),
  )
}

const named = (name: string) => tag('Nm', escaped([...name].slice(0, 70).join('')))

/** Two letters and two digits begin an IBAN; whatever else is a number of the country's own. */
function accountId(number: string | null): string {
  const bare = (number ?? 'NOTPROVIDED').replace(/[^A-Z0-9]/gi, '').toUpperCase()
  const isIban = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(bare)
  return tag('Id', isIban ? tag('IBAN', bare) : tag('Othr', tag('Id', bare.slice(0, 34))))
}

function bankId(code: string): string {
  const inside = /^\d{3}$/.test(code)
    ? tag('ClrSysMmbId', tag('MmbId', code))
    : tag('Othr', tag('Id', 'NOTPROVIDED'))
  return tag('FinInstnId', inside)
}

const tag = (name: string, inside: string) => `<${name}>${inside}</${name}>`

const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
