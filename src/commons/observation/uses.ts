import { z } from 'zod'
import { positiveAmount } from '../../kernel/fields.ts'
import type { Lang } from '../../kernel/language.ts'
import { formatAmount, formatDecimal, parseAmount, unitOf } from '../../kernel/units.ts'

export const usedAsCodes = ['pool', 'time', 'flow', 'harvest'] as const
export const flowUnits = ['L', 'm3', 'kWh'] as const
export const flowPers = ['second', 'minute', 'hour', 'day'] as const
export const licenceCodes = [
  ...(['public-domain', 'cc-by', 'cc-by-sa', 'cc-by-nc-sa'] as const),
  ...(['gpl', 'agpl', 'mit', 'cern-ohl-s', 'ours'] as const),
] as const

/** So much of something in each stretch of time: what a flow brings. */
export const flowField = () =>
  z.strictObject({ amount: positiveAmount(), unit: z.enum(flowUnits), per: z.enum(flowPers) })
export type FlowRate = z.output<ReturnType<typeof flowField>>

/** How a resource is shared, beside what it is; absent where its kind says it all. */
export const useFields = {
  usedAs: z.enum(usedAsCodes).optional(),
  flow: flowField().optional(),
  licence: z.enum(licenceCodes).optional(),
}

interface Said {
  single?: boolean
  rival?: boolean
  usedAs?: (typeof usedAsCodes)[number]
  flow?: FlowRate
  licence?: string
}

/** Whether what is said of its use fits what it is: a pool is no single thing, only what is shared freely has a licence. */
export function usesFit({ single = false, rival = true, usedAs, flow, licence }: Said): boolean {
  const isMany = usedAs === 'pool' || usedAs === 'harvest'
  if (usedAs !== undefined && (!rival || isMany === single)) return false
  if (flow !== undefined && usedAs !== 'flow') return false
  return licence === undefined || !rival
}

export const licenceWords: Record<Lang, Record<(typeof licenceCodes)[number], string>> = {
  ko: {
    'public-domain': '누구나 마음대로 (퍼블릭 도메인)',
    'cc-by': '만든 사람을 밝히면 자유롭게 (CC BY)',
    'cc-by-sa': '만든 사람을 밝히고 같은 조건으로 나누기 (CC BY-SA)',
    'cc-by-nc-sa': '돈벌이에 쓰지 않고 같은 조건으로 나누기 (CC BY-NC-SA)',
    gpl: '고친 것도 공개하는 프로그램 (GPL)',
    agpl: '서버에서 쓸 때도 공개하는 프로그램 (AGPL)',
    mit: '자유롭게 쓰는 프로그램 (MIT)',
    'cern-ohl-s': '고친 것도 공개하는 설계 (CERN-OHL-S)',
    ours: '우리가 따로 정한 조건',
  },
  en: {
    'public-domain': 'Anybody, for anything (public domain)',
    'cc-by': 'Freely, naming who made it (CC BY)',
    'cc-by-sa': 'Naming who made it, shared alike (CC BY-SA)',
    'cc-by-nc-sa': 'Not for money, shared alike (CC BY-NC-SA)',
    gpl: 'Software, changes stay open (GPL)',
    agpl: 'Software, open on servers too (AGPL)',
    mit: 'Software, freely used (MIT)',
    'cern-ohl-s': 'Designs, changes stay open (CERN-OHL-S)',
    ours: 'Conditions of our own',
  },
}

export const perWords: Record<Lang, Record<FlowRate['per'], string>> = {
  ko: { second: '1초에', minute: '1분에', hour: '1시간에', day: '하루에' },
  en: { second: 'a second', minute: 'a minute', hour: 'an hour', day: 'a day' },
}

/** `1초에 30L`, `30 L a second`. */
export function flowText({ amount, unit, per }: FlowRate, lang: Lang): string {
  const { text } = formatAmount(amount, unitOf(unit), lang)
  return lang === 'ko' ? `${perWords.ko[per]} ${text}` : `${text} ${perWords.en[per]}`
}

const perSigns: Record<FlowRate['per'], string> = { second: 's', minute: 'min', hour: 'h', day: 'd' }

/** A flow in a cell of a table, `30 L/s`, and read from one. */
export const flowCell = ({ amount, unit, per }: FlowRate): string =>
  `${formatDecimal(amount, unitOf(unit).scale).replace(/\.?0+$/, '')} ${unit}/${perSigns[per]}`

export function flowFrom(cell: string, lang: Lang): FlowRate | undefined {
  const [, amount = '', named = '', sign = ''] = /^([\d.,]+)\s*(\S+?)\s*\/\s*(\w+)$/.exec(cell.trim()) ?? []
  const unit = flowUnits.find((one) => one === named.replace('³', '3'))
  const per = flowPers.find((one) => perSigns[one] === sign)
  const read = unit && parseAmount(amount, unitOf(unit), lang)
  return unit && per && typeof read === 'bigint' && read > 0n ? { amount: read, unit, per } : undefined
}
